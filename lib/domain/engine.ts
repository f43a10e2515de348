/** The domain engine: an address in, a verdict out. Pure; never throws. */
import type { DomainVerdict, RuleError, TechniqueId } from '../verdict.ts';
import { isChance } from './chance.ts';
import { type Clue, hostClue, otherClue } from './clue.ts';
import type { DomainData } from './data.ts';
import { evidenceOf } from './evidence.ts';
import { buildHosting, type HostingData, type HostingIndex, isPathHost } from './hosting.ts';
import { buildKnownHosts, type KnownHosts, mayBeKnown } from './known-hosts.ts';
import { techniques } from './lookalikes/order.ts';
import { type Match, runTechniques } from './lookalikes/runner.ts';
import { type Address, addressAt, type Place, readPlace, segmentsOf } from './normalise.ts';
import { buildOfficial, type OfficialIndex, standingOf } from './official.ts';
import { buildOrdinary, type Ordinary, type WordFilter } from './ordinary.ts';
import {
  buildNameIndex,
  byRank,
  findSightings,
  mayHaveSighting,
  type NameIndex,
  type Sighting,
} from './search/sightings.ts';
import { buildWholeLabels, mayBeWholeLabel, type WholeLabels, wholeLabel } from './search/whole-labels.ts';
import { type Confusables, type ReadingTable, readingTable } from './skeleton.ts';
import { isRestrictedSuffix } from './spared-suffixes.ts';
import { buildWords, type RiskWords, type WordIndex } from './words.ts';

export interface DomainIndex {
  readonly official: OfficialIndex;
  readonly hosting: HostingIndex;
  readonly search: NameIndex;
  readonly labels: WholeLabels;
  readonly words: WordIndex;
  readonly readings: ReadingTable;
  readonly ordinary: Ordinary;
  /** The hosts of `official` and the path hosts of `hosting`. */
  readonly known: KnownHosts;
}

/** The tables about letters and words that the engine is built from. */
export interface Tables {
  readonly confusables: readonly Confusables[];
  readonly ordinaryWords: WordFilter;
  /** Names of other firms that resemble a protected one. */
  readonly neighbours: readonly string[];
}

/** Hosts that the person trusts: exact hosts, ASCII, lower case. */
export interface Trust {
  readonly hosts: readonly string[];
}

/** Built once; a malformed entry of the data throws here, never later. */
export function buildDomainIndex(
  data: DomainData,
  hosting: HostingData,
  words: RiskWords,
  tables: Tables,
): DomainIndex {
  const ordinary = buildOrdinary(tables.ordinaryWords, tables.neighbours);
  const official = buildOfficial(data);
  const platforms = buildHosting(hosting);
  const search = buildNameIndex(data, ordinary);
  return {
    official,
    hosting: platforms,
    known: buildKnownHosts([...official.rules.keys(), ...official.unsettled, ...platforms.paths]),
    search,
    labels: buildWholeLabels(search.names),
    words: buildWords(words),
    readings: readingTable(...tables.confusables),
    ordinary,
  };
}

/** What an address is. Also for input that is no address at all: that is `unsupported`. */
export function judgeAddress(address: string, index: DomainIndex, trust?: Trust): DomainVerdict {
  return inspectAddress(address, index, trust).verdict;
}

/** The verdict together with the techniques that failed on the way. */
export function inspectAddress(
  text: string,
  index: DomainIndex,
  trust?: Trust,
): { readonly verdict: DomainVerdict; readonly errors: readonly RuleError[] } {
  const place = readPlace(text);
  if (place === undefined) return { verdict: { kind: 'unsupported' }, errors: [] };
  if (isPlain(place, index)) return { verdict: withoutFinding(place, trust), errors: [] };
  const address = addressAt(place, index.hosting);
  // In this order: official beats everything bundled; then what the person trusts; then what is neither.
  const standing = standingOf(address, index.official, index.hosting);
  if (standing?.kind === 'official') return { verdict: standing, errors: [] };
  if (isTrusted(place, trust)) return { verdict: { kind: 'trusted', by: 'user' }, errors: [] };
  const search: Search = { address, index, errors: [] };
  const clues = [...(standing?.kind === 'spared' ? [] : hostClues(search)), ...otherClues(search)];
  const { match, errors } = runTechniques(clues, techniques);
  const verdict: DomainVerdict = match === undefined ? { kind: 'unknown' } : lookalike(match);
  return { verdict, errors: [...search.errors, ...errors] };
}

