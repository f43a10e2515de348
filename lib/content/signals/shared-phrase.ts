/**
 * A recovery phrase given away, with coins to be moved for the giver: whoever sends the fee for it loses that. Or a
 * wallet made for the reader, to which everything is to be moved: its maker has the phrase too.
 */
import { around, askTo, has, hitOf, mentions, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

/** "my seed: wolf juice", 「シード：apple river」. */
const GIVEN = /^[^:：]{0,12}[:：] ?[「"(]?[a-z]{3,8} (?!(?:the|and|for|you|with|from|your) )[a-z]{3,8}/;
/** All twelve of them. */
const WHOLE =
  /(?:^|[:(「"] ?)(?:(?:\d{1,2}[.)] ?)?[a-z]{3,8},? ){11}(?:\d{1,2}[.)] ?)?[a-z]{3,8}(?:$|[.)」"])/;

/** What the reader is to do with it. */
const WISHES = ['move', 'release', 'helpoffer', 'sharelure', 'onboard'] as const;

export const sharedPhrase = clauseSignal('shared-phrase', 'text', 'message', ['phrase', 'words'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const phrase = hitOf(clause, 'phrase', 'words');
  if (phrase === undefined || has(clause, 'programming')) return null;
  const near = around(reading, clause, 2);
  const coins = speakOf(near, 'wallet', 'assets');
  if (coins && near.some(({ flat }) => WHOLE.test(flat)) && mentions(reading, ...WISHES))
    return inClause(clause, 'strong', phrase.start);
  if (has(clause, 'told', 'others')) return null;
  if (
    clause.hits.some(
      (hit) =>
        (hit.concept === 'phrase' || hit.concept === 'words') && GIVEN.test(clause.flat.slice(hit.end)),
    )
  )
    return coins && speakOf(near, ...WISHES) ? inClause(clause, 'strong', phrase.start) : null;
  const moved = askTo(near, 'move') && speakOf(near, 'madeforyou');
  return coins && moved ? inClause(clause, 'strong', phrase.start) : null;
}
