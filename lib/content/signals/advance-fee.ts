/** "Pay the tax first, then your withdrawal is released": whoever holds money takes a fee from it and asks for none. */
import { around, aside, asks, has, hitOf, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';

export const advanceFee = clauseSignal('advance-fee', 'text', 'message', ['feefirst', 'fee'], judge);

/** "I had to pay …": told of. */
const PAID = /\bi (?:had to|paid|was)\b|払った/;

/** "It cannot be deducted from the balance": why nothing but fresh money will do. */
const KEPT =
  /\b(?:can ?not|can't|not) be (?:deducted|taken|offset)|差し引(?:け|くこと(?:は|が)でき)ま?せ?ん|相殺でき/;

function judge(reading: Reading, clause: Clause): Finding | null {
  const fee = hitOf(clause, 'feefirst') ?? (has(clause, 'first') ? hitOf(clause, 'fee') : undefined);
  if (
    fee === undefined ||
    PAID.test(clause.flat) ||
    aside(clause, fee.start) ||
    (has(clause, 'not.before', 'not.after') && !KEPT.test(clause.flat))
  )
    return null;
  const near = around(reading, clause, 2);
  const paid = near.some((one) => asks(one, 'move', 'buy', 'give', 'tell') || has(one, 'move', 'buy'));
  if (!paid || !speakOf(near, 'release')) return null;
  return inClause(clause, 'strong', fee.start);
}
