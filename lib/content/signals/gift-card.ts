/** Payment by gift card, or its number to be read out: no support desk is paid that way. */
import { around, asks, has, hitOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { eachClause, type Finding, inClause } from '../signal.ts';

export const giftCard = eachClause(
  { id: 'gift-card', family: 'text', needs: 'any', about: ['giftcard'] },
  judge,
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const card = hitOf(clause, 'giftcard');
  if (card === undefined || clause.question || has(clause, 'others', 'told')) return null;
  if (clause.actions.some((action) => action.mood === 'negated' || action.mood === 'reported')) return null;
  const told = around(reading, clause, 1).some((one) => asks(one, 'tell'));
  const bought = around(reading, clause, 1).some((one) =>
    one.actions.some(({ concept }) => concept === 'buy'),
  );
  if (told && (bought || asks(clause, 'tell'))) return inClause(clause, 'strong', card.start);
  return reading.surface === 'page' || !asks(clause, 'buy') ? null : inClause(clause, 'weak', card.start);
}
