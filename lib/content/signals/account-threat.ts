/** "Your account is suspended, verify it here": a threat to the reader, with what the reader is to do about it. */
import type { Concept } from '../concepts.ts';
import {
  around,
  aside,
  asks,
  askTo,
  has,
  hitOf,
  leadsAway,
  leadsOnlyToOfficial,
  mentioning,
  nearestService,
  ofWhole,
  on,
  speakOf,
  speakOfMoney,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';
import { isFromItsHouse, leadsNowhere } from '../writers.ts';
import { credentialForm } from './credential-form.ts';

export const accountThreat = clauseSignal('account-threat', 'text', 'any', ['threat', 'alarm'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const threat = threatIn(clause, on(reading, 'page') ? OBJECTS : [...OBJECTS, 'phrase']);
  if (threat === null || leadsOnlyToOfficial(reading) || isFromItsHouse(reading)) return null;
  if (leadsNowhere(reading) || (on(reading, 'page') && has(clause, 'article', 'inhouse'))) return null;
  const near = inReach(reading, clause);
  if (isUpkeep(reading, clause, near) || (!has(clause, 'account') && isLeftToLapse(reading))) return null;
  if (isCare(reading, clause) && !askTo(near, 'give', 'tell')) return null;
  if (!isAddressed(reading, clause, near)) return null;
  const remedied =
    near.some((one) => offersRemedy(reading, one)) || isAllButLink(reading, near, threat.strength);
  if (!remedied) return null;
  const strength =
    threat.strength === 'strong' || isCarried(reading, clause) || isPressed(reading, clause, near)
      ? 'strong'
      : 'weak';
  return inClause(clause, strength, threat.at, nearestService(reading, near));
}

/** Where the remedy may stand: close by, but what a mail's subject threatens all of the mail answers. */
function inReach(reading: Reading, clause: Clause): readonly Clause[] {
  if (on(reading, 'page')) return around(reading, clause, 2);
  return around(reading, clause, clause.role === 'heading' ? 20 : 4);
}

/** Who is told to write the phrase down is told what happens without it: that is care, not a threat. */
function isCare(reading: Reading, clause: Clause): boolean {
  const near = around(reading, clause, 1);
  if (speakOf(near, 'backup')) return true;
  return speakOf(near, 'phrase') && (on(reading, 'page') || !has(clause, 'phrase'));
}

/** An alarm alone is everyday; one that hurries the reader to a place nobody knows, or asks for data at once, is not. */
function isPressed(reading: Reading, clause: Clause, near: readonly Clause[]): boolean {
  if (on(reading, 'page')) {
    const mine = has(clause, 'account') && has(clause, 'you');
    return mine && askTo(around(reading, clause, 1), 'give', 'verify');
  }
  if (!leadsAway(reading)) return false;
  const close = clause.role === 'heading' ? near : around(reading, clause, 2);
  const hurried = close.some(
    (one) =>
      has(one, 'urgency', 'threat.if') && (!aside(one) || asks(one, 'verify', 'click', 'call', 'contact')),
  );
  if (hurried) return speakOf(near, 'account', 'assets', 'service', 'wallet');
  // Firms put no link into the text message about a log-in: their number is known, the sender's is not.
  return (
    on(reading, 'chat') &&
    near.some((one) => has(one, 'you') && has(one, 'account')) &&
    askTo(near, 'verify', 'click')
  );
}

/** A loss and a link, and hardly anything besides: the link is what the reader is to do. */
function isAllButLink(reading: Reading, near: readonly Clause[], strength: Finding['strength']): boolean {
  const mine = near.some((one) => has(one, 'you') && has(one, 'account'));
  const money = speakOfMoney(reading, near, 'assets', 'wallet');
  return strength === 'strong' && reading.length <= 160 && mine && money && leadsAway(reading);
}

/** "If you no longer need it, ignore this": who may let something lapse is not threatened with its loss, unless money is. */
const isLeftToLapse = ofWhole(
  (reading) =>
    !speakOfMoney(reading, reading.clauses, 'wallet', 'assets') &&
    reading.clauses.some(({ flat }) => LAPSE.test(flat)),
);
const LAPSE =
  /\bif you (?:no longer|do not|don't|intend)\b[^.]{0,40}\b(?:ignore|nothing|lapse|expire)\b|ご?不要(?:の|な)場合は?(?:その|この)?まま/;

/** True if the text says that nobody need do anything. */
const isFree = ofWhole((reading) => mentioning(reading, 'noaction').some((one) => !has(one, 'if')));

/** "Planned maintenance: withdrawals are suspended. You need not do anything": where people are asked for nothing. */
function isUpkeep(reading: Reading, clause: Clause, near: readonly Clause[]): boolean {
  if (!isFree(reading)) return false;
  if (!has(clause, 'you', 'threat.if') && !askTo(near, 'verify', 'click', 'connect', 'install')) return true;
  return on(reading, 'page') && speakOf(near, 'ownsite') && credentialForm.find(reading).length === 0;
}

/** "… on your account. We have locked it": the account is named in the clause before. */
function isCarried(reading: Reading, clause: Clause): boolean {
  const before = reading.clauses[clause.index - 1];
  return (
    !on(reading, 'page') &&
    has(clause, 'pickup') &&
    has(clause, 'threat') &&
    before !== undefined &&
    has(before, 'account') &&
    has(before, 'you')
  );
}

/** "Tickets with a seed will be deleted", 「自動更新の停止は」: what is lost is writing or a service, and nobody's account. */
const LITTLE =
  /\b(?:tickets?|posts?|messages?|comments?|repl(?:y|ies)|threads?)(?: (?:with|without|that|containing|in|from|by) (?:(?!account|wallet|fund|your)[^,]){0,24})? $|(?:自動更新|メール|受信|通知)の$|(?:配信|メルマガ|受信)の?$|(?<![出入]金|送付|送金|取引)(?:の|する)機能.{1,6}$|\bcapital $|場合\(\S{2}$/;

/** What may be lost. Pages speak of lost phrases too, to have them kept. */
const OBJECTS: readonly (Concept | 'service')[] = ['account', 'assets', 'service'];

/** A loss that is announced is strong; an alarming event ("new device") is weak. Supposed and reported ones are none. */
export function threatIn(
  clause: Clause,
  objects: readonly (Concept | 'service')[] = OBJECTS,
): { strength: Finding['strength']; at: number } | null {
  const loss = clause.hits.find((hit) => hit.concept === 'threat' && !isWanted(clause, hit.end));
  const hit = loss ?? hitOf(clause, 'alarm');
  if (hit === undefined || aside(clause, hit.start) || isDenied(clause, hit.start)) return null;
  if (LITTLE.test(clause.flat.slice(0, hit.start))) return null;
  // 「ご利用」 in 「ご利用いただけません」 is the loss itself, not what is lost.
  const mine = clause.hits.some(
    ({ concept, start, end }) => objects.includes(concept) && !(start >= hit.start && end < hit.end),
  );
  return { strength: loss !== undefined && mine ? 'strong' : 'weak', at: hit.start };
}

/** 「口座を凍結してください」 asks the reader to freeze it, 「凍結をご希望」 speaks of who wants it: remedies, no threats. */
function isWanted(clause: Clause, end: number): boolean {
  return clause.hits.some(
    ({ concept, start }) =>
      (concept === 'ask.after' && start >= end && start - end <= 3) ||
      (concept === 'wish' && start >= end && start - end <= 3),
  );
}

/** "cannot be suspended", "will not lock": what is denied threatens nobody. */
function isDenied(clause: Clause, at: number): boolean {
  const negations = clause.hits.filter(
    (hit) => hit.concept === 'not.before' && hit.end <= at && at - hit.end <= 20,
  );
  const verified = clause.hits.some(
    (hit) => hit.concept === 'threat' && negations.some((not) => hit.start <= not.start),
  );
  return negations.length > 0 && !verified && !has(clause, 'threat.if');
}

function isAddressed(reading: Reading, clause: Clause, near: readonly Clause[]): boolean {
  if (has(clause, 'you', 'threat.if', 'urgency')) return true;
  if (near.some((one) => has(one, 'you') && has(one, 'account', 'service', 'assets', 'wallet'))) return true;
  return !on(reading, 'page') && has(clause, 'service', 'account') && leadsAway(reading);
}

/** What the reader is told to do about it; in a message also the short line that the link stands on. */
function offersRemedy(reading: Reading, clause: Clause): boolean {
  if (clause.question) return false;
  if (asks(clause, 'verify', 'contact', 'call', 'click', 'connect', 'install')) return true;
  // "… is closed unless you confirm": what is threatened is what one fails to do.
  if (has(clause, 'threat.if') && has(clause, 'verify', 'connect', 'call')) return true;
  // "Send the money now or you lose it all": no bill is written so in a chat.
  if (on(reading, 'chat') && has(clause, 'threat.if') && asks(clause, 'move', 'buy')) return true;
  const callToAction =
    clause.flat.length <= 60 && has(clause, 'verify', 'click') && !has(clause, 'not.before', 'not.after');
  if (!on(reading, 'page')) return callToAction && leadsAway(reading);
  const button = callToAction && clause.flat.length <= 24 && !reading.long;
  return button && speakOfMoney(reading, around(reading, clause, 3), 'wallet');
}
