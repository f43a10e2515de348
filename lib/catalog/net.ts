/** What the rules of the network engine are made of. */
import domains from '../../assets/compiled/domains.json';
import hosting from '../../assets/hosting.json';
import neighbours from '../../assets/neighbour-names.json';
import riskWords from '../../assets/risk-words.json';
import type { DomainData } from '../domain/data.ts';
import { WORLDWIDE } from '../domain/suffix.ts';
import type { NetData } from '../net/rules.ts';
import type { SureData } from '../net/sure.ts';
import { listedHosts, platforms } from './lists.ts';

/** Endings under which anybody gets an address, and a name tells more. */
const LOOSE_ENDINGS: readonly string[] = [...riskWords.suffixes.loose, 'app', 'dev'];

/** Made on demand: the rules are written when the extension is installed or has changed, and hardly ever else. */
export function netData(): NetData {
  const shared = hosting.suffixes.map(({ suffix }) => suffix);
  // Firms keep their own pages and files on the others (help desks, delivery networks): a bare name tells nothing there.
  const sites = hosting.suffixes.filter(({ kind }) => kind === 'site').map(({ suffix }) => suffix);
  return {
    // JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
    data: domains as DomainData,
    shared,
    loose: [...new Set([...LOOSE_ENDINGS, ...sites, ...platforms])],
    worldwide: WORLDWIDE,
    neighbours: neighbours.names.map(({ name }) => name),
    listed: listedHosts(),
  };
}

/** What the rules are made of that block without asking anybody; the build writes them. */
export function sureData(): SureData {
  const study = riskWords.groups.filter(({ id }) => id === 'study');
  const words = study.flatMap(({ words }) => Object.values(words).flat());
  return {
    data: domains as DomainData,
    sites: [
      ...new Set([
        ...hosting.suffixes.filter(({ kind }) => kind === 'site').map(({ suffix }) => suffix),
        ...platforms,
      ]),
    ],
    loose: LOOSE_ENDINGS,
    study: [...new Set(words.filter((word) => /^[a-z0-9-]+$/.test(word)))],
  };
}
