/** Praise for somebody who got stolen coins back, with a way to reach them: the second theft from the same person. */

import { phrasesIn } from '../apart.ts';
import { NUMBER_OR_HANDLE } from '../contacts.ts';
import type { Hit } from '../lexicon.ts';
import {
  around,
  has,
  hitOf,
  holdsAddress,
  inOrder,
  leadsToAccount,
  mentioning,
  mentions,
  on,
  speakOf,
} from '../queries.ts';
import { isQuoted } from '../quotes.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, signal } from '../signal.ts';
import { isLawyer } from '../writers.ts';

/** A sum of money, as such stories name it. */
const SUM =
  /[$€£¥]\d|\d[\d,.]{0,12}k(?![a-z])|\d[\d,.]{0,12} ?(?:usdt?|btc|eth|dollars|euros?|pesos|円|万円|億円|[万萬만]|元|원)/;

/** What holds for the whole text is asked once: a text may promise a thousand times. */
export const recoveryExpert = signal('recovery-expert', 'text', 'any', (reading) => {
  const clauses = inOrder(mentioning(reading, 'recovered'), reading.withAt);
  const promised = mentions(reading, 'recovered');
  const trade = promised && isTradePage(reading);
  const told = promised && isWithoutAddress(reading);
  return clauses.flatMap((clause) => judge(reading, clause, trade, told) ?? []);
});

function judge(reading: Reading, clause: Clause, trade: boolean, told: boolean): Finding | null {
  const promise = clause.hits.find((hit) => hit.concept === 'recovered' && !isInMarks(clause, hit));
  if (promise !== undefined && THINGS.test(clause.flat.slice(promise.start))) return null;
  if (promise === undefined || isWarning(clause) || isDenied(clause, promise.start))
    return tradeAddress(reading, clause);
  // 「必ず取り戻せる」とうたう: what others say.
  if (has(clause, 'told') && isQuoted(clause.flat, promise.start, clause.hits)) return null;
  if ((told && isTeller(reading, clause, promise.start)) || isLawyer(reading)) return null;
  if (trade) return inClause(clause, 'strong', promise.start);
  const near = around(reading, clause, 4);
  if (!on(reading, 'page') && isOffer(near, clause)) return inClause(clause, 'strong', promise.start);
  if (isPitch(reading, near)) return inClause(clause, 'strong', promise.start);
  const reachable = near.some(
    (one) => one.phones.length > 0 || one.mails.length > 0 || has(one, 'direct') || isHired(reading, one),
  );
  if (!reachable || !speakOf(near, 'praise')) return null;
  const money = near.some((one) => has(one, 'wallet', 'assets') || SUM.test(one.flat));
  // "They disabled mine, message @…": accounts are got back by the same people.
  const named = on(reading, 'comment') && speakOf(near, 'threat', 'account') && near.some(isHandle);
  return inClause(clause, (money || named) && !on(reading, 'page') ? 'strong' : 'weak', promise.start);
}

/** DMs from "recovery experts": what they call themselves. */
function isInMarks({ flat }: Clause, { start, end }: Hit): boolean {
  return flat.charAt(start - 1) === '"' && flat.charAt(end) === '"';
}

/** "He got my photos back": no coins. 「取り返せます」というDM: what strangers write. */
const THINGS =
  /^.{0,6}」(?:という|って)(?:dm|メール|連絡|電話)|^.{0,12}(?:photos|files|data)|(?:写真|データ|ファイル)(?:が|を|も)/;

/** "Stolen by scammers", "back from a fake broker": whom it was lost to; others are warned of. */
function isWarning({ flat, hits }: Clause): boolean {
  return hits.some(
    ({ concept, start }) => concept === 'others' && !LOST_TO.test(flat.slice(Math.max(0, start - 30), start)),
  );
}

/** "I paid one and he vanished", "he claims he got it back": how it ended is told. */
function isTeller(reading: Reading, clause: Clause, at: number): boolean {
  if (around(reading, clause, 1).some(({ flat }) => CLAIMED.test(flat))) return true;
  const last = mentioning(reading, 'cheated').at(-1);
  return (
    (last !== undefined && last.index > clause.index) ||
    clause.hits.some(({ concept, start }) => concept === 'cheated' && start > at)
  );
}

