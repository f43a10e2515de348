/** Finds where protected names, or what looks like them, stand in a host, a path or a user name. */
import { typingDistance } from './distance.ts';
import { endOfLetter, type Letters, lettersOf, pairedLetters } from './letters.ts';
import { LONG_NAME, type NameIndex, type Pattern, type ProtectedName } from './names.ts';
import type { ReadingTable } from './skeleton.ts';
import { scan } from './trie.ts';

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
  const letters = lettersOf(source, table);
  const found = sightingsIn(letters, index);
  const paired = pairedLetters(letters);
  if (paired !== undefined) found.push(...sightingsIn(paired, index));
  return found;
}

function sightingsIn(letters: Letters, index: NameIndex): Sighting[] {
  const found: Sighting[] = [];
  scan(index.trie, letters.shapes, (id, start, end) => {
    const pattern = index.patterns[id];
    if (pattern === undefined) return;
    const hit =
      pattern.kind === 'whole' ? { start, end, edits: 0 as const } : misspelt(pattern, start, end, letters);
    if (hit !== undefined) found.push(sightingOf(pattern.name, letters, hit));
  });
  return found;
}

interface Hit {
  readonly start: number;
  readonly end: number;
  readonly edits: 0 | 1 | 2;
}

/** An unharmed piece of a name was found: is the rest of the name around it, give or take a slip? */
function misspelt(pattern: Pattern, start: number, end: number, letters: Letters): Hit | undefined {
  if (pattern.kind === 'swapped') return { start, end, edits: 1 };
  const { name, offset, left, right } = pattern;
  const isLeftWhole = letters.shapes.startsWith(left, start - offset) && start >= offset;
  const isRightWhole = letters.shapes.startsWith(right, end);
  if (isLeftWhole && isRightWhole) return undefined;
  const near =
    (isLeftWhole ? slipAfter(pattern, start, end, letters) : undefined) ??
    (isRightWhole ? slipBefore(pattern, start, end, letters) : undefined);
  return near ?? (name.shape.length < LONG_NAME ? undefined : wholeWord(name, start, end, letters));
}

function slipAfter(
  { offset, right }: Pattern,
  start: number,
  end: number,
  letters: Letters,
): Hit | undefined {
  const length = slippedLength(right, letters, end, 1);
  return length === 0 ? undefined : { start: start - offset, end: end + length, edits: 1 };
}

function slipBefore({ left, right }: Pattern, start: number, end: number, letters: Letters): Hit | undefined {
  const length = slippedLength(left, letters, start, -1);
  return length === 0 ? undefined : { start: start - length, end: end + right.length, edits: 1 };
}

/**
 * How many letters before (-1) or after (1) a place are `part` with exactly one slip; preferably so many that a word
 * begins or ends there, otherwise as many as the part has.
 * @returns 0 where it is not there
 */
function slippedLength(part: string, { shapes, breaks }: Letters, place: number, side: -1 | 1): number {
  let fitting = 0;
  for (const length of [part.length, part.length - 1, part.length + 1]) {
    const outer = place + side * length;
    const [from, to] = side > 0 ? [place, outer] : [outer, place];
    if (length < 1 || from < 0 || to > shapes.length || !isOneSlip(shapes, from, to, part)) continue;
    if (breaks[outer]) return length;
    fitting ||= length;
  }
  return fitting;
}

/** Cheap test first: all but the letters at one place are the same. What passes is measured. */
function isOneSlip(text: string, from: number, to: number, part: string): boolean {
  const most = Math.min(to - from, part.length);
  let head = 0;
  while (head < most && text.charCodeAt(from + head) === part.charCodeAt(head)) head += 1;
  let tail = 0;
  const rest = most - head;
  while (tail < rest && text.charCodeAt(to - 1 - tail) === part.charCodeAt(part.length - 1 - tail)) tail += 1;
  return rest - tail <= 2 && typingDistance(text.slice(from, to), part) === 1;
}

/** The word (between separators) around a piece is the whole name with two slips. */
function wholeWord(name: ProtectedName, start: number, end: number, letters: Letters): Hit | undefined {
  const { shapes, breaks } = letters;
  let [from, to] = [start, end];
  while (from > 0 && !breaks[from]) from -= 1;
  while (to < shapes.length && !breaks[to]) to += 1;
  if (Math.abs(to - from - name.shape.length) > 2) return undefined;
  return typingDistance(shapes.slice(from, to), name.shape) === 2
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
    startsWord: letters.breaks[hit.start] ?? true,
    endsWord: letters.breaks[hit.end] ?? true,
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
