/** The names in an address that are no chance, with their surroundings. */
import type { RuleError } from '../verdict.ts';
import { isChance } from './chance.ts';
import { type Clue, hostClue, otherClue } from './clue.ts';
import type { DomainIndex } from './domain-index.ts';
import { isPathHost } from './hosting.ts';
import { type Address, segmentsOf } from './normalise.ts';
import { byRank, findSightings, type Sighting } from './search/sightings.ts';
import { wholeLabel } from './search/whole-labels.ts';
import { isRestrictedSuffix } from './spared-suffixes.ts';

/** One address being searched; rules that fail on the way leave their errors here. */
export interface Search {
  readonly address: Address;
  readonly index: DomainIndex;
  readonly errors: RuleError[];
}

/** Names in the host, unless only public bodies get such hosts. */
export function hostClues(search: Search): Clue[] {
  const { address, index } = search;
  if (address.platform?.kind === 'carrier') return [];
  const sightings = findSightings(address.stem, index.search, index.readings);
  if (address.platform === undefined) sightings.push(...wholeLabel(address, index.labels));
  const clues = cluesIn(sightings, search, (sighting) => hostClue(address, sighting, index.words));
  return clues.length > 0 && isRestrictedSuffix(address.host) ? [] : clues;
}

/** Nobody reads on; and an address of a megabyte may not keep the browser busy. UTF-16 units; path segments. */
const LONGEST_TEXT = 200;
const MOST_SEGMENTS = 20;

/** Names in the user name of the address, and in its path where that is what somebody chose. */
export function otherClues(search: Search): Clue[] {
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
