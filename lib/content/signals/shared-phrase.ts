/**
 * A recovery phrase given away, with coins to be moved for the giver: whoever sends the fee for it loses that. Or a
 * wallet made for the reader, to which everything is to be moved: its maker has the phrase too.
 */
import { around, askTo, has, hitOf, mentions, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

/** "my seed: wolf juice", 「シード：apple river」. */
const GIVEN =
  /^[^:：]{0,12}[:：] ?[「"(]?[a-z]{3,8}[ ,/]{1,3}(?!(?:the|and|for|you|with|from|your) )[a-z]{3,8}/;
/** All twelve of them, in one line or several: no run of so many words without one that holds a sentence together is one. */
const WORD =
  '(?:\\d{1,2}[.)] ?)?(?!(?:the|and|for|you|your|with|from|this|that|are|not|has|have|will|can|our)\\b)[a-z]{3,8}';
const WHOLE = new RegExp(`(?<![a-z])(?:${WORD}[ ,·/|-]{1,3}){11}${WORD}(?![a-z])`);

/** What the reader is to do with it. */
const WISHES = ['move', 'release', 'helpoffer', 'sharelure', 'onboard'] as const;

export const sharedPhrase = clauseSignal('shared-phrase', 'text', 'message', ['phrase', 'words'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const phrase = hitOf(clause, 'phrase', 'words');
  if (phrase === undefined || has(clause, 'programming')) return null;
  const near = around(reading, clause, 2);
  const coins = speakOf(near, 'wallet', 'assets');
  if (coins && mentions(reading, ...WISHES) && WHOLE.test(near.map(({ flat }) => flat).join(' ')))
    return inClause(clause, 'strong', phrase.start);
  if (has(clause, 'told', 'others')) return null;
  if (
    clause.hits.some(
      (hit) =>
        (hit.concept === 'phrase' || hit.concept === 'words') && GIVEN.test(clause.flat.slice(hit.end)),
    )
  )
    return coins && speakOf(near, ...WISHES) ? inClause(clause, 'strong', phrase.start) : null;
  // "Treat that phrase as exposed": who says so has none to give.
  const moved = askTo(near, 'move') && speakOf(near, 'madeforyou') && !speakOf(near, 'threat');
  return coins && moved ? inClause(clause, 'strong', phrase.start) : null;
}
