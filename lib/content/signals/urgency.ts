/** Hurry. Everybody hurries people now and then: it only adds to something else. */
import { aside, hitOf, mentioning } from '../queries.ts';
import { inClause, type Signal } from '../signal.ts';

export const urgency: Signal = {
  meta: { id: 'urgency', family: 'text', needs: 'any', about: ['urgency'] },
  find: (reading) =>
    mentioning(reading, 'urgency').flatMap((clause) => {
      const hit = hitOf(clause, 'urgency');
      return hit === undefined || aside(clause, hit.start) ? [] : [inClause(clause, 'strong', hit.start)];
    }),
};
