/** Hurry. Everybody hurries people now and then: it only adds to something else. */
import { aside, hitOf, mentioning } from '../queries.ts';
import { inClause, signal } from '../signal.ts';

export const urgency = signal('urgency', 'text', 'any', (reading) =>
  mentioning(reading, 'urgency').flatMap((clause) => {
    const hit = hitOf(clause, 'urgency');
    return hit === undefined || aside(clause, hit.start) ? [] : [inClause(clause, 'strong', hit.start)];
  }),
);
