/** "A new version of your wallet is required, download it here", at a place that is not the maker's. */
import { around, aside, askTo, each, hitOf, holdsMoney, leadsAway, nearestService } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, signal } from '../signal.ts';

export const fakeUpdate = signal('fake-update', 'text', 'message', (reading) =>
  leadsAway(reading) ? each(reading, judge, 'oldversion') : [],
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const version = hitOf(clause, 'oldversion');
  if (version === undefined || aside(clause, version.start)) return null;
  const near = around(reading, clause, 2);
  const service = nearestService(reading, near);
  if (service === undefined || !holdsMoney(reading.context, service.id)) return null;
  return askTo(near, 'install') ? inClause(clause, 'strong', version.start, service) : null;
}
