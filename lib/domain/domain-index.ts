/**
 * Everything the engine asks, made of the directory and of the tables about letters, words and platforms. What takes
 * long follows from the directory alone and is stored (`storeIndex`), so that the worker only opens it.
 */
import type { DomainData } from './data.ts';
import { buildHosting, type HostingData, type HostingIndex } from './hosting.ts';
import { buildKnownHosts, type KnownHosts } from './known-hosts.ts';
import { buildOfficial, type OfficialData, type OfficialIndex } from './official.ts';
import { buildOrdinary, type Ordinary, type WordFilter } from './ordinary.ts';
import { buildNames, openName, type StoredName, storeName } from './search/names.ts';
import { buildPatterns } from './search/patterns.ts';
import type { NameIndex } from './search/sightings.ts';
import { openPatterns, type StoredPatterns, storePatterns } from './search/stored-patterns.ts';
import { buildWholeLabels, type WholeLabels } from './search/whole-labels.ts';
import { type Confusables, type ReadingTable, readingTable } from './skeleton.ts';
import { buildWords, type RiskWords, type WordIndex } from './words.ts';

export interface DomainIndex {
  readonly official: OfficialIndex;
  readonly hosting: HostingIndex;
  readonly search: NameIndex;
  readonly labels: WholeLabels;
  readonly words: WordIndex;
  readonly readings: ReadingTable;
  /** Of these, those that Unicode's own table has. */
  readonly confusable: ReadingTable;
  readonly ordinary: Ordinary;
  /** The hosts of `official` and the path hosts of `hosting`. */
  readonly known: KnownHosts;
}

/** What the index of a directory is stored as: safe for JSON. */
export interface StoredIndex extends OfficialData {
  readonly names: readonly StoredName[];
  readonly patterns: StoredPatterns;
}

/** The tables about letters, words and platforms. */
export interface Tables {
  readonly hosting: HostingData;
  readonly words: RiskWords;
  /** Unicode's own table first. */
  readonly confusables: readonly Confusables[];
  readonly ordinaryWords: WordFilter;
  /** Names of other firms that resemble a protected one. */
  readonly neighbours: readonly string[];
}

/** Throws on a malformed entry of the data, so that nothing throws later. */
export function storeIndex(
  data: DomainData,
  tables: Pick<Tables, 'ordinaryWords' | 'neighbours'>,
): StoredIndex {
  const names = buildNames(data, buildOrdinary(tables.ordinaryWords, tables.neighbours));
  return {
    services: data.services.map(({ id, domains }) => ({ id, domains })),
    unsettled: data.unsettled,
    names: names.map(storeName),
    patterns: storePatterns(buildPatterns(names.map(({ letters }) => letters))),
  };
}

export function openIndex(stored: StoredIndex, tables: Tables): DomainIndex {
  const official = buildOfficial(stored);
  const hosting = buildHosting(tables.hosting);
  const names = stored.names.map(openName);
  return {
    official,
    hosting,
    known: buildKnownHosts([...official.rules.keys(), ...official.unsettled, ...hosting.paths]),
    search: { names, patterns: openPatterns(stored.patterns) },
    labels: buildWholeLabels(names),
    words: buildWords(tables.words),
    readings: readingTable(...tables.confusables),
    confusable: readingTable(...tables.confusables.slice(0, 1)),
    ordinary: buildOrdinary(tables.ordinaryWords, tables.neighbours),
  };
}
