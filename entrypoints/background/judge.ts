/** Addresses and links, judged with the person's own trust list. */
import { readSettings } from '../../lib/browser/settings-store.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { standingTables } from '../../lib/catalog/standing.ts';
import type { LinkStanding } from '../../lib/content/context.ts';
import { addressToJudge, standingOf } from '../../lib/content/standing.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { trustedHosts } from '../../lib/settings.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';

/** The verdict about an address; `unsupported` for anything that is none. */
export async function judge(address: string): Promise<DomainVerdict> {
  return judgeAddress(address, domainIndex(), await trust());
}

/** How each of these links stands, in the same order. */
export async function judgeLinks(links: readonly string[]): Promise<LinkStanding[]> {
  const trusted = await trust();
  const tables = standingTables();
  return links.map((href) =>
    standingOf(href, judgeAddress(addressToJudge(href), domainIndex(), trusted), tables),
  );
}

async function trust(): Promise<{ hosts: readonly string[] }> {
  const { settings } = await readSettings();
  return { hosts: trustedHosts(settings, new Date().toISOString().slice(0, 10)) };
}
