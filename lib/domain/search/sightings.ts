/** Finds where protected names, or what looks like them, stand in a host, a path or a user name. */
import { PAIRS, type ReadingTable } from '../skeleton.ts';
import type { Hit } from './hits.ts';
import { SHORTEST_MISSPELT } from './keys.ts';
import { endOfLetter, type Letters, lettersOf, pairedLetters } from './letters.ts';
import type { ProtectedName } from './names.ts';
import { lengthOf, type Patterns } from './patterns.ts';
import { scan } from './scan.ts';

/** How the letters seen relate to the name: the same, like shapes, foreign letters, or misspelt. */
export type Likeness = 'same' | 'shape' | 'foreign' | 'misspelt';

export interface Sighting {
  readonly name: ProtectedName;
  readonly likeness: Likeness;
  /** Slips of the finger: 0, 1, or 2 for long names. */
  readonly edits: 0 | 1 | 2;
  /** UTF-16 offsets in the text that was searched. */
  readonly start: number;
  readonly end: number;
  /** True where the name begins or ends at a separator, a digit or the end of the text. */
  readonly startsWord: boolean;
  readonly endsWord: boolean;
}

/** Everything that is looked for; a pattern knows its name by its number. */
export interface NameIndex {
  readonly names: readonly ProtectedName[];
  readonly patterns: Patterns;
}

/** All sightings in a text such as `login.meta-mask-help`, also such as overlap; each once, by their places. */
export function findSightings(source: string, index: NameIndex, table: ReadingTable): Sighting[] {
  const found: Sighting[] = [];
  const letters = lettersOf(source, table);
  collect(letters, index, found);
  const paired = pairedLetters(letters);
  if (paired !== undefined) collect(paired, index, found);
  return found;
}

function collect(letters: Letters, { names, patterns }: NameIndex, found: Sighting[]): void {
  scan(patterns, letters, (hit) => {
    const name = names[patterns.names[hit.pattern] ?? 0];
    if (name !== undefined) addTo(found, sightingOf(name, letters, hit));
    return false;
  });
}

/** Several keys may lead to one place. */
function addTo(found: Sighting[], one: Sighting): void {
  const isKnown = found.some(
    (s) => s.name === one.name && s.start === one.start && s.end === one.end && s.edits === one.edits,
  );
  if (!isKnown) found.push(one);
}

/** Two letters that read as one with a dot between them. */
const PARTED = new RegExp(PAIRS.map(([pair]) => [...pair].join('\\.')).join('|'));

/**
 * False only if `findSightings` finds nothing in an ASCII host, and nothing in what is left of any dot in it: there a
 * letter may stand alone that here is one of a pair, so such hosts are not decided.
 */
export function mayHaveSighting(host: string, { patterns }: NameIndex, table: ReadingTable): boolean {
  // The last label is part of every public suffix.
  const letters = lettersOf(host.slice(0, host.lastIndexOf('.')), table);
  if (scan(patterns, letters, (hit) => mayCount(hit, letters, patterns))) return true;
  const paired = pairedLetters(letters);
  if (paired === undefined) return false;
  return PARTED.test(host) || scan(patterns, paired, (hit) => mayCount(hit, paired, patterns));
}

/** Shorter names with a slip turn up by chance; from here on a name may stand across a dot, or in the midst of letters. */
const LONG = 8;

/**
 * False for a misspelt name that is chance whatever stands around it: one of six letters has to be a word of its own
 * (`tangerine` is not tangem), one of seven has to begin or end one, and neither goes on past a dot.
 */
export function mayCount({ edits, pattern, start, end }: Hit, letters: Letters, patterns: Patterns): boolean {
  const length = lengthOf(patterns, pattern);
  if (edits === 0 || length >= LONG) return true;
  const { breaks, source, at } = letters;
  const ends = (breaks[start] ?? 0) + (breaks[end] ?? 0);
  if (ends < (length === SHORTEST_MISSPELT ? 2 : 1)) return false;
  const dot = source.indexOf('.', at[start]);
  return dot < 0 || dot > (at[end - 1] ?? 0);
}

function sightingOf(name: ProtectedName, letters: Letters, hit: Hit): Sighting {
  const start = letters.at[hit.start] ?? 0;
  const end = endOfLetter(letters, hit.end - 1);
  return {
    name,
    likeness: likenessOf(letters.source.slice(start, end), name, hit.edits),
    edits: hit.edits,
    start,
    end,
    startsWord: letters.breaks[hit.start] === 1,
    endsWord: letters.breaks[hit.end] === 1,
  };
}

function likenessOf(seen: string, name: ProtectedName, edits: number): Likeness {
  const letters = seen.replace(/[-._]/g, '').toLowerCase();
  if (letters === name.letters) return 'same';
  if (/[^\p{ASCII}]/u.test(letters)) return 'foreign';
  return edits === 0 ? 'shape' : 'misspelt';
}

/**
 * Best first: a name that one firm bears before an ordinary word, fewer slips, whole words, the longer name; where that
 * is even, the one that begins first, and of those the longer name.
 */
export function byRank(a: Sighting, b: Sighting): number {
  return rank(b) - rank(a) || a.start - b.start || b.name.letters.length - a.name.letters.length;
}

function rank(s: Sighting): number {
  const words = (s.startsWord ? 1 : 0) + (s.endsWord ? 1 : 0);
  return words * 8 + s.name.letters.length * 4 - s.edits * 16 + (s.name.class === 'word' ? 0 : 40);
}
