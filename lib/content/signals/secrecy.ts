/** "Tell nobody", "ignore the other replies": cutting the reader off from help. Adds to something else. */
import { hitOf } from '../queries.ts';
import { eachClause, inClause } from '../signal.ts';

export const secrecy = eachClause(
  { id: 'secrecy', family: 'text', needs: 'any', about: ['secrecy'] },
  (_, clause) => {
    const hit = hitOf(clause, 'secrecy');
    return hit === undefined || clause.role === 'quote' ? null : inClause(clause, 'strong', hit.start);
  },
);
