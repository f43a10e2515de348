/** "Tell the bank it is for a car, and stay on the line": who coaches lies keeps the reader from the people who would help. */
import { apart } from '../apart.ts';
import { around, has, hitOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { eachClause, type Finding, inClause } from '../signal.ts';

export const coaching = eachClause(
  { id: 'coaching', family: 'text', needs: 'message', about: ['coach'] },
  judge,
);

/** One such thing is said among friends; two of them, or one beside money and secrecy, are not. */
function judge(reading: Reading, clause: Clause): Finding | null {
  const coach = hitOf(clause, 'coach');
  if (coach === undefined || clause.question || isTold(clause)) return null;
  const near = around(reading, clause, 2);
  if (near.some((one) => isTold(one) || has(one, 'phrase', 'key', 'code'))) return null;
  const kinds = new Set(near.flatMap((one) => wordsOf(one, 'coach')));
  const secret = near.some((one) => has(one, 'secrecy'));
  const money = near.some((one) => has(one, 'assets', 'wallet', 'account', 'buy', 'giftcard'));
  return (kinds.size >= 2 && (secret || money)) || (secret && money)
    ? inClause(clause, 'strong', coach.start)
    : null;
}

/** 「…と言ってください」 is no report, though と言って is one. */
function isTold(clause: Clause): boolean {
  const coached = clause.hits.filter((hit) => hit.concept === 'coach');
  return clause.hits.some(
    (hit) =>
      hit.concept === 'told' && !coached.some(({ start, end }) => start <= hit.start && hit.end <= end),
  );
}

function wordsOf(clause: Clause, concept: string): string[] {
  return apart(clause.hits.filter((hit) => hit.concept === concept)).map((hit) =>
    clause.flat.slice(hit.start, hit.end),
  );
}
