/** assets/compiled/listed.json: reported hosts, as the npm package eth-phishing-detect carries them. */
import { createRequire } from 'node:module';
import { parse } from 'tldts';
import * as v from 'valibot';
import hosting from '../../assets/hosting.json' with { type: 'json' };
import type { DomainData } from '../../lib/domain/data.ts';
import { type HostList, packHosts } from '../../lib/lists/host-list.ts';
import { readWords } from '../words/generate.ts';
import { platformsOf } from './platforms.ts';

/** As much of the package as is used. A file of another shape stops the run: the list that is committed stays. */
const source = v.object({
  whitelist: v.array(v.string()),
  blacklist: v.pipe(v.array(v.string()), v.minLength(10_000)),
});
const manifest = v.object({ version: v.string() });

const HOST = /^[a-z0-9_-]+(\.[a-z0-9_-]+)+$/;
/** Endings under which every dictionary word was taken by somebody long before. */
const OLD_ENDING = /\.(com|net|org)$/;

/** True for a host that a list must not accuse. */
export type Exception = (host: string) => boolean;

/** The list, less what `exceptionsOf` says. */
export function compileListed(data: DomainData): HostList {
  const require = createRequire(import.meta.url);
  const { whitelist, blacklist } = v.parse(source, require('eth-phishing-detect/src/config.json'));
  const { version } = v.parse(manifest, require('eth-phishing-detect/package.json'));
  const exceptions = Object.values(exceptionsOf(data, new Set(whitelist)));
  const kept = blacklist.filter((host) => !exceptions.some((holds) => holds(host)));
  return { list: 'eth-phishing-detect', version, platforms: platformsOf(kept), hosts: packHosts(kept) };
}

/** The rules by which entries are left out; tests/lists.test.ts has an example of each. */
export function exceptionsOf(
  data: DomainData,
  whitelist: ReadonlySet<string>,
): Readonly<Record<string, Exception>> {
  const spoken = data.services.flatMap(({ domains }) => domains);
  const settled = spoken.filter(({ use }) => use === undefined).map(({ domain }) => domain);
  const known = [...spoken.map(({ domain }) => domain), ...data.unsettled];
  const shared = new Set(hosting.suffixes.map(({ suffix }) => suffix));
  const words = new Set(readWords());
  const own = [...settled, ...data.unsettled].filter((domain) => !shared.has(domain));
  return {
    /** Nothing that can be looked up by name, or an address that belongs to somebody else tomorrow. */
    'no host name': (host) => !HOST.test(host) || /^\d+(\.\d+){3}$/.test(host),
    /** The list contradicts itself. */
    'on its own allowlist': (host) => whitelist.has(host),
    /** The directory speaks of the host, of one below it, or of the operator's domain above it. */
    'in the directory': (host) =>
      known.some((domain) => domain === host || domain.endsWith(`.${host}`)) ||
      own.some((domain) => host.endsWith(`.${domain}`)),
    /** A whole platform or a public suffix: what stands on it is not to blame for one tenant. */
    'shared by strangers': (host) =>
      shared.has(host) || parse(host, { allowPrivateDomains: true }).publicSuffix === host,
    'a dictionary word under an old ending': (host) =>
      OLD_ENDING.test(host) && host.split('.').length === 2 && words.has(host.replace(OLD_ENDING, '')),
  };
}
