/** The reader is to let somebody into the computer: a remote-control tool, its code, or the shared screen. */
import {
  around,
  asks,
  askTo,
  each,
  has,
  hitOf,
  isUnasked,
  mentions,
  namesMoney,
  nearestService,
  on,
  speakOf,
} from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { isFirm, isInHouse } from '../writers.ts';

export const remoteSessionRequest = wordSignal(
  'remote-session-request',
  'text',
  'any',
  ['remote.tool', 'remote', 'screen', 'stay', 'remote.code'],
  (reading) => [
    ...each(reading, judge, 'remote.tool', 'remote', 'screen'),
    ...each(reading, keptStill, 'stay'),
    ...each(reading, readOut, 'remote.code'),
  ],
);

function judge(reading: Reading, clause: Clause): Finding | null {
  const tool = hitOf(clause, 'remote.tool', 'remote', 'screen');
  if (tool === undefined || clause.question || isFirm(reading)) return null;
  // In a chat what belongs together stands in several messages.
  const near = around(reading, clause, on(reading, 'chat') ? 3 : 2);
  const strength = strengthOf(reading, clause, near);
  return strength === null ? null : inClause(clause, strength, tool.start, nearestService(reading, near));
}

function strengthOf(reading: Reading, clause: Clause, near: readonly Clause[]): Finding['strength'] | null {
  // "Give me the code, and call nobody meanwhile" warns of nothing.
  if (isUnasked(clause) && !(has(clause, 'remote.code') && asks(clause, 'tell'))) return null;
  // "Customers who wish remote help": offered to whoever wants it.
  if (has(clause, 'wish')) return null;
  const withTool =
    has(clause, 'remote.tool') &&
    (asks(clause, 'install', 'tell', 'give', 'connect', 'click') || isStep(reading, clause));
  const withCode =
    has(clause, 'remote.tool', 'remote') && near.some((one) => has(one, 'remote.code') && asks(one, 'tell'));
  const withScreen =
    has(clause, 'screen') &&
    !has(clause, 'if') &&
    (askTo(near, 'install', 'give', 'tell', 'contact') ||
      has(clause, 'ask.before', 'ask.after', 'ask.polite', 'repair', 'helpoffer'));
  // Programmers show each other their wallets' code.
  if (withScreen && speakOf(near, 'programming')) return null;
  const offered =
    has(clause, 'remote') &&
    (speakOf(near, 'device', 'wallet') || (!on(reading, 'page') && asks(clause, 'install'))) &&
    has(clause, 'ask.after', 'repair', 'letme') &&
    !has(clause, 'if', 'others', 'told', 'not.after');
  const led = on(reading, 'chat') && has(clause, 'remote.tool') && !has(clause, 'if', 'others', 'told');
  if (led && !isInHouse(reading) && askTo(near, 'install', 'click', 'tell', 'connect')) return 'strong';
  const accepted = on(reading, 'chat') && has(clause, 'remote', 'screen') && askTo(near, 'click');
  if (accepted && !isInHouse(reading) && speakOf(near, 'release', 'support', 'stay', 'virus', 'letme'))
    return 'strong';
  if (withCode && !isInHouse(reading)) return 'strong';
  // In a chat nobody but colleagues and friends mend computers, and these say so.
  if (withTool && on(reading, 'chat') && !isInHouse(reading) && !has(clause, 'if', 'others')) return 'strong';
  if (!withTool && !withScreen && !offered) return null;
  // A tool to be installed, by those who get coins back.
  const regained = withTool && !reading.long && mentions(reading, 'recovered');
  return regained ||
    // A shop refunds without looking on; only who takes money wants to see the screen for it.
    (withScreen && !on(reading, 'page') && !isInHouse(reading) && speakOf(near, 'refund')) ||
    around(reading, clause, on(reading, 'chat') ? 4 : 2).some((one) =>
      isCharged(reading, one, withTool || (offered && asks(clause, 'install'))),
    )
    ? 'strong'
    : 'weak';
}

/** 「次のことをお済ませください ・AnyDeskを入れる」: a step of a list that is asked for above. */
function isStep(reading: Reading, clause: Clause): boolean {
  const installed = clause.actions.some(({ concept, mood }) => concept === 'install' && mood === 'plain');
  if (!installed || on(reading, 'page') || has(clause, 'others', 'told', 'if')) return false;
  return around(reading, clause, 2).some(
    (one) =>
      one.index < clause.index &&
      /次の|以下|下記|:$/.test(one.flat) &&
      asks(one, 'verify', 'install', 'give'),
  );
}

/** What makes ordinary remote help a trap: wallets, accounts, alarms, secrets, gift cards. */
function isCharged(reading: Reading, clause: Clause, withTool: boolean): boolean {
  if (
    has(clause, 'wallet', 'phrase', 'key', 'giftcard', 'alert', 'stay') ||
    (has(clause, 'virus') && !has(clause, 'not.before', 'not.after')) ||
    namesMoney(reading, clause)
  )
    return true;
  if (on(reading, 'page')) return false;
  // 「画面共有をしながら、番号を送金画面に入れて」
  if (has(clause, 'screen') && has(clause, 'assets')) return true;
  if (has(clause, 'remote.code')) return false;
  // Firms show and mend things on a shared screen; a stranger's tool in a message is another matter.
  if (has(clause, 'assets') || (has(clause, 'trade') && mentions(reading, 'support'))) return true;
  return withTool && has(clause, 'repair', 'support') && !isInHouse(reading);
}

/** "Leave the computer on and tell me the partner ID": the tool runs already. */
function readOut(reading: Reading, clause: Clause): Finding | null {
  if (on(reading, 'page') || clause.question || !asks(clause, 'tell')) return null;
  if (has(clause, 'others', 'told', 'place', 'not.before', 'wish', 'notcode', 'ownsite')) return null;
  const near = around(reading, clause, 2);
  const kinds = (['stay', 'remote', 'remote.tool', 'device', 'support', 'letme', 'release'] as const).filter(
    (kind) => speakOf(near, kind),
  );
  return kinds.length >= 2 && !isInHouse(reading) ? inClause(clause, 'strong') : null;
}

/** "The screen goes black while the refund is made, don't touch the mouse": somebody else is at work on it already. */
function keptStill(reading: Reading, clause: Clause): Finding | null {
  if (reading.long || has(clause, 'others', 'told')) return null;
  const near = around(reading, clause, 2).filter((one) => !has(one, 'told', 'others'));
  const remote = speakOf(near, 'remote', 'remote.tool');
  const money = speakOf(near, 'release', 'assets', 'virus');
  return remote && money && !isInHouse(reading) ? inClause(clause, 'strong') : null;
}
