/** A page that plays a system alarm: infected, blocked, do not close, call now. */

import { apart } from '../apart.ts';
import { around, aside, asks, has } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { eachClause, type Finding, inClause } from '../signal.ts';

export const fakeAlert = eachClause(
  { id: 'fake-alert', family: 'text', needs: 'any', about: ['alert', 'stay'] },
  judge,
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const cue = clause.hits.find((hit) => isAlarm(hit) && !isDenied(clause, hit.end));
  if (cue === undefined || aside(clause, cue.start) || isWarning(clause)) return null;
  const near = around(reading, clause, 2).filter((one) => !aside(one) && !isWarning(one));
  const points = new Set(
    near.flatMap((one) => apart(one.hits.filter(isCue)).map((hit) => one.flat.slice(hit.start, hit.end))),
  );
  const device = around(reading, clause, 2).some((one) => has(one, 'device', 'virus'));
  const urged =
    near.some((one) => has(one, 'stay') || asks(one, 'call', 'contact')) ||
    (!reading.long && isThreatened(near));
  if (!device && !urged) return null;
  const plain = device && ((urged && (points.size >= 2 || isHeld(near))) || points.size >= 4);
  // What is told about alarms at length repeats their words; only the alarm itself holds people or gives a number.
  const strong = plain && (!reading.long || near.some((one) => has(one, 'stay') || one.phones.length > 0));
  return points.size >= 2 || urged ? inClause(clause, strong ? 'strong' : 'weak', cue.start) : null;
}

/** 「感染したわけではありません」: what is denied alarms nobody. */
function isDenied(clause: Clause, end: number): boolean {
  return clause.hits.some((hit) => hit.concept === 'not.after' && hit.start >= end && hit.start - end <= 16);
}

/** "Do not close this, call us": nobody but a fraud wants both. */
function isHeld(near: readonly Clause[]): boolean {
  return near.some((one) => has(one, 'stay')) && near.some((one) => asks(one, 'call', 'contact'));
}

function isAlarm({ concept }: { concept: string }): boolean {
  return concept === 'alert' || concept === 'stay';
}

function isCue(hit: { concept: string }): boolean {
  return isAlarm(hit) || hit.concept === 'virus';
}

function isWarning(clause: Clause): boolean {
  return has(clause, 'others', 'told') || clause.actions.some((action) => action.mood === 'reported');
}

/** 「今すぐ駆除しないと…破損します」: your device, a virus, and what happens if you do nothing. */
function isThreatened(near: readonly Clause[]): boolean {
  return (
    near.some((one) => has(one, 'threat.if', 'urgency')) &&
    near.some((one) => has(one, 'virus')) &&
    near.some((one) => has(one, 'you'))
  );
}
