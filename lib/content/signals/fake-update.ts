/** "A new version of your wallet is required, download it here", at a place that is not the maker's. */
import { around, aside, asks, hitOf, holdsMoney, nearestService } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, judgeEach, type Signal } from '../signal.ts';

export const fakeUpdate: Signal = {
  meta: { id: 'fake-update', family: 'text', needs: 'message' },
  find: (reading) => {
    const offered = reading.links.some(({ standing }) => isStranger(standing().kind));
    return offered ? judgeEach(reading, judge, 'oldversion') : [];
  },
};

function isStranger(kind: string): boolean {
  return kind !== 'official' && kind !== 'public-body';
}

function judge(reading: Reading, clause: Clause): Finding | null {
  const version = hitOf(clause, 'oldversion');
  if (version === undefined || aside(clause, version.start)) return null;
  const near = around(reading, clause, 2);
  const service = nearestService(reading, near);
  if (service === undefined || !holdsMoney(reading.context, service.id)) return null;
  return near.some((one) => asks(one, 'install')) ? inClause(clause, 'strong', version.start, service) : null;
}