/**
 * True for most of the web: no record speaks of the host, no name stands in it, and nothing but the host counts. Such
 * an address is done with before its public suffix is even looked up.
 */
function isPlain({ host, isIp, userinfo }: Place, { known, search, labels, readings }: DomainIndex): boolean {
  if (isIp || userinfo !== '' || host.includes('xn--')) return false;
  return (
    !mayBeKnown(known, host) && !mayBeWholeLabel(host, labels) && !mayHaveSighting(host, search, readings)
  );
}

function withoutFinding(place: Place, trust: Trust | undefined): DomainVerdict {
  return isTrusted(place, trust) ? { kind: 'trusted', by: 'user' } : { kind: 'unknown' };
}

function isTrusted({ host }: Place, trust: Trust | undefined): boolean {
  return trust?.hosts.includes(host) === true;
}

/** One address being searched; rules that fail on the way leave their errors here. */
interface Search {
  readonly address: Address;
  readonly index: DomainIndex;
  readonly errors: RuleError[];
}

function hostClues(search: Search): Clue[] {
  const { address, index } = search;
  const sightings = findSightings(address.stem, index.search, index.readings);
  if (address.platform === undefined) sightings.push(...wholeLabel(address, index.labels));
  const clues = cluesIn(sightings, search, (sighting) => hostClue(address, sighting, index.words));
  return clues.length > 0 && isRestrictedSuffix(address.host) ? [] : clues;
}

/** Nobody reads on; and an address of a megabyte may not keep the browser busy. UTF-16 units; path segments. */
const LONGEST_TEXT = 200;
const MOST_SEGMENTS = 20;

/** Names in the user name of the address, and in its path where that is what somebody chose. */
function otherClues(search: Search): Clue[] {
  const { address, index } = search;
  const isChosen = address.isIp || isPathHost(address.host, index.hosting);
  const inUser = address.userinfo === '' ? [] : cluesInPart('userinfo', address.userinfo, search);
  if (!isChosen) return inUser;
  const segments = segmentsOf(address).slice(0, MOST_SEGMENTS);
  return [...inUser, ...segments.flatMap((segment) => cluesInPart('path', segment, search))];
}

function cluesInPart(part: 'path' | 'userinfo', whole: string, search: Search): Clue[] {
  const text = whole.slice(0, LONGEST_TEXT).toLowerCase();
  const sightings = findSightings(text, search.index.search, search.index.readings);
  return cluesIn(sightings, search, (s) => otherClue(search.address, part, text, s, search.index.words));
}

/** The clues that are no chance, best first; of overlapping ones the best. */
function cluesIn(
  sightings: Sighting[],
  { index, errors }: Search,
  clueOf: (sighting: Sighting) => Clue,
): Clue[] {
  const kept: Clue[] = [];
  for (const sighting of sightings.sort(byRank)) {
    const isTaken = kept.some((k) => sighting.start < k.sighting.end && k.sighting.start < sighting.end);
    if (isTaken) continue;
    const clue = clueOf(sighting);
    if (!isChance(clue, index.ordinary, errors)) kept.push(clue);
  }
  return kept;
}

function lookalike(match: Match): DomainVerdict {
  return {
    kind: 'lookalike',
    ...match.severity,
    service: match.clue.sighting.name.service,
    technique: match.technique.meta.id as TechniqueId,
    evidence: evidenceOf(match),
  };
}
