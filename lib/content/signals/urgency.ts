/** Hurry. Everybody hurries people now and then: it only adds to something else. */
import { aside, hitOf } from '../queries.ts';
import { eachClause, inClause } from '../signal.ts';

export const urgency = eachClause(
  { id: 'urgency', family: 'text', needs: 'any', about: ['urgency'] },
  (_, clause) => {
    const hit = hitOf(clause, 'urgency');
    return hit === undefined || aside(clause, hit.start) ? null : inClause(clause, 'strong', hit.start);
  },
);
