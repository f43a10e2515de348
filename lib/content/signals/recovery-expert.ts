/** Praise for somebody who got stolen coins back, with a way to reach them: the second theft from the same person. */
import { around, type Clause, has, hitOf, type Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const recoveryExpert: Signal = {
  meta: { id: 'recovery-expert', family: 'text', key: 'recovery-expert', needs: 'any' },
  find: (reading) => reading.clauses.flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const promise = hitOf(clause, 'recovered');
  if (promise === undefined || has(clause, 'not.before', 'not.after', 'others', 'if')) return null;
  const near = around(reading, clause, 4);
  if (!near.some((one) => has(one, 'praise'))) return null;
  const reachable = near.some((one) => one.phones.length > 0 || one.mails.length > 0 || has(one, 'direct'));
  const money = near.some((one) => has(one, 'wallet', 'assets'));
  if (!reachable || reading.surface === 'page')
    return reachable && money ? inClause(clause, 'weak', promise.start) : null;
  return inClause(clause, money || has(clause, 'praise') ? 'strong' : 'weak', promise.start);
}
