/** Free coins, refunds or a migration to be claimed. Real airdrops sound the same: it weighs little alone. */
import { around, aside, asks, type Clause, has, hitOf, type Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const giveaway: Signal = {
  meta: { id: 'giveaway', family: 'text', key: 'giveaway', needs: 'any' },
  find: (reading) => reading.clauses.flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const gift = hitOf(clause, 'giveaway');
  if (gift === undefined || aside(clause, gift.start) || has(clause, 'not.before', 'not.after')) return null;
  const near = around(reading, clause, 1);
  if (!near.some((one) => asks(one, 'claim', 'connect'))) return null;
  const crypto = near.some((one) => has(one, 'wallet', 'assets', 'service'));
  return crypto
    ? inClause(
        clause,
        reading.surface === 'page' || reading.surface === 'mail' ? 'strong' : 'weak',
        gift.start,
      )
    : null;
}
