/** Free coins, refunds or a migration to be claimed. Real airdrops sound the same: it weighs little alone. */
import { phrasesIn } from '../apart.ts';
import {
  around,
  aside,
  asks,
  askTo,
  each,
  has,
  hitOf,
  leadsAway,
  mentioning,
  mentions,
  ofWhole,
  on,
  speakOf,
  speakOfMoney,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';

export const giveaway = wordSignal('giveaway', 'text', 'any', ['giveaway', 'doubling'], (reading) => [
  ...each(reading, judge, 'giveaway'),
  ...each(reading, doubled, 'doubling'),
]);

function judge(reading: Reading, clause: Clause): Finding | null {
  const gift = hitOf(clause, 'giveaway');
  if (gift === undefined || aside(clause, gift.start) || has(clause, 'not.before', 'not.after')) return null;
  const near = around(reading, clause, on(reading, 'page') ? 1 : 2);
  const named = speakOfMoney(reading, near);
  const asked = near.some(
    (one) => asks(one, 'claim', 'connect') || isButton(one) || (named && asks(one, 'verify', 'click')),
  );
  const bound = isBound(reading);
  const linked = isLinked(reading, clause);
  if (!asked && !bound && !linked) return null;
  if (!linked && !speakOfMoney(reading, near, 'wallet', 'assets')) return null;
  const gifts = phrasesIn(near, 'giveaway');
  const inItsName = named && leadsAway(reading) && !on(reading, 'comment');
  const connected = on(reading, 'chat') && leadsAway(reading) && askTo(near, 'connect');
  const strong =
    connected ||
    linked ||
    bound ||
    inItsName ||
    (gifts.size >= 2 && (on(reading, 'page') || on(reading, 'mail') || isBait(reading, near)));
  return inClause(clause, strong ? 'strong' : 'weak', gift.start);
}

/** "How to claim: 1. visit …, 2. connect your wallet", in a chat or comment. */
function isLinked(reading: Reading, clause: Clause): boolean {
  if (!leadsAway(reading) || !(on(reading, 'chat') || on(reading, 'comment'))) return false;
  return around(reading, clause, 4).some((one) => asks(one, 'connect') && has(one, 'wallet'));
}

/** A mail with an hour at which the gift ends, and a wallet to be connected at a place nobody knows. */
const isBound = ofWhole(
  (reading) =>
    on(reading, 'mail') &&
    leadsAway(reading) &&
    mentions(reading, 'urgency') &&
    askTo(mentioning(reading, 'connect'), 'connect'),
);

/** Chats and posts are full of real drops; bait connects a wallet at once, at a place nobody knows. */
function isBait(reading: Reading, near: readonly Clause[]): boolean {
  return leadsAway(reading) && near.some((one) => asks(one, 'connect') || has(one, 'urgency'));
}

/** "Send 0.1, get 0.2 back": nobody does that. */
function doubled(reading: Reading, clause: Clause): Finding | null {
  const hit = hitOf(clause, 'doubling');
  if (hit === undefined || aside(clause, hit.start) || has(clause, 'not.before', 'not.after')) return null;
  const near = around(reading, clause, 1);
  const sent = speakOf(near, 'move', 'sendcoins');
  const coins = speakOf(near, 'wallet', 'assets');
  return sent && coins ? inClause(clause, 'strong', hit.start) : null;
}

/** "Connect wallet to claim", as short as a button. */
function isButton(clause: Clause): boolean {
  return clause.flat.length <= 40 && has(clause, 'connect') && has(clause, 'claim');
}
