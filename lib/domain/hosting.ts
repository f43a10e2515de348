/** Domains that strangers share: the label left of them is what the attacker chose. */

/**
 * `site`: anybody puts up any page. `desk`: firms keep their own help pages and blogs there, so the bare name of a
 * firm is less telling. `carrier`: delivers or translates other people's sites under names made of their addresses
 * (`www-example-com.akamaized.net`), for those who own them: such a name says nothing.
 */
export type PlatformKind = 'site' | 'desk' | 'carrier';

export interface HostingData {
  /** Suffixes that the public suffix list does not have. */
  readonly suffixes: readonly { readonly suffix: string; readonly kind: PlatformKind }[];
  /** Hosts where the name that was chosen stands in the path. */
  readonly paths: readonly { readonly host: string }[];
}

export interface Platform {
  readonly suffix: string;
  readonly kind: PlatformKind;
}

export interface HostingIndex {
  readonly suffixes: ReadonlyMap<string, PlatformKind>;
  readonly paths: ReadonlySet<string>;
}

export function buildHosting(data: HostingData): HostingIndex {
  return {
    suffixes: new Map(data.suffixes.map(({ suffix, kind }) => [suffix, kind])),
    paths: new Set(data.paths.map(({ host }) => host)),
  };
}

/**
 * The platform a host is on, by our own list or by the public suffix list's private section.
 * @param privateSuffix the host's public suffix where it stands in the private section, otherwise empty
 */
export function platformOf(host: string, privateSuffix: string, index: HostingIndex): Platform | undefined {
  for (let dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
    const suffix = host.slice(dot + 1);
    const kind = index.suffixes.get(suffix);
    if (kind !== undefined) return { suffix, kind };
    if (suffix === privateSuffix) return { suffix, kind: 'site' };
  }
  return undefined;
}

/** True where the path, not the host, carries the name that somebody chose (label boundary: `www.` counts too). */
export function isPathHost(host: string, index: HostingIndex): boolean {
  return index.paths.has(host) || (host.startsWith('www.') && index.paths.has(host.slice(4)));
}
