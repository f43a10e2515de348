/** How the links of this page stand, as the worker told. Asked for in one message, kept for the life of the page. */
import type { LinkStanding } from '../../lib/content/context.ts';
import { MAX_LINKS } from '../../lib/limits.ts';

const UNKNOWN: LinkStanding = { kind: 'unknown', level: 'none', host: '' };

export class Links {
  private readonly known = new Map<string, LinkStanding>();
  private missing = new Set<string>();

  /** The standing of an address; one that was not asked for yet is unknown, and noted for the next question. */
  readonly standing = (href: string): LinkStanding => {
    const bare = withoutQuery(href);
    const found = this.known.get(bare);
    if (found === undefined && this.missing.size < MAX_LINKS) this.missing.add(bare);
    return found ?? UNKNOWN;
  };

  /** Addresses that were wanted and are not known yet. */
  get wanted(): string[] {
    return [...this.missing];
  }

  /** Takes in the worker's answer to a list from `wanted`. */
  learn(links: readonly string[], standings: readonly LinkStanding[]): void {
    for (const [at, href] of links.entries()) this.known.set(href, standings[at] ?? UNKNOWN);
    this.missing = new Set([...this.missing].filter((href) => !this.known.has(href)));
  }
}

/** What the worker needs of a link and no more: query and fragment carry what a person searched for or who they are. */
function withoutQuery(href: string): string {
  return href.replace(/[?#].*$/s, '').slice(0, 2000);
}
