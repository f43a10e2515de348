/**
 * A recovery phrase given away, with coins to be moved for the giver: whoever sends the fee for it loses that. Or a
 * wallet made for the reader, to which everything is to be moved: its maker has the phrase too.
 */
import { around, asks, has, hitOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { eachClause, type Finding, inClause } from '../signal.ts';

/** "my seed: wolf juice", 「シード：apple river」. */
const GIVEN =
  /(?:phrase|seed|words|mnemonic|フレーズ|シード|単語|ニーモニック)[^:：]{0,12}[:：] ?[a-z]{3,8} [a-z]{3,8}/;

export const sharedPhrase = eachClause(
  { id: 'shared-phrase', family: 'text', needs: 'message', about: ['phrase', 'words'] },
  judge,
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const phrase = hitOf(clause, 'phrase', 'words');
  if (phrase === undefined || has(clause, 'others', 'told', 'programming')) return null;
  const near = around(reading, clause, 2);
  const coins = near.some((one) => has(one, 'wallet', 'assets'));
  if (GIVEN.test(clause.flat))
    return coins && near.some((one) => has(one, 'move', 'release', 'helpoffer', 'sharelure'))
      ? inClause(clause, 'strong', phrase.start)
      : null;
  const moved = near.some((one) => asks(one, 'move')) && near.some((one) => has(one, 'madeforyou'));
  return coins && moved ? inClause(clause, 'strong', phrase.start) : null;
}
