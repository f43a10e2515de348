/** A bill nobody ordered, with a number to call: the caller is led into a remote session or a "refund". */
import { phrasesIn } from '../apart.ts';
import { around, asks, has, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const renewalCall = wordSignal(
  'renewal-call',
  'text',
  'message',
  ['subscription'],
  (reading) => judge(reading) ?? [],
);

function judge(reading: Reading): Finding[] | null {
  const called = reading.withDigits.find(
    (clause) => clause.phones.length > 0 && !has(clause, 'others', 'told'),
  );
  if (called === undefined) return null;
  const bill = phrasesIn(reading.clauses, 'subscription');
  const cancel = phrasesIn(reading.clauses, 'cancelcall');
  if (bill.size < 2 || cancel.size < 1 || reading.clauses.some(isDoneAlone)) return null;
  if (!speakOf(around(reading, called, 3), 'cancelcall')) return null;
  const product = reading.clauses.some((clause) => has(clause, 'protect', 'service', 'device'));
  const strong = bill.size >= 3 && (product || cancel.size >= 3);
  // Gyms and shops write so too: of nothing that protects a device, and in no name that everybody knows.
  if (!strong && !product) return null;
  return [inClause(called, strong ? 'strong' : 'weak', called.phones[0]?.start ?? 0)];
}

/** "To stop it, press … in your account": who can do that need not call; and "you need not do anything". */
function isDoneAlone(clause: Clause): boolean {
  if (has(clause, 'noaction')) return !has(clause, 'if');
  return (
    has(clause, 'ownsite') && has(clause, 'subscription', 'cancelcall') && asks(clause, 'click', 'verify')
  );
}