/** Nobody is named to write to. */
function isWithoutAddress(reading: Reading): boolean {
  return (
    !on(reading, 'page') &&
    reading.links.length === 0 &&
    !holdsAddress(reading) &&
    !reading.clauses.some(isHandle)
  );
}

function isHandle({ flat }: Clause): boolean {
  return NUMBER_OR_HANDLE.test(flat);
}

const CLAIMED = /^[^.]*\b(?:claim|promis|says? he|said he)/;

const LOST_TO =
  /\b(?:from|by|to|of|with) (?:an? |the |these |some |investment |online |trading |crypto |romance )*$|\b(?:por|de) (?:una? |unos )?$|被$/;

/** "Consult … Recovery", "rent … Cyber Hacker": the name of the trade is address enough for a search. */
function isHired({ surface }: Reading, clause: Clause): boolean {
  return (
    surface !== 'page' &&
    has(clause, 'hire') &&
    has(clause, 'tradename') &&
    !has(clause, 'not.before', 'told')
  );
}

/** "… is here to help you recover your coins", in a text that speaks of lost coins again: an advertisement without address. */
function isOffer(near: readonly Clause[], clause: Clause): boolean {
  if (!has(clause, 'helpoffer') || !speakOf(near, 'wallet', 'assets')) return false;
  const promises = near.flatMap((one) =>
    one.hits.filter((hit) => hit.concept === 'recovered').map((hit) => one.flat.slice(hit.start, hit.end)),
  );
  return new Set(promises).size >= 2;
}

/** "Licensed agents, 98 % success, only a fee up front": in a chat the writer is the address. */
function isPitch(reading: Reading, near: readonly Clause[]): boolean {
  if (!on(reading, 'chat') && !on(reading, 'comment')) return false;
  const praise = phrasesIn(near, 'pitch');
  return praise.size >= 2 && speakOf(near, 'wallet', 'assets') && !speakOf(near, 'others');
}

/**
 * The trade's own page: it speaks of itself, boasts of two things, and leads to a private account. What is told about the
 * trade on a page says "they", and leads nowhere; a law firm says that it is one.
 */
function isTradePage(reading: Reading): boolean {
  // 「弁護士に断られた…が戻ってきた」 is said of others.
  const lawyers = mentioning(reading, 'lawyer').filter((clause) => !has(clause, 'recovered', 'testimony'));
  if (!on(reading, 'page') || !mentions(reading, 'wallet', 'assets') || lawyers.length > 0) return false;
  const boasts = mentioning(reading, 'pitch');
  if (phrasesIn(boasts, 'pitch').size < 2) return false;
  const own = inOrder(boasts, mentioning(reading, 'recovered'));
  return own.some(isOwnBoast) && leadsToAccount(reading);
}

/** The scammers and victims of whom it speaks are not the writers. */
function isOwnBoast(clause: Clause): boolean {
  const own = hitOf(clause, 'ours');
  return (
    own !== undefined &&
    clause.role !== 'quote' &&
    !has(clause, 'told') &&
    !isQuoted(clause.flat, own.start, clause.hits)
  );
}

/** The trade is often only in the address: a mailbox named after hacking or recovery, beside a chat account. */
function tradeAddress(reading: Reading, clause: Clause): Finding | null {
  const mail = clause.mails.find(({ address }) =>
    /recover|hack|retriev|cyber/.test(address.replace(/@.*/, '')),
  );
  if (mail === undefined || on(reading, 'page')) return null;
  const near = around(reading, clause, 2);
  const free = reading.context.standing(`mailto:${mail.address}`).kind === 'free-mail';
  return near.some((one) => has(one, 'direct') || (free && has(one, 'wallet', 'assets', 'recovered')))
    ? inClause(clause, 'strong', mail.start)
    : null;
}

function isDenied(clause: Clause, at: number): boolean {
  if (has(clause, 'not.after')) return true;
  const near = clause.hits.filter(
    (hit) => hit.concept === 'not.before' && hit.end <= at && at - hit.end <= 20,
  );
  return near.some((hit) => !clause.flat.startsWith('not only', hit.start));
}
