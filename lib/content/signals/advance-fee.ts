/** "Pay the tax first, then your withdrawal is released": whoever holds money takes a fee from it and asks for none. */
import { around, aside, asks, has, hitOf, leadsToAccount, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const advanceFee = clauseSignal('advance-fee', 'text', 'any', ['feefirst', 'fee', 'kept'], judge);

/** "I had to pay …": told of. */
const PAID = /\bi (?:had to|paid|was)\b|払った/;

/** "The fee, which is taken out of the amount": as everybody does who holds money. */
const TAKEN = /\b(?:taken|deducted) (?:out of|from)|差し引(?:き|い)/;

function judge(reading: Reading, clause: Clause): Finding | null {
  // "It cannot be deducted from the balance": why nothing but fresh money will do.
  const kept = hitOf(clause, 'kept');
  const fee =
    hitOf(clause, 'feefirst') ?? (has(clause, 'first', 'need') ? hitOf(clause, 'fee') : undefined) ?? kept;
  if (
    fee === undefined ||
    PAID.test(clause.flat) ||
    aside(clause, fee.start) ||
    ((has(clause, 'not.before', 'not.after') || TAKEN.test(clause.flat)) && kept === undefined)
  )
    return null;
  // Pages tell about such fees too, and then of those who take them.
  const near = around(reading, clause, kept !== undefined ? 24 : on(reading, 'page') ? 8 : 3);
  if (on(reading, 'page')) {
    const close = around(reading, clause, 8);
    const aimed = speakOf(close, 'kept') || leadsToAccount(reading);
    if (!(kept !== undefined || (aimed && !reading.long)) || speakOf(close, 'others')) return null;
  }
  const paid = near.some(
    (one) => asks(one, 'move', 'buy', 'give', 'tell') || has(one, 'move', 'buy', 'sendcoins'),
  );
  if (!paid || !speakOf(near, 'release')) return null;
  return inClause(clause, 'strong', fee.start);
}
