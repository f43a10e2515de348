/** Somebody wants the code that was sent to the reader. A log-in page asks to enter it; only a thief asks to be told it. */
import { hitOf, mentioning } from '../queries.ts';
import type { Clause } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const codeRequest: Signal = {
  meta: { id: 'code-request', family: 'text', key: 'code-request', needs: 'message' },
  find: (reading) => mentioning(reading, 'code').flatMap((clause) => judge(clause) ?? []),
};

function judge(clause: Clause): Finding | null {
  const code = hitOf(clause, 'code');
  if (code === undefined || clause.question) return null;
  const told = clause.actions.some((action) => action.concept === 'tell' && action.mood === 'ask');
  const negated = clause.actions.some((action) => action.concept === 'tell' && action.mood !== 'ask');
  return told && !negated ? inClause(clause, 'strong', code.start) : null;
}
