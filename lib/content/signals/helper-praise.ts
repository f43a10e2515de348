/** "Same problem, write to @… on Telegram, he fixed mine": praise that leads to a stranger's chat account or form. */
import { NUMBER_OR_HANDLE } from '../contacts.ts';
import type { LinkKind } from '../context.ts';
import { around, has, hitOf, namesMoney, on } from '../queries.ts';
import type { Clause, Reading, ReadLink } from '../reading.ts';
import { clauseSignal, type Finding, inClause } from '../signal.ts';
import { DESK } from './support-chat-link.ts';

/** A Discord server is where projects live: an invitation to it is not a private account. */
const PRIVATE: ReadonlySet<LinkKind> = new Set(['chat', 'form', 'shortener', 'free-mail']);

/** What the account calls itself. */
const TRADE =
  /(?:^|[^a-z0-9.])@[a-z0-9_.]*(?:help|support|recover|rescue|fix|wallet|crypto|hack|desk|assist)/;

/** A site of anybody's that is named after repair (`resync….pages.dev`). */
function leadsToRepair(link: ReadLink): boolean {
  const { kind, host } = link.standing();
  return kind === 'hosting' && DESK.test(host);
}

export const helperPraise = clauseSignal('helper-praise', 'text', 'message', ['testimony'], judge);

function judge(reading: Reading, clause: Clause): Finding | null {
  const praise = hitOf(clause, 'testimony');
  if (on(reading, 'mail') || praise === undefined || clause.question || has(clause, 'not.before', 'others'))
    return null;
  const near = around(reading, clause, 2).filter((one) => !has(one, 'others'));
  const reached =
    near.some((one) => (has(one, 'direct') && NUMBER_OR_HANDLE.test(one.flat)) || TRADE.test(one.flat)) ||
    reading.links.some((link) => PRIVATE.has(link.standing().kind) && !/discord/.test(link.href)) ||
    reading.links.some(leadsToRepair);
  const topic =
    on(reading, 'comment') ||
    near.some(
      (one) =>
        has(one, 'wallet', 'account', 'assets', 'support', 'recovered') ||
        namesMoney(reading, one) ||
        TRADE.test(one.flat),
    );
  return reached && topic ? inClause(clause, 'strong', praise.start) : null;
}
