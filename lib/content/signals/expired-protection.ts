/** "Your antivirus has expired, renew now" in a message that is not from the maker. */
import { around, aside, asks, each, has, hitOf, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const expiredProtection = wordSignal(
  'expired-protection',
  'text',
  'message',
  ['expired'],
  (reading) => {
    if (reading.links.length === 0 || reading.links.every((link) => link.standing().kind === 'official'))
      return [];
    return each(reading, judge, 'expired');
  },
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const expired = hitOf(clause, 'expired');
  if (expired === undefined || aside(clause, expired.start)) return null;
  const near = around(reading, clause, 4);
  if (!speakOf(near, 'protect')) return null;
  const urged = near.some(
    (one) => has(one, 'urgency', 'threat.if') || asks(one, 'verify', 'install', 'click'),
  );
  return inClause(clause, urged ? 'strong' : 'weak', expired.start);
}
