/** Finds where protected names, or what looks like them, stand in a host, a path or a user name. */
import { isOneSlip, mayBeTwoSlips, type Stretch, typingDistance } from './distance.ts';
import { scan, type Visit } from './grams.ts';
import { endOfLetter, type Letters, lettersOf, pairedLetters } from './letters.ts';
import { LONG_NAME, type NameIndex, type ProtectedName } from './names.ts';
import { mayFit, type Pattern, wordEnd, wordStart } from './pieces.ts';
import { PAIRS, type ReadingTable } from './skeleton.ts';

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

/** All sightings in a text such as `login.meta-mask-help`, also such as overlap. */
export function findSightings(source: string, index: NameIndex, table: ReadingTable): Sighting[] {
  const search: Search = { index, found: [] };
  const letters = lettersOf(source, table);
  scan(index.grams, letters, search, keep);
  const paired = pairedLetters(letters);
  if (paired !== undefined) scan(index.grams, paired, search, keep);
  return search.found;
}

/** Two letters that read as one with a dot between them. */
const PARTED = new RegExp(PAIRS.map(([pair]) => [...pair].join('\\.')).join('|'));

/**
 * False only if `findSightings` finds nothing in an ASCII host, and nothing in what is left of any dot in it: there a
 * letter may stand alone that here is one of a pair, so such hosts are not decided.
 */
export function mayHaveSighting(host: string, index: NameIndex, table: ReadingTable): boolean {
  const letters = lettersOf(host, table);
  if (scan(index.grams, letters, index, isHit)) return true;
  const paired = pairedLetters(letters);
  return paired !== undefined && (PARTED.test(host) || scan(index.grams, paired, index, isHit));
}

const isHit: Visit<NameIndex> = (index, letters, id, start, end) =>
  hitAt(index, letters, id, start, end) !== undefined;

interface Search {
  readonly index: NameIndex;
  readonly found: Sighting[];
}

const keep: Visit<Search> = ({ index, found }, letters, id, start, end) => {
  const hit = hitAt(index, letters, id, start, end);
  const name = index.patterns[id]?.name;
  if (hit !== undefined && name !== undefined) found.push(sightingOf(name, letters, hit));
  return false;
};

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly edits: 0 | 1 | 2;
}

function hitAt(
  { outlines, patterns }: NameIndex,
  letters: Letters,
  id: number,
  start: number,
  end: number,
): Hit | undefined {
  if (!mayFit(outlines, id, letters, start, end)) return undefined;
  const pattern = patterns[id];
  if (pattern?.kind === 'piece') return misspelt(pattern, start, end, letters);
  return { start, end, edits: pattern?.kind === 'swapped' ? 1 : 0 };
}

/** An unharmed piece of a name was found: is the rest of the name around it, give or take a slip? */
function misspelt(pattern: Pattern, start: number, end: number, letters: Letters): Hit | undefined {
  const { name, real, offset, text } = pattern;
  const left = { of: real, from: 0, to: offset };
  const right = { of: real, from: offset + text.length, to: real.length };
  const isLeftWhole = isThere(left, letters, start - offset);
  const isRightWhole = isThere(right, letters, end);
  if (isLeftWhole && isRightWhole) return undefined;
  if (isLeftWhole) {
    const length = slippedLength(right, letters, end, 1);
    if (length > 0) return { start: start - offset, end: end + length, edits: 1 };
  }
  if (isRightWhole) {
    const length = slippedLength(left, letters, start, -1);
    if (length > 0) return { start: start - length, end: end + right.to - right.from, edits: 1 };
  }
  return real.length < LONG_NAME ? undefined : wholeWord(name, real, start, end, letters);
}

function isThere({ of, from, to }: Stretch, { shapes, count }: Letters, place: number): boolean {
  if (place < 0 || place + to - from > count) return false;
  for (let i = from; i < to; i += 1) if (shapes[place + i - from] !== of[i]) return false;
  return true;
}

/**
 * How many letters before (-1) or after (1) a place are `part` with exactly one slip; preferably so many that a word
 * begins or ends there, otherwise as many as the part has.
 * @returns 0 where it is not there
 */
function slippedLength(
  part: Stretch,
  { shapes, count, breaks }: Letters,
  place: number,
  side: -1 | 1,
): number {
  const whole = part.to - part.from;
  let fitting = 0;
  for (const length of [whole, whole - 1, whole + 1]) {
    const outer = place + side * length;
    const from = Math.min(place, outer);
    const to = Math.max(place, outer);
    if (length < 1 || from < 0 || to > count || !isOneSlip(shapes, from, to, part)) continue;
    if (breaks[outer] === 1) return length;
    fitting ||= length;
  }
  return fitting;
}

/** The word (between separators) around a piece is the whole name with two slips. */
function wholeWord(
  name: ProtectedName,
  real: Uint8Array,
  start: number,
  end: number,
  letters: Letters,
): Hit | undefined {
  const [from, to] = [wordStart(letters, start), wordEnd(letters, end)];
  if (Math.abs(to - from - name.shape.length) > 2) return undefined;
  if (!mayBeTwoSlips(letters.shapes, from, to, { of: real, from: 0, to: real.length })) return undefined;
  const seen = String.fromCharCode(...letters.shapes.subarray(from, to));
  return typingDistance(seen, String.fromCharCode(...real)) === 2
    ? { start: from, end: to, edits: 2 }
    : undefined;
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
 * Best first: a name that one firm bears before an ordinary word, fewer slips, whole words, the longer name.
 */
export function byRank(a: Sighting, b: Sighting): number {
  return rank(b) - rank(a);
}

function rank(s: Sighting): number {
  const words = (s.startsWord ? 1 : 0) + (s.endsWord ? 1 : 0);
  return words * 8 + s.name.letters.length * 4 - s.edits * 16 + (s.name.class === 'word' ? 0 : 40);
}
