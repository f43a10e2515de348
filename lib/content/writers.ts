/** Who else writes so: family and colleagues, a firm with its prices, a law firm, a shop, the house that a mail comes from. */
import { findMailAddresses, NUMBER_OR_HANDLE } from './contacts.ts';
import { findPhrases } from './lexicon.ts';
import {
  asks,
  askTo,
  has,
  holdsAddress,
  isUnasked,
  leadsOnlyToOfficial,
  mentioning,
  mentions,
  ofWhole,
  on,
  speakOf,
  speakOfMoney,
} from './queries.ts';
import type { Reading } from './reading.ts';
import { normalise } from './text.ts';

/** A word that somebody is called by, at the beginning. */
const CALLED = 24;

/** True if coins, a wallet, an alarm or a card is spoken of: who wants something of those is none of these people. */
const isAtStake = ofWhole(
  (reading) =>
    mentions(reading, 'wallet', 'phrase', 'alert', 'giftcard') ||
    mentioning(reading, 'virus').some((clause) => !has(clause, 'not.before', 'not.after')) ||
    speakOfMoney(reading, reading.clauses),
);

/** "Mum, …", "IT here", 「情シスです」: families and colleagues mend each other's computers. */
export const isInHouse = ofWhole((reading) => {
  const called = reading.clauses[0]?.hits.some(({ concept, start }) => concept === 'kin' && start <= CALLED);
  return (
    (called === true || mentions(reading, 'inhouse') || isNamedInHouse(reading)) &&
    !isExternal(reading) &&
    !isAtStake(reading) &&
    !speakOf(mentioning(reading, 'release'), 'assets')
  );
});

/** "IT – Hasegawa": as the chats of firms show colleagues. */
function isNamedInHouse({ facts, context }: Reading): boolean {
  if (facts.kind === 'page' || facts.sender === null || facts.surface === 'mail') return false;
  return findPhrases(context.lexicon, normalise(facts.sender).flat).some(
    ({ concept }) => concept === 'inhouse',
  );
}

/** "Help Desk (External)": so the chats of firms mark whoever is of no firm of theirs. */
function isExternal({ facts }: Reading): boolean {
  return facts.kind !== 'page' && /[(（](?:external|外部|외부)/i.test(facts.sender ?? '');
}

/** A firm that says who it is or what it costs, on its own page: it may say what it does not take, and warn of others. */
export const isFirm = ofWhole(
  (reading) =>
    on(reading, 'page') &&
    mentions(reading, 'firm') &&
    !mentions(reading, 'phrase') &&
    !speakOfMoney(reading, reading.clauses) &&
    mentioning(reading, 'alert', 'giftcard', 'wallet', 'virus').every(
      (clause) =>
        has(clause, 'not.before', 'not.after', 'others', 'told') ||
        !has(clause, 'alert', 'giftcard', 'you', 'support', 'repair', 'helpoffer'),
    ),
);

/** A law firm's page, which leads to no private account. */
export function isLawyer(reading: Reading): boolean {
  return on(reading, 'page') && mentions(reading, 'lawyer') && !mentions(reading, 'direct');
}

/** "Please write to us by the form behind your log-in", and nothing else: whatever is asked for is asked for there. */
function isAtHome(reading: Reading): boolean {
  return (
    reading.links.length === 0 &&
    mentions(reading, 'ownsite', 'ownplace') &&
    !mentions(reading, 'phrase', 'key', 'words', 'code', 'remote', 'remote.tool', 'screen', 'safeplace') &&
    reading.clauses.every(
      (clause) =>
        has(clause, 'ownsite') ||
        !asks(clause, 'tell', 'give', 'contact', 'call', 'click', 'install', 'move', 'connect'),
    )
  );
}

/** A desk that sends people to the service's own site, and to no account, number or mailbox besides. */
export const isOwnDesk = ofWhole(
  (reading) =>
    (leadsOnlyToOfficial(reading) || isAtHome(reading)) &&
    !holdsAddress(reading) &&
    !reading.clauses.some(
      (clause) =>
        NUMBER_OR_HANDLE.test(clause.flat.replace(ADDRESSEE, '')) ||
        (has(clause, 'direct') && !has(clause, 'ownsite') && asks(clause, 'contact', 'tell', 'give')),
    ),
);

/** Who is answered, at the beginning. */
const ADDRESSEE = /^(?:(?:hi|hello|hey|dear) )?@\S+/;

/** A shop that asks for the number of an order. */
export function isShop(reading: Reading): boolean {
  return (
    reading.links.length === 0 &&
    mentions(reading, 'notcode', 'parcel') &&
    !mentions(reading, 'assets') &&
    !isAtStake(reading)
  );
}

/** The mail address that a message comes from, as its sender names it. */
function addressOfSender({ facts }: Reading): string | undefined {
  if (facts.kind === 'page' || facts.sender === null) return undefined;
  return findMailAddresses(normalise(facts.sender).flat).at(-1)?.address;
}

/** The host of that address. */
function domainOfSender(reading: Reading): string | undefined {
  return addressOfSender(reading)?.replace(/.*@/, '');
}

/**
 * A mail of an organisation that is in a public register, which leads nowhere but there, and names no wallet or exchange
 * that everybody knows. Its name is not taken on trust: it is what the mail comes from and leads to.
 */
export const isFromCompany = ofWhole((reading) => {
  const address = addressOfSender(reading);
  if (address === undefined) return false;
  const { kind, host: home } = reading.context.standing(`mailto:${address}`);
  return (
    kind === 'company' &&
    reading.links.every((link) => `.${link.standing().host}`.endsWith(`.${home}`)) &&
    !speakOfMoney(reading, reading.clauses)
  );
});

/** A notice of a firm of no such trade, whose links lead where its mail comes from; or of one that is in a register. */
export const isFromItsHouse = ofWhole((reading) => {
  if (isFromCompany(reading)) return true;
  const domain = domainOfSender(reading);
  return (
    domain !== undefined &&
    reading.links.length > 0 &&
    reading.links.every((link) => houseOf(link.standing().host) === houseOf(domain)) &&
    !speakOfMoney(reading, reading.clauses, 'wallet', 'assets', 'phrase')
  );
});

/** The last labels of a host, three under `co.jp` and the like: near enough to compare two of them. */
function houseOf(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(second.length <= 3 && (labels.at(-1) ?? '').length === 2 ? -3 : -2).join('.');
}

/** Without a link or a number, and without a word of money: who heeds it goes where he always goes. */
export const leadsNowhere = ofWhole((reading) => {
  if (on(reading, 'page') || reading.links.length > 0 || holdsAddress(reading)) return false;
  // A picture of a code is a link too.
  if (mentions(reading, 'scan')) return false;
  if (!on(reading, 'mail') && !isCalm(reading)) return false;
  // "Please use the app, this mail has no link": the firm itself, whatever it speaks of.
  return mentions(reading, 'ownsite') || !mentions(reading, 'assets', 'wallet');
});

/** In a chat the writer himself may be answered: he hurries nobody, says what he never asks for, and asks for no answer. */
function isCalm(reading: Reading): boolean {
  const { clauses } = reading;
  const answered = speakOfMoney(reading, clauses, 'assets') || askTo(clauses, 'tell', 'contact', 'call');
  return !answered && !mentions(reading, 'urgency', 'service') && clauses.some(isUnasked);
}
