/** "Tell nobody", "ignore the other replies": cutting the reader off from help. Adds to something else. */
import { hitOf } from '../queries.ts';
import { clauseSignal, inClause } from '../signal.ts';

export const secrecy = clauseSignal('secrecy', 'text', 'any', ['secrecy'], (_, clause) =>
  clause.role === 'quote' ? null : inClause(clause, 'strong', hitOf(clause, 'secrecy')?.start),
);
