/** A telephone number beside words of support. A number is never called safe: the directory alone knows a service's line. */
import type { Concept } from '../concepts.ts';
import {
  around,
  aside,
  asks,
  askTo,
  has,
  holdsMoney,
  mentions,
  namesMoney,
  nearestService,
  ofWhole,
  on,
  speakOf,
  speakOfMoney,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { isLawyer, isShop } from '../writers.ts';

export const supportPhone = wordSignal(
  'support-phone',
  'destination',
  'any',
  ['support', 'call', 'alert', 'virus', 'service', 'threat.if'],
  (reading) => reading.withDigits.flatMap((clause) => judge(reading, clause) ?? []),
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const phone = clause.phones[0];
  if (phone === undefined) return null;
  const near = around(reading, clause, 1);
  if (!speakOf(near, 'support', 'call', 'alert', 'virus') && !isGivenOut(reading, clause, near)) return null;
  if (isWarning(clause) || isLawyer(reading)) return null;
  const strength = strengthOf(reading, clause, near);
  const found = inClause(clause, strength, phone.start, nearestService(reading, near));
  const params = { ...found.params, number: phone.text.trim() };
  return phone.shape === 'disguised'
    ? { ...found, strength: 'strong', key: 'support-phone-disguised', params }
    : { ...found, params };
}

/** The number of a wallet or exchange in a comment, or in a text message for those to write to who doubt a log-in. */
function isGivenOut(reading: Reading, clause: Clause, near: readonly Clause[]): boolean {
  if (on(reading, 'comment')) return namesMoney(reading, clause);
  return on(reading, 'chat') && isDoubted(reading, clause, near) && asks(clause, 'contact');
}

/** "Not you?", close to the name of a wallet or exchange or to one of `concepts`. */
function isDoubted(
  reading: Reading,
  clause: Clause,
  near: readonly Clause[],
  ...concepts: readonly Concept[]
): boolean {
  const money = () => speakOfMoney(reading, around(reading, clause, 3), ...concepts);
  return speakOf(near, 'threat.if') && (speaksForMoney(reading) || money());
}

function isWarning(clause: Clause): boolean {
  const { actions, flat } = clause;
  // "Restore it without access": what one cannot use is no number that one should not call.
  const warned = actions.some(
    ({ concept, mood, start }) =>
      mood === 'negated' &&
      (concept === 'call' || (concept === 'contact' && !/^(?:access|us)/.test(flat.slice(start, start + 6)))),
  );
  if (warned) return true;
  return aside(clause) && !asks(clause, 'call', 'contact');
}

/** "We reply within two days": the desk's own hurry. */
const ANSWER = /返信[いしさ]|ll (?:reply|respond)/;

/** Every firm prints its number: strong only beside an alarm, or where a stranger gives it out in a message. */
function strengthOf(reading: Reading, clause: Clause, near: readonly Clause[]): Finding['strength'] {
  // "Call me at once" is said among friends.
  const concerned = near.some((one) =>
    has(one, 'support', 'account', 'service', 'assets', 'subscription', 'device'),
  );
  const urged = near.some(
    (one) =>
      (has(one, 'alert', 'threat', 'alarm') ||
        (has(one, 'urgency') && concerned && !ANSWER.test(one.flat)) ||
        (has(one, 'virus') && has(one, 'you', 'stay'))) &&
      !aside(one),
  );
  const called = askTo(near, 'call', 'contact');
  if (on(reading, 'page'))
    return (called && urged) || isPosingDesk(reading, near) || isSpread(reading) ? 'strong' : 'weak';
  const supported = speakOf(near, 'support');
  // "Not you? Call …": an alarm about money in a text message, with a number that its sender chose.
  const doubted = isDoubted(reading, clause, near, 'alarm');
  if (called && doubted && on(reading, 'chat')) return 'strong';
  // Nobody's support desk answers in the comments with a number to call, and none is given out there.
  // A shop that is asked for an order may say where it can be called.
  if (on(reading, 'comment') && isShop(reading)) return 'weak';
  if (on(reading, 'comment') && (supported || isGivenOut(reading, clause, near))) return 'strong';
  const topic = speakOf(near, 'service', 'wallet');
  return (supported && (urged || topic)) || (called && urged) ? 'strong' : 'weak';
}

/** The sender bears the name of a wallet or exchange. */
function speaksForMoney({ headed, context }: Reading): boolean {
  return headed !== undefined && holdsMoney(context, headed);
}

/** A page of few words that calls itself the desk of a wallet or exchange and gives a number. */
function isPosingDesk(reading: Reading, near: readonly Clause[]): boolean {
  if (reading.long || !speakOf(near, 'support')) return false;
  if (!reading.clauses.some((one) => asks(one, 'call', 'contact') && !aside(one))) return false;
  return reading.clauses
    .slice(0, 3)
    .some((one) => namesMoney(reading, one) && has(one, 'support') && one.flat.length <= 60);
}

/** Written for searches: the same number again and again, a "live person" behind it, and coins that are stuck. */
const isSpread = ofWhole((reading) => {
  const told = (['livechat', 'support', 'wallet', 'lockword', 'release'] as const).every((concept) =>
    mentions(reading, concept),
  );
  if (!told) return false;
  const numbers = reading.withDigits.flatMap(({ phones }) =>
    phones.map(({ text }) => text.replace(/\D/g, '')),
  );
  return numbers.length >= 3 * new Set(numbers).size;
});
