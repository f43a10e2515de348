/** A page that plays a system alarm: infected, blocked, do not close, call now. */

import { phrasesIn } from '../apart.ts';
import { around, aside, asks, askTo, each, has, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { isFirm } from '../writers.ts';
import { trappedPage } from './trapped-page.ts';

export const fakeAlert = wordSignal('fake-alert', 'text', 'any', ['alert', 'stay'], (reading) =>
  isFirm(reading) ? [] : each(reading, judge, 'alert', 'stay'),
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const cue = clause.hits.find((hit) => isAlarm(hit) && !isDenied(clause, hit.end));
  if (cue === undefined || aside(clause, cue.start) || isWarning(clause)) return null;
  const near = around(reading, clause, 2).filter((one) => !aside(one) && !isWarning(one));
  const points = phrasesIn(near, 'alert', 'stay', 'virus');
  const device = speakOf(around(reading, clause, 2), 'device', 'virus');
  const urged =
    near.some((one) => has(one, 'stay') || asks(one, 'call', 'contact')) ||
    (!reading.long && isThreatened(near));
  if (!device && !urged) return null;
  const plain = device && ((urged && (points.size >= 2 || isHeld(near))) || points.size >= 4);
  // What is told about alarms at length repeats their words; only the alarm itself holds people or gives a number.
  const shown =
    !reading.long || near.some((one) => has(one, 'stay') || one.phones.length > 0) || isTrap(reading);
  const strong = plain && shown;
  return points.size >= 2 || urged ? inClause(clause, strong ? 'strong' : 'weak', cue.start) : null;
}

/** 「感染したわけではありません」: what is denied alarms nobody. */
function isDenied(clause: Clause, end: number): boolean {
  return clause.hits.some((hit) => hit.concept === 'not.after' && hit.start >= end && hit.start - end <= 16);
}

/** "Do not close this, call us": nobody but a fraud wants both. */
function isHeld(near: readonly Clause[]): boolean {
  return speakOf(near, 'stay') && askTo(near, 'call', 'contact');
}

function isAlarm({ concept }: { concept: string }): boolean {
  return concept === 'alert' || concept === 'stay';
}

function isWarning(clause: Clause): boolean {
  if (has(clause, 'others', 'told')) return true;
  return clause.actions.some(
    ({ mood, concept }) => mood === 'reported' || (mood === 'negated' && concept === 'call'),
  );
}

/** Nobody tells about alarms on a page that holds its readers. */
function isTrap(reading: Reading): boolean {
  return trappedPage.find(reading).some(({ strength }) => strength === 'strong');
}

/** 「今すぐ駆除しないと…破損します」: your device, a virus, and what happens if you do nothing. */
function isThreatened(near: readonly Clause[]): boolean {
  return speakOf(near, 'threat.if', 'urgency') && speakOf(near, 'virus') && speakOf(near, 'you');
}
