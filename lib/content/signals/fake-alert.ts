/** A page that plays a system alarm: infected, blocked, do not close, call now. */
import { around, aside, asks, has, hitOf, mentioning } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

export const fakeAlert: Signal = {
  meta: { id: 'fake-alert', family: 'text', key: 'fake-alert', needs: 'any' },
  find: (reading) => mentioning(reading, 'alert', 'stay').flatMap((clause) => judge(reading, clause) ?? []),
};

function judge(reading: Reading, clause: Clause): Finding | null {
  const cue = hitOf(clause, 'alert', 'stay');
  if (cue === undefined || aside(clause, cue.start) || isWarning(clause)) return null;
  const near = around(reading, clause, 2).filter((one) => !aside(one) && !isWarning(one));
  const points = new Set(
    near.flatMap((one) =>
      one.hits.filter(isCue).map((hit) => `${hit.concept} ${one.flat.slice(hit.start, hit.end)}`),
    ),
  );
  const device = near.some((one) => has(one, 'device', 'virus'));
  const urged = near.some((one) => has(one, 'stay') || asks(one, 'call', 'contact'));
  if (!device && !urged) return null;
  const strong = device && ((urged && points.size >= 2) || points.size >= 4);
  return points.size >= 2 || urged ? inClause(clause, strong ? 'strong' : 'weak', cue.start) : null;
}

function isCue(hit: { concept: string }): boolean {
  return hit.concept === 'alert' || hit.concept === 'stay' || hit.concept === 'virus';
}

function isWarning(clause: Clause): boolean {
  return has(clause, 'others', 'told') || clause.actions.some((action) => action.mood === 'reported');
}
