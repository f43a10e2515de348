/** The domain engine's index of the bundled data: built on first use, synchronously, so that no navigation waits. */
import domains from '../../assets/compiled/domains.json' with { type: 'json' };
import confusables from '../../assets/confusables.json' with { type: 'json' };
import confusablesExtra from '../../assets/confusables-extra.json' with { type: 'json' };
import hosting from '../../assets/hosting.json' with { type: 'json' };
import neighbours from '../../assets/neighbour-names.json' with { type: 'json' };
import ordinaryWords from '../../assets/ordinary-words.json' with { type: 'json' };
import riskWords from '../../assets/risk-words.json' with { type: 'json' };
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
