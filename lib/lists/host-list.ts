/** A list of reported hosts as it is bundled: text, by first character, so that starting up costs nothing. */

export interface HostList {
  /** Id of the list, shown to people with the reason. */
  readonly list: string;
  /** Version as its publisher numbers it. */
  readonly version: string;
  /** Platforms where anybody gets an address, as far as reported hosts stand on them. */
  readonly platforms: readonly string[];
  /** First character -> the hosts that begin with it, sorted, parted by single spaces. */
  readonly hosts: Readonly<Record<string, string>>;
}

/** Why an address is dangerous: an entry of a list. */
export interface Listed {
  readonly list: string;
  readonly entry: string;
  readonly version: string;
}

/** A list to look hosts up in. */
export interface HostIndex {
  readonly source: HostList;
  /** Filled part by part: the worker starts many times a day, mostly for one address. */
  readonly parts: Map<string, ReadonlySet<string>>;
}

export function indexHosts(source: HostList): HostIndex {
  return { source, parts: new Map() };
}

/**
 * The entry that covers a host: the host itself or a parent of it, at a label boundary (`evil.example` covers
 * `www.evil.example`, never `notevil.example`). The widest one is named.
 * @param host ASCII, lower case, without trailing dot
 */
export function findListed(host: string, index: HostIndex): Listed | null {
  const { list, version } = index.source;
  for (let dot = host.lastIndexOf('.', host.lastIndexOf('.') - 1); ; dot = host.lastIndexOf('.', dot - 1)) {
    const entry = host.slice(dot + 1);
    if (partOf(index, entry.charAt(0)).has(entry)) return { list, entry, version };
    if (dot < 0) return null;
  }
}

function partOf({ source, parts }: HostIndex, first: string): ReadonlySet<string> {
  const known = parts.get(first);
  if (known !== undefined) return known;
  const part = new Set(source.hosts[first]?.split(' '));
  parts.set(first, part);
  return part;
}

/** All hosts of a list. */
export function hostsOf({ hosts }: HostList): string[] {
  return Object.values(hosts).flatMap((part) => part.split(' '));
}

/** Sorts hosts into the shape of a list, each once. */
export function packHosts(hosts: readonly string[]): Record<string, string> {
  const sorted = [...new Set(hosts)].sort();
  const firsts = [...new Set(sorted.map((host) => host.charAt(0)))];
  return Object.fromEntries(
    firsts.map((first) => [first, sorted.filter((host) => host.startsWith(first)).join(' ')]),
  );
}
