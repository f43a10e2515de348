/** Addresses and links, judged with the person's own trust list. */
import { readSettings } from '../../lib/browser/settings-store.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { listedHost } from '../../lib/catalog/lists.ts';
import { standingTables } from '../../lib/catalog/standing.ts';
import type { LinkStanding } from '../../lib/content/context.ts';
import { addressToJudge, standingOf } from '../../lib/content/standing.ts';
import { judgeAddress, type Trust } from '../../lib/domain/engine.ts';
import { hostOfAddress, withLists } from '../../lib/lists/judge.ts';
import { trustedHosts } from '../../lib/settings.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';

/** The verdict about an address; `unsupported` for anything that is none. */
export async function judge(address: string): Promise<DomainVerdict> {
  return judgeWith(await trust(), address);
}

/** The verdict of the engine alone: what a listed address pretends to be. */
export async function judgeByName(address: string): Promise<DomainVerdict> {
  return judgeAddress(address, domainIndex(), await trust());
}

/** How each of these links stands, in the same order. */
export async function judgeLinks(links: readonly string[]): Promise<LinkStanding[]> {
  const trusted = await trust();
  const tables = standingTables();
  return links.map((href) => standingOf(href, judgeWith(trusted, addressToJudge(href)), tables));
}

function judgeWith(trusted: Trust, address: string): DomainVerdict {
  return withLists(judgeAddress(address, domainIndex(), trusted), hostOfAddress(address), listedHost);
}

async function trust(): Promise<Trust> {
  const { settings } = await readSettings();
  return { hosts: trustedHosts(settings, new Date().toISOString().slice(0, 10)) };
}
