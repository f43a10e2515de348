/**
 * A parcel that cannot be delivered, a tax that is owed or paid back, with a link to a place nobody knows. Carriers'
 * and authorities' own sites are known (assets/destinations.json); Japanese ones put no links into such texts at all.
 */
import { around, aside, each, has, hitOf, on, speakOf } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { isFromCompany } from '../writers.ts';

export const parcelNotice = wordSignal(
  'parcel-notice',
  'text',
  'message',
  ['parcelwrong', 'debt'],
  (reading) =>
    !isFromCompany(reading) && (leadsToStranger(reading) || hasNumber(reading))
      ? each(reading, judge, 'parcelwrong', 'debt')
      : [],
);

/** At least one link, and none to a carrier, an authority or a service that the directory knows. */
function leadsToStranger(reading: Reading): boolean {
  return (
    reading.links.length > 0 &&
    reading.links.every((link) => !/^(?:official|public-body|carrier)$/.test(link.standing().kind))
  );
}

/** 「ATMで還付金が戻ることは絶対にありません」: said by those who warn of it. */
const DENIED = /ことは(?:絶対に|決して)?(?:ありま|ございま|な)/;

/** A text message that gives a number instead. */
function hasNumber(reading: Reading): boolean {
  return on(reading, 'chat') && reading.withDigits.some(({ phones }) => phones.length > 0);
}

function judge(reading: Reading, clause: Clause): Finding | null {
  const wrong = hitOf(clause, 'parcelwrong', 'debt');
  // Left in the box by the door: nothing is wrong with it.
  if (wrong === undefined || aside(clause, wrong.start) || has(clause, 'place')) return null;
  if (DENIED.test(clause.flat)) return null;
  const near = around(reading, clause, 3);
  const parcel = has(clause, 'parcelwrong') && speakOf(near, 'parcel');
  const tax = has(clause, 'debt') && speakOf(near, 'authority');
  if (!leadsToStranger(reading) && !(tax && speakOf(near, 'threat', 'urgency'))) return null;
  if (!parcel && !tax) return null;
  if (!near.some(asksForAction)) return null;
  // A shop writes mails about parcels too; it does not hurry anybody or take a fee.
  const pressed =
    tax ||
    !on(reading, 'mail') ||
    near.some((one) => has(one, 'urgency', 'threat.if', 'buy') || has(one, 'threat'));
  return inClause(clause, pressed ? 'strong' : 'weak', wrong.start);
}

/** Any verb of doing will do: where the reader is to go, the link says. */
function asksForAction(clause: Clause): boolean {
  if (clause.actions.some(({ mood }) => mood === 'ask') || clause.phones.length > 0) return true;
  return clause.flat.length <= 60 && has(clause, 'verify', 'click', 'buy', 'contact', 'claim');
}
