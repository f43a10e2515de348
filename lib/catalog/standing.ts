/** The tables of lib/content/standing.ts from the bundled data. For the worker and the command line. */
import { bodies, tools } from '../../assets/compiled/services.json';
import destinations from '../../assets/destinations.json';
import { suffixes } from '../../assets/hosting.json';
import type { LinkStanding } from '../content/context.ts';
import { buildStandingTables, type StandingTables, standingOf } from '../content/standing.ts';
import type { DomainVerdict } from '../verdict.ts';

export { addressToJudge } from '../content/standing.ts';

let tables: StandingTables | undefined;

/** Where remote tools, meetings, chats, forms and public bodies live: built on first use. */
export function standingTables(): StandingTables {
  tables ??= buildStandingTables({
    places: destinations,
    tools,
    bodies,
    hosting: suffixes.filter((entry) => entry.kind === 'site').map((entry) => entry.suffix),
  });
  return tables;
}

/**
 * Standing of a link or mail address.
 * @param verdict on the address itself; for `mailto:` on `addressToJudge(href)`
 */
export function linkStanding(href: string, verdict: DomainVerdict): LinkStanding {
  return standingOf(href, verdict, standingTables());
}
