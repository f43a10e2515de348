/** "Tell nobody", "ignore the other replies": cutting the reader off from help. Adds to something else. */
import { hitOf, mentioning } from '../queries.ts';
import { inClause, signal } from '../signal.ts';

export const secrecy = signal('secrecy', 'text', 'any', (reading) =>
  mentioning(reading, 'secrecy').flatMap((clause) => {
    const hit = hitOf(clause, 'secrecy');
    return hit === undefined || clause.role === 'quote' ? [] : [inClause(clause, 'strong', hit.start)];
  }),
);
