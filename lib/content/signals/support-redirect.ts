/** A reply that sends the asker away to "live support": the top of the funnel of most fake-support thefts. */
import { apart } from '../apart.ts';
import { NUMBER_OR_HANDLE } from '../contacts.ts';
import {
  around,
  aside,
  asks,
  each,
  has,
  hitOf,
  isUnasked,
  leadsAway,
  leadsOnlyToOfficial,
  nearestService,
  on,
  speakOf,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { isShop } from '../writers.ts';
import { isProjectRoom } from './support-chat-link.ts';

export const supportRedirect = wordSignal(
  'support-redirect',
  'text',
  'any',
  ['livechat', 'support', 'direct', 'helpoffer', 'falsereport'],
  (reading) => {
    if (leadsOnlyToOfficial(reading) || isProjectRoom(reading) || isShop(reading)) return [];
    return [
      ...each(reading, judge, 'livechat', 'support'),
      ...each(reading, calledAside, 'direct'),
      ...each(reading, privateHelp, 'helpoffer'),
      ...each(reading, ownUp, 'falsereport'),
    ];
  },
);

/** "Our agent Mark, on Signal +1 …": a desk that is reached by a private number or account. */
function calledAside(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'page') || on(reading, 'mail') || aside(clause) || isUnasked(clause)) return null;
  const near = around(reading, clause, 2);
  if (speakOf(near, 'others', 'ownsite')) return null;
  // Where a project's public rooms are named too, everybody reads along.
  if (reading.links.some((link) => /\/\/discord\./.test(link.href))) return null;
  const desk = speakOf(near, 'support', 'livechat', 'helpoffer', 'dappfix');
  const called = near.some((one) => asks(one, 'contact', 'click', 'tell', 'give') || has(one, 'contact'));
  const place =
    near.some((one) => NUMBER_OR_HANDLE.test(one.flat)) ||
    reading.links.some((link) => /^(?:chat|form)$/.test(link.standing().kind) && !/discord/.test(link.href));
  const named = has(clause, 'support', 'livechat') && NUMBER_OR_HANDLE.test(clause.flat);
  return desk && (called || named) && place
    ? inClause(clause, 'strong', 0, nearestService(reading, near))
    : null;
}

/** "I can help, message me on Telegram": help that is only given where nobody else reads along. */
function privateHelp(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'page') || on(reading, 'mail') || aside(clause)) return null;
  const near = around(reading, clause, 2);
  const called = near.some(
    (one) => has(one, 'direct') && (asks(one, 'contact') || invites(one)) && !aside(one),
  );
  if (!called) return null;
  const about = on(reading, 'comment') || speakOf(near, 'wallet', 'account', 'assets', 'support');
  return about ? inClause(clause, 'strong', 0, nearestService(reading, near)) : null;
}

/** "I reported your account by mistake, add the admin on Discord": the friend and the admin are the same thief. */
function ownUp(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'page') || on(reading, 'mail') || clause.question) return null;
  const near = around(reading, clause, 4);
  return speakOf(near, 'support') && speakOf(near, 'direct') ? inClause(clause, 'strong') : null;
}

function judge(reading: Reading, clause: Clause): Finding | null {
  const chat = hitOf(clause, 'livechat', 'support');
  if (chat === undefined || aside(clause) || !asks(clause, 'contact', 'click', 'call', 'connect', 'tell'))
    return null;
  if (on(reading, 'page')) return onPage(reading, clause, chat.start);
  const near = around(reading, clause, 4);
  if (speakOf(near, 'others')) return null;
  const phrases = new Set(
    near.flatMap((one) =>
      apart(one.hits.filter((hit) => hit.concept === 'livechat')).map((hit) => hit.start + one.index * 1000),
    ),
  );
  const strange = leadsAway(reading);
  // "Mods never dm first": the rules of a room.
  if (!strange && near.some((one) => has(one, 'direct') && isUnasked(one))) return null;
  // "Whenever you need help, click the chat icon": every shop says so.
  if (!strange && has(clause, 'if')) return null;
  // "By the form on our site", without a link: as desks answer.
  if (!strange && speakOf(near, 'ownsite') && !speakOf(near, 'direct')) return null;
  const strong =
    (phrases.size >= 2 && (strange || speakOf(near, 'livechat', 'direct'))) ||
    isPrivate(reading, clause, near);
  if (!strong && !(strange && phrases.size > 0))
    return phrases.size > 0 ? inClause(clause, 'weak', chat.start) : null;
  return inClause(clause, 'strong', chat.start, nearestService(reading, near));
}

/** Support that answers in a private channel only. Shops do that too; they do not talk of wallets there. */
function isPrivate(reading: Reading, clause: Clause, near: readonly Clause[]): boolean {
  if (!has(clause, 'direct') || !asks(clause, 'contact')) return false;
  return on(reading, 'comment') || speakOf(near, 'wallet', 'assets', 'service');
}

/** "message me", "dm me": asks wherever it stands in the clause. */
function invites(clause: Clause): boolean {
  return (
    !has(clause, 'not.before', 'not.after') &&
    clause.hits.some(
      (hit) => hit.concept === 'direct' && clause.flat.slice(hit.start, hit.end).endsWith(' me'),
    )
  );
}

/** Sites have chats; one that is the only way out of a threat is bait. */
function onPage(reading: Reading, clause: Clause, at: number): Finding | null {
  const near = around(reading, clause, 2);
  const threat = near.some((one) => has(one, 'threat', 'alarm') && !aside(one));
  return threat && speakOf(near, 'livechat') ? inClause(clause, 'weak', at) : null;
}
