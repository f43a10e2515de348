/** Hurry. Everybody hurries people now and then: it only adds to something else. */
import { aside, hitOf } from '../queries.ts';
import { clauseSignal, inClause } from '../signal.ts';

export const urgency = clauseSignal('urgency', 'text', 'any', ['urgency'], (_, clause) => {
  const at = hitOf(clause, 'urgency')?.start;
  return aside(clause, at) ? null : inClause(clause, 'strong', at);
});
