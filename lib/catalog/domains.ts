/** The domain engine's index of the bundled data: opened on first use, synchronously, so that no navigation waits. */
import stored from '../../assets/compiled/domain-index.json';
import confusables from '../../assets/confusables.json';
import confusablesExtra from '../../assets/confusables-extra.json';
import hosting from '../../assets/hosting.json';
import neighbours from '../../assets/neighbour-names.json';
import ordinaryWords from '../../assets/ordinary-words.json';
import riskWords from '../../assets/risk-words.json';
import type { DomainData } from '../domain/data.ts';
import {
  type DomainIndex,
  openIndex,
  type StoredIndex,
  storeIndex,
  type Tables,
} from '../domain/domain-index.ts';
import type { HostingData } from '../domain/hosting.ts';
import type { Confusables } from '../domain/skeleton.ts';

// JSON modules lose literal types; tests/data.test.ts and tests/domain-data.test.ts check the shapes.
const tables: Tables = {
  hosting: hosting as HostingData,
  words: riskWords,
  confusables: [confusables, ...confusablesExtra.groups] as readonly Confusables[],
  ordinaryWords,
  neighbours: neighbours.names.map(({ name }) => name),
};

let index: DomainIndex | undefined;

export function domainIndex(): DomainIndex {
  index ??= openBundledIndex();
  return index;
}

/** A new index of the bundled data each time: for measuring how long that takes. */
export function openBundledIndex(): DomainIndex {
  return openIndex(stored as unknown as StoredIndex, tables);
}

/** An index of any directory with the bundled tables of letters, words and platforms. */
export function buildBundledIndex(data: DomainData): DomainIndex {
  return openIndex(storeIndex(data, tables), tables);
}
