/** "Support" that lives on a chat app, a form service, free hosting or a free mail address. */
import type { LinkKind } from '../context.ts';
import {
  around,
  aside,
  asks,
  askTo,
  freeMailIn,
  has,
  mentions,
  nearestService,
  on,
  speakOf,
  speakOfMoney,
} from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import { type Finding, inClause, signal } from '../signal.ts';

const PLACES: ReadonlySet<LinkKind> = new Set(['chat', 'form', 'hosting', 'shortener', 'free-mail']);

export const supportChatLink = signal('support-chat-link', 'destination', 'any', (reading) =>
  isProjectRoom(reading) ? [] : [...fromLinks(reading), ...fromAddresses(reading), ...fromWords(reading)],
);

/**
 * A message whose only link is to a Discord server, without a word of wallets or coins: projects answer there.
 * Schools, clubs and offices gather answers with forms; under a post of strangers a form is a desk's.
 */
export function isProjectRoom(reading: Reading): boolean {
  const { clauses, links } = reading;
  if (on(reading, 'page') || links.length === 0) return false;
  const isRoom = (link: ReadLink) => {
    const { kind, host } = link.standing();
    return /(?:^|\.)discord\.(?:gg|com)$/.test(host) || (kind === 'form' && !on(reading, 'comment'));
  };
  if (!links.every(isRoom)) return false;
  return !mentions(reading, 'wallet', 'assets', 'dappfix') && !speakOfMoney(reading, clauses);
}

function fromLinks(reading: Reading): Finding[] {
  return reading.links.flatMap((link) => {
    const clause = link.clause === null ? lastSupportClause(reading) : reading.clauses[link.clause];
    if (clause === undefined || !isSupportTalk(reading, clause, link)) return [];
    const { kind, host } = link.standing();
    if (!PLACES.has(kind) && !isDeskHost(kind, host)) return [];
    return [place(reading, clause, host)];
  });
}

function fromAddresses(reading: Reading): Finding[] {
  return reading.withAt.flatMap((clause) => {
    const mail = freeMailIn(reading, clause);
    if (
      mail === undefined ||
      !(isSupportTalk(reading, clause, null) || isDeskMailbox(reading, clause, mail.address))
    )
      return [];
    return [place(reading, clause, mail.address)];
  });
}

/** A dot in brackets or between spaces. */
const DOT = / ?[[({](?:\.|dot)[\])}] ?| \. ?(?=[a-z])/g;
const HOST = /(?<![\w@.-])[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[\w-]{2})?/g;

/** Addresses that no program makes a link of: `t . me / desk`, `t[.]me/desk`, `hxxps://desk.web.app`. */
function fromWords(reading: Reading): Finding[] {
  if (on(reading, 'page') || !mentions(reading, ...HELP, 'wallet')) return [];
  return reading.withDot.flatMap((clause) => {
    const hosts = clause.flat
      .replace(DOT, '.')
      .replace(/ ?\/ ?/g, '/')
      .match(HOST);
    if (hosts === null || !isSupportTalk(reading, clause, null)) return [];
    const host = hosts.find((one) => {
      const { kind } = reading.context.standing(`https://${one}`);
      return kind === 'hosting' || (PLACES.has(kind) && one.includes('/'));
    });
    return host === undefined ? [] : [place(reading, clause, host)];
  });
}

function place(reading: Reading, clause: Clause, host: string): Finding {
  const near = around(reading, clause, on(reading, 'page') && reading.long ? 2 : 4);
  const service = nearestService(reading, near);
  const pressing =
    !on(reading, 'page') ||
    near.some((one) => has(one, 'threat', 'alarm', 'alert', 'virus', 'phrase', 'dappfix') && !aside(one));
  const found = inClause(clause, pressing ? 'strong' : 'weak', 0, service);
  return { ...found, params: { ...found.params, host } };
}

/** The link or address is offered as the way to help, to the reader, now. */
function isSupportTalk(reading: Reading, clause: Clause, link: ReadLink | null): boolean {
  const near = around(reading, clause, on(reading, 'page') ? 1 : 3);
  const named = near.some(isAboutHelp) || /support|サポート|help ?desk/.test(link?.text ?? '');
  const asked = near.some((one) =>
    asks(one, 'contact', 'click', 'connect', 'verify', 'tell', 'call', 'install', 'give'),
  );
  // An address beside the word is an invitation by itself, where nobody but its writer put it there.
  const offered = link !== null && on(reading, 'comment') && has(clause, 'support', 'livechat');
  return (
    named &&
    (asked || offered || (!on(reading, 'page') && has(clause, 'outcome'))) &&
    !aside(clause) &&
    !speakOf(near, 'others')
  );
}

/** A host that is named after what it pretends to do (`dappnode-fix.example`), in one word: no project's own desk is. */
function isDeskHost(kind: LinkKind, host: string): boolean {
  return kind === 'unknown' && host.split('.').some((label) => TRADE.test(label) && DESK.test(label));
}

const TRADE = /dapp|wallet|crypto|chain|node|defi|web3|token|coin|btc/;
/** What fake desks and repair shops call their hosts and mailboxes. */
export const DESK = /support|help|fix|rectif|resol|sync|valid|restor|recover|desk|live|assist|portal/;

/** "Validate the wallet", 「ウォレットを同期」: as only fake desks say, whatever else they say. */
function mends(clause: Clause): boolean {
  const { actions, flat } = clause;
  return (
    has(clause, 'wallet') &&
    actions.some(({ mood, start, end }) => mood === 'ask' && MENDS.test(flat.slice(start, end)))
  );
}

const MENDS = /^(?:re-?)?(?:valid|sync|rectif|link|veri|authent)|^(?:検証|同期|再?認証)/;

/** Where a message's link cannot be placed, it belongs to what is said about support. */
function lastSupportClause(reading: Reading): Clause | undefined {
  return on(reading, 'page') ? undefined : reading.clauses.findLast(isAboutHelp);
}

const HELP = ['support', 'livechat', 'dappfix'] as const;

function isAboutHelp(clause: Clause): boolean {
  return has(clause, ...HELP) || mends(clause);
}

/** A free mailbox that calls itself a desk (`wallet.help.team@…`), to be written to. */
function isDeskMailbox(reading: Reading, clause: Clause, address: string): boolean {
  if (on(reading, 'page') || clause.question || has(clause, 'others', 'told')) return false;
  const name = address.replace(/@.*/, '');
  const named = DESK.test(name) || /wallet|official|service/.test(name);
  const offered = speakOf(around(reading, clause, 3), 'livechat');
  return named && (offered || askTo(around(reading, clause, 1), 'contact', 'give', 'tell', 'call'));
}
