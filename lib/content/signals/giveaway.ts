/** Free coins, refunds or a migration to be claimed. Real airdrops sound the same: it weighs little alone. */
import { around, aside, asks, has, hitOf, mentioning, namesMoney } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const giveaway: Signal = {
  meta: { id: 'giveaway', family: 'text', key: 'giveaway', needs: 'any' },
  find: (reading) => mentioning(reading, 'giveaway').flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const gift = hitOf(clause, 'giveaway');
  if (gift === undefined || aside(clause, gift.start) || has(clause, 'not.before', 'not.after')) return null;
  const near = around(reading, clause, 1);
  if (!near.some((one) => asks(one, 'claim', 'connect'))) return null;
  if (!near.some((one) => has(one, 'wallet', 'assets') || namesMoney(reading, one))) return null;
  const gifts = new Set(
    near.flatMap((one) =>
      one.hits.filter((hit) => hit.concept === 'giveaway').map((hit) => one.flat.slice(hit.start, hit.end)),
    ),
  );
  const strong = gifts.size >= 2 && (reading.surface === 'page' || reading.surface === 'mail');
  return inClause(clause, strong ? 'strong' : 'weak', gift.start);
}
