/** "Tell the bank it is for a car, and stay on the line": who coaches lies keeps the reader from the people who would help. */
import { phrasesIn } from '../apart.ts';
import { around, has, hitOf, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const coaching = clauseSignal('coaching', 'text', 'any', ['coach'], judge);

/** One such thing is said among friends; two of them, or one beside money and secrecy, are not. */
function judge(reading: Reading, clause: Clause): Finding | null {
  const coach = hitOf(clause, 'coach');
  if (coach === undefined || reading.long || clause.question || isTold(clause)) return null;
  const near = around(reading, clause, 2);
  // A page that does so is about something to be done meanwhile.
  if (on(reading, 'page') && !speakOf(near, 'stay', 'giftcard', 'move', 'remote', 'remote.tool')) return null;
  if (near.some((one) => isTold(one) || has(one, 'phrase', 'key', 'code'))) return null;
  const kinds = phrasesIn(near, 'coach');
  const secret = speakOf(near, 'secrecy');
  const money = speakOf(near, 'assets', 'wallet', 'account', 'buy', 'giftcard');
  return (kinds.size >= 2 && (secret || money)) || (secret && money)
    ? inClause(clause, 'strong', coach.start)
    : null;
}

/** 「…と言ってください」 is no report, though と言って is one. */
function isTold(clause: Clause): boolean {
  const coached = clause.hits.filter((hit) => hit.concept === 'coach');
  if (clause.role === 'quote') return true;
  return clause.hits.some(
    (hit) =>
      hit.concept === 'told' && !coached.some(({ start, end }) => start <= hit.start && hit.end <= end),
  );
}
