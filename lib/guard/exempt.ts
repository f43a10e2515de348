/** Where the guard is not sent at all: patterns of addresses for `excludeMatches`. */
import type { DomainIndex } from '../domain/domain-index.ts';
import { readAddress } from '../domain/normalise.ts';
import { standingOf } from '../domain/official.ts';

/** Endings that only public bodies and schools get (lib/domain/spared-suffixes.ts), and the machine itself. */
const SPARED = ['gov', 'mil', 'edu', 'go.jp', 'lg.jp', 'ac.jp', 'ed.jp', 'localhost'];

/** The hosts of the directory, those below them included where they are the operator's as well; sorted. */
export function officialPatterns(index: DomainIndex): string[] {
  const { rules, unsettled } = index.official;
  const named = [...rules].filter(([, here]) => here.some(({ rule }) => rule.scope !== 'path'));
  const hosts = new Set([...named.map(([host]) => host), ...unsettled]);
  const own = [...hosts].map((host) =>
    hasStanding(`any.${host}`, index) ? `*://*.${host}/*` : hostPattern(host),
  );
  return [...SPARED.map((ending) => `*://*.${ending}/*`), ...own].sort();
}

/** A pattern for one host alone. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

function hasStanding(host: string, { hosting, official }: DomainIndex): boolean {
  const address = readAddress(`https://${host}/`, hosting);
  return address !== undefined && standingOf(address, official, hosting) !== undefined;
}
