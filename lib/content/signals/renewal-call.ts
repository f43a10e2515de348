/** A bill nobody ordered, with a number to call: the caller is led into a remote session or a "refund". */
import { apart } from '../apart.ts';
import { around, has } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const renewalCall: Signal = {
  meta: { id: 'renewal-call', family: 'text', needs: 'message' },
  find: (reading) => judge(reading) ?? [],
};

function judge(reading: Reading): Finding[] | null {
  const called = reading.withDigits.find(
    (clause) => clause.phones.length > 0 && !has(clause, 'others', 'told'),
  );
  if (called === undefined) return null;
  const bill = phrasesOf(reading.clauses, 'subscription');
  const cancel = phrasesOf(reading.clauses, 'cancelcall');
  if (bill.size < 2 || cancel.size < 1) return null;
  if (!around(reading, called, 3).some((one) => has(one, 'cancelcall'))) return null;
  const product = reading.clauses.some((clause) => has(clause, 'protect', 'service', 'device'));
  const strong = bill.size >= 3 && (product || cancel.size >= 3);
  return [inClause(called, strong ? 'strong' : 'weak', called.phones[0]?.start ?? 0)];
}

function phrasesOf(clauses: readonly Clause[], concept: 'subscription' | 'cancelcall'): Set<string> {
  return new Set(
    clauses.flatMap((clause) =>
      apart(clause.hits.filter((hit) => hit.concept === concept)).map((hit) =>
        clause.flat.slice(hit.start, hit.end),
      ),
    ),
  );
}
