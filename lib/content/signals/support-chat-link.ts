/** "Support" that lives on a chat app, a form service, free hosting or a free mail address. */
import type { LinkKind } from '../context.ts';
import { around, aside, asks, has, nearestService } from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import { type Finding, inClause, type Signal } from '../signal.ts';

const PLACES: ReadonlySet<LinkKind> = new Set(['chat', 'form', 'hosting', 'shortener', 'free-mail']);

export const supportChatLink: Signal = {
  meta: { id: 'support-chat-link', family: 'destination', needs: 'any' },
  find: (reading) => [...fromLinks(reading), ...fromAddresses(reading)],
};

function fromLinks(reading: Reading): Finding[] {
  return reading.links.flatMap((link) => {
    const clause = link.clause === null ? lastSupportClause(reading) : reading.clauses[link.clause];
    if (clause === undefined || !isSupportTalk(reading, clause, link)) return [];
    const { kind, host } = link.standing();
    if (!PLACES.has(kind)) return [];
    return [place(reading, clause, host)];
  });
}

function fromAddresses(reading: Reading): Finding[] {
  return reading.withAt.flatMap((clause) => {
    const mail = clause.mails.find(
      (one) => reading.context.standing(`mailto:${one.address}`).kind === 'free-mail',
    );
    if (
      mail === undefined ||
      !(isSupportTalk(reading, clause, null) || isDeskMailbox(reading, clause, mail.address))
    )
      return [];
    return [place(reading, clause, mail.address)];
  });
}

function place(reading: Reading, clause: Clause, host: string): Finding {
  const near = around(reading, clause, reading.surface === 'page' && reading.long ? 2 : 4);
  const service = nearestService(reading, near);
  const pressing =
    reading.surface !== 'page' ||
    near.some((one) => has(one, 'threat', 'alarm', 'alert', 'virus', 'phrase', 'dappfix') && !aside(one));
  const found = inClause(clause, pressing ? 'strong' : 'weak', 0, service);
  return { ...found, params: { ...found.params, host } };
}

/** The link or address is offered as the way to help, to the reader, now. */
function isSupportTalk(reading: Reading, clause: Clause, link: ReadLink | null): boolean {
  const near = around(reading, clause, reading.surface === 'page' ? 1 : 3);
  const named =
    near.some((one) => has(one, 'support', 'livechat', 'dappfix')) ||
    /support|サポート|help ?desk/.test(link?.text ?? '');
  const asked = near.some((one) =>
    asks(one, 'contact', 'click', 'connect', 'verify', 'tell', 'call', 'install', 'give'),
  );
  // An address beside the word is an invitation by itself, where nobody but its writer put it there.
  const offered = link !== null && reading.surface === 'comment' && has(clause, 'support', 'livechat');
  return named && (asked || offered) && !aside(clause) && !near.some((one) => has(one, 'others'));
}

/** Where a message's link cannot be placed, it belongs to what is said about support. */
function lastSupportClause(reading: Reading): Clause | undefined {
  return reading.surface === 'page'
    ? undefined
    : reading.clauses.findLast((clause) => has(clause, 'support', 'livechat', 'dappfix'));
}

/** A free mailbox that calls itself a desk (`wallet.help.team@…`), to be written to. */
function isDeskMailbox(reading: Reading, clause: Clause, address: string): boolean {
  if (reading.surface === 'page' || clause.question || has(clause, 'others', 'told')) return false;
  const named = /support|help|assist|wallet|desk|recover|rectif|official|service/.test(
    address.replace(/@.*/, ''),
  );
  return named && around(reading, clause, 1).some((one) => asks(one, 'contact', 'give', 'tell', 'call'));
}
