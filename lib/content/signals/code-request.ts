/** Somebody wants the code that was sent to the reader. A log-in page asks to enter it; only a thief asks to be told it. */
import { asks, has, hitOf, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const codeRequest: Signal = {
  meta: { id: 'code-request', family: 'text', key: 'code-request', needs: 'message' },
  find: (reading) => mentioning(reading, 'code').flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const code = hitOf(clause, 'code');
  if (code === undefined) return null;
  // "What is the code on your telephone? Tell me."
  if (clause.question)
    return asksNext(reading, clause) && has(clause, 'you') ? inClause(clause, 'strong', code.start) : null;
  const told = clause.actions.some((action) => action.concept === 'tell' && action.mood === 'ask');
  const negated = clause.actions.some((action) => action.concept === 'tell' && action.mood !== 'ask');
  return told && !negated ? inClause(clause, 'strong', code.start) : null;
}

function asksNext(reading: Reading, clause: Clause): boolean {
  const next = reading.clauses[clause.index + 1];
  return next !== undefined && asks(next, 'tell') && !has(clause, 'others', 'told', 'if');
}
