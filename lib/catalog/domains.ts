/** The domain engine's index of the bundled data: built on first use, synchronously, so that no navigation waits. */
import domains from '../../assets/compiled/domains.json';
import confusables from '../../assets/confusables.json';
import confusablesExtra from '../../assets/confusables-extra.json';
import hosting from '../../assets/hosting.json';
import neighbours from '../../assets/neighbour-names.json';
import ordinaryWords from '../../assets/ordinary-words.json';
import riskWords from '../../assets/risk-words.json';
import type { DomainData } from '../domain/data.ts';
import { buildDomainIndex, type DomainIndex } from '../domain/engine.ts';
import type { HostingData } from '../domain/hosting.ts';
import type { Confusables } from '../domain/skeleton.ts';

let index: DomainIndex | undefined;

export function domainIndex(): DomainIndex {
  index ??= buildBundledIndex(domains as DomainData);
  return index;
}

/** An index of any directory with the bundled tables of letters, words and platforms. */
export function buildBundledIndex(data: DomainData): DomainIndex {
  // JSON modules lose literal types; tests/data.test.ts and tests/domain-data.test.ts check the shapes.
  return buildDomainIndex(data, hosting as HostingData, riskWords, {
    confusables: [confusables, ...confusablesExtra.groups] as readonly Confusables[],
    ordinaryWords,
    neighbours: neighbours.names.map(({ name }) => name),
  });
}
