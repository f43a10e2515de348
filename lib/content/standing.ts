/**
 * What kind of place an address leads to. Needs the public suffix list, so it runs in the worker and in the command
 * line, not in the content script: a page's script asks for the standings of its links in one message.
 */
import { parse } from 'tldts';
import { type DomainVerdict, levelOfDomain } from '../verdict.ts';
import type { LinkKind, LinkStanding } from './context.ts';

/** Hosts, or hosts with the first part of a path (`discord.com/invite`), by what they are: assets/destinations.json. */
export type DestinationData = Readonly<Partial<Record<LinkKind, readonly string[]>>>;

export interface StandingData {
  readonly places: DestinationData;
  /** Remote-control and meeting tools; `schemes` without the colon, `anydesk-` for every scheme that begins so. */
  readonly tools: readonly {
    readonly kind: string;
    readonly domains: readonly string[];
    readonly schemes: readonly string[];
  }[];
  readonly bodies: readonly { readonly domains: readonly string[] }[];
  /** Suffixes under which anybody puts up a page, besides the private section of the public suffix list. */
  readonly hosting: readonly string[];
}

export interface StandingTables {
  readonly places: ReadonlyMap<string, LinkKind>;
  readonly schemes: readonly string[];
  readonly hosting: ReadonlySet<string>;
}

/** Compiles the tables. What a list of places says of a host beats what a tool or body says of it. */
export function buildStandingTables({ places, tools, bodies, hosting }: StandingData): StandingTables {
  const table = new Map<string, LinkKind>();
  for (const tool of tools)
    for (const host of tool.domains) table.set(host, tool.kind === 'meeting' ? 'meeting' : 'remote-tool');
  for (const body of bodies) for (const host of body.domains) table.set(host, 'public-body');
  for (const [kind, hosts] of Object.entries(places))
    for (const host of hosts) table.set(host, kind as LinkKind);
  const remote = tools.filter((tool) => tool.kind !== 'meeting');
  return { places: table, schemes: remote.flatMap((tool) => tool.schemes), hosting: new Set(hosting) };
}

/** The http(s) address whose domain verdict is needed for `href`: of a mail address, that of its domain. */
export function addressToJudge(href: string): string {
  const mail = /^mailto:[^?]*@([^?@\s]+)/i.exec(href);
  return mail === null ? href : `https://${mail[1] ?? ''}/`;
}

/**
 * Standing of `href`, given the domain verdict on it (for `mailto:`, on `addressToJudge(href)`).
 * A chat app or a form service keeps its kind even where its operator is in the directory: what stands there is a stranger's.
 */
export function standingOf(href: string, verdict: DomainVerdict, tables: StandingTables): LinkStanding {
  const url = parseUrl(addressToJudge(href));
  if (url === null) return { kind: 'unknown', level: 'none', host: '' };
  const host = url.hostname;
  const level = levelOfDomain(verdict);
  if (isToolScheme(url.protocol.slice(0, -1), tables))
    return { kind: 'remote-tool', level: 'none', host: url.protocol };
  if (verdict.kind === 'listed') return { kind: 'listed', level, host };
  if (verdict.kind === 'lookalike') return { kind: 'lookalike', level, service: verdict.service, host };
  if (verdict.kind === 'disguised') return { kind: 'lookalike', level, host };
  const place = placeOf(url, tables, /^mailto:/i.test(href));
  if (place !== undefined) return { kind: place, level: 'none', host };
  if (verdict.kind === 'official') return { kind: 'official', level, service: verdict.service, host };
  if (isHosting(host, tables)) return { kind: 'hosting', level: 'none', host };
  return { kind: COMPANY.test(host) ? 'company' : 'unknown', level: 'none', host };
}

/**
 * Names that Japan's registry gives to an organisation entered in a public register, and one to each (JPRS, "Organizational
 * Type JP Domain Names").
 */
const COMPANY = /\.(?:co|or|ac|ed|go|lg)\.jp$/;

function parseUrl(href: string): URL | null {
  try {
    return new URL(href);
  } catch {
    return null;
  }
}

function isToolScheme(scheme: string, tables: StandingTables): boolean {
  return tables.schemes.some(
    (known) => scheme === known || (known.endsWith('-') && scheme.startsWith(known)),
  );
}

function placeOf(url: URL, tables: StandingTables, mail: boolean): LinkKind | undefined {
  const first = url.pathname.split('/')[1] ?? '';
  for (const suffix of suffixesOf(url.hostname)) {
    const kind = tables.places.get(`${suffix}/${first}`) ?? tables.places.get(suffix);
    // A free mail provider's own web pages are ordinary pages.
    if (kind !== undefined && (kind === 'free-mail') === mail) return kind;
  }
  return undefined;
}

/** The host itself and what is left when labels are taken off: `a.b.jp` gives `a.b.jp`, `b.jp`, `jp`; never `evilb.jp` → `b.jp`. */
function suffixesOf(host: string): string[] {
  const labels = host.split('.');
  return labels.map((_, i) => labels.slice(i).join('.'));
}

function isHosting(host: string, tables: StandingTables): boolean {
  if (
    suffixesOf(host)
      .slice(1)
      .some((suffix) => tables.hosting.has(suffix))
  )
    return true;
  return parse(host, { allowPrivateDomains: true }).isPrivate === true;
}
