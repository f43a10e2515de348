/** Finds where protected names, or what looks like them, stand in a host, a path or a user name. */
import { typingDistance } from './distance.ts';
import { LONG_NAME, type NameIndex, type Pattern, type ProtectedName } from './names.ts';
import { type Folded, foldPairs, foldShapes, type ReadingTable, readAsAscii } from './skeleton.ts';
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

/** The searched text without separators: `at` leads back, `breaks[i]` says that a word begins at `i`. */
interface Letters extends Folded {
  readonly source: string;
  readonly breaks: readonly boolean[];
}

const SEPARATOR = /[^\p{L}\p{N}\p{M}]/u;

/** All sightings in a text such as `login.meta-mask-help`, also such as overlap. */
export function findSightings(source: string, index: NameIndex, table: ReadingTable): Sighting[] {
  const letters = lettersOf(readAsAscii(source, table), source);
  const found = sightingsIn(letters, index);
  const paired = pairedLetters(letters);
  if (paired !== undefined) found.push(...sightingsIn(paired, index));
  return found;
}

/** The same letters with `rn` taken for m and so on; undefined where nothing changes. */
function pairedLetters({ text, at, breaks, source }: Letters): Letters | undefined {
  const paired = foldPairs({ text, at: at.map((_, i) => i) });
  if (paired === undefined) return undefined;
  return {
    text: paired.text,
    at: paired.at.map((i) => at[i] ?? 0),
    breaks: [...paired.at.map((i) => breaks[i] ?? true), true],
    source,
  };
}

/** Drops separators but remembers them: `meta-mask` is read as `metamask`. */
function lettersOf(read: Folded, source: string): Letters {
  const at: number[] = [];
  const breaks: boolean[] = [];
  let [text, begins] = ['', true];
  let wasDigit = false;
  for (let i = 0; i < read.text.length; i += 1) {
    const c = read.text.charAt(i);
    const isDigit = c >= '0' && c <= '9';
    if (c <= '\x7f' ? c === '-' || c === '.' || c === '_' || SEPARATOR.test(c) : SEPARATOR.test(c)) {
      begins = true;
      continue;
    }
    text += c;
    at.push(read.at[i] ?? i);
    breaks.push(begins || isDigit !== wasDigit);
    begins = false;
    wasDigit = isDigit;
  }
  breaks.push(true);
  return { text, at, breaks, source };
}

function sightingsIn(letters: Letters, index: NameIndex): Sighting[] {
  const found: Sighting[] = [];
  const shapes = foldShapes(letters.text);
  scan(index.trie, shapes, (id, start, end) => {
    const pattern = index.patterns[id];
    if (pattern === undefined) return;
    const hit =
      pattern.kind === 'whole'
        ? { start, end, edits: 0 as const }
        : misspelt(pattern, shapes, start, end, letters);
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
function misspelt(p: Pattern, text: string, start: number, end: number, letters: Letters): Hit | undefined {
  if (p.kind === 'swapped') return { start, end, edits: 1 };
  const { shape } = p.name;
  const near = oneSlip(p, text, start, end, letters.breaks);
  if (near !== undefined || shape.length < LONG_NAME) return near;
  return wholeWord(p.name, text, start, end, letters.breaks);
}

/** The parts of the name left and right of the piece: one has to be there unharmed, the other within one slip. */
function oneSlip(
  { name, offset }: Pattern,
  text: string,
  start: number,
  end: number,
  breaks: readonly boolean[],
): Hit | undefined {
  const { shape } = name;
  const left = shape.slice(0, offset);
  const right = shape.slice(offset + end - start);
  if (start >= offset && text.startsWith(left, start - offset)) {
    const slip = slippedLength(
      right,
      (length) => text.slice(end, end + length),
      (length) => breaks[end + length],
    );
    if (slip !== undefined) return { start: start - offset, end: end + slip, edits: 1 };
  }
  if (text.startsWith(right, end)) {
    const take = (length: number) => text.slice(Math.max(start - length, 0), start);
    const slip = slippedLength(left, take, (length) => breaks[start - length]);
    if (slip !== undefined) return { start: start - slip, end: end + right.length, edits: 1 };
  }
  return undefined;
}

/** Length of the text next to a piece that is `part` with exactly one slip; preferably one where a word ends. */
function slippedLength(
  part: string,
  take: (length: number) => string,
  isBreak: (length: number) => boolean | undefined,
): number | undefined {
  const fitting = [part.length, part.length - 1, part.length + 1].filter(
    (length) => length > 0 && take(length).length === length && typingDistance(take(length), part) === 1,
  );
  return fitting.find(isBreak) ?? fitting[0];
}

/** The word (between separators) around a piece is the whole name with two slips. */
function wholeWord(
  name: ProtectedName,
  text: string,
  start: number,
  end: number,
  breaks: readonly boolean[],
): Hit | undefined {
  let [from, to] = [start, end];
  while (from > 0 && !breaks[from]) from -= 1;
  while (to < text.length && !breaks[to]) to += 1;
  if (Math.abs(to - from - name.shape.length) > 2) return undefined;
  return typingDistance(text.slice(from, to), name.shape) === 2
    ? { start: from, end: to, edits: 2 }
    : undefined;
}

function sightingOf(name: ProtectedName, letters: Letters, hit: Hit): Sighting {
  const start = letters.at[hit.start] ?? 0;
  const end = endOf(letters, hit.end - 1);
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

/** UTF-16 offset where that ends in the source which letter `i` stands for: before the next letter or separator. */
function endOf(letters: Letters, i: number): number {
  const from = letters.at[i] ?? 0;
  let next = letters.source.length;
  for (let k = i + 1; k < letters.at.length; k += 1) {
    const offset = letters.at[k] ?? next;
    if (offset > from) {
      next = offset;
      break;
    }
  }
  const separator = letters.source.slice(from, next).search(SEPARATOR);
  return separator > 0 ? from + separator : next;
}

function likenessOf(seen: string, name: ProtectedName, edits: number): Likeness {
  const letters = seen.replace(/[-._]/g, '').toLowerCase();
  if (letters === name.letters) return 'same';
  if (/[^\p{ASCII}]/u.test(letters)) return 'foreign';
  return edits === 0 ? 'shape' : 'misspelt';
}

/**
 * Best first, and of two that overlap only the better: a name that one firm bears before an ordinary word, fewer
 * slips, whole words, the longer name.
 */
export function withoutOverlaps<T extends { readonly sighting: Sighting }>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => rank(b.sighting) - rank(a.sighting))) {
    const { start, end } = one.sighting;
    if (!kept.some(({ sighting }) => start < sighting.end && sighting.start < end)) kept.push(one);
  }
  return kept;
}

function rank(s: Sighting): number {
  const words = (s.startsWord ? 1 : 0) + (s.endsWord ? 1 : 0);
  return words * 8 + s.name.letters.length * 4 - s.edits * 16 + (s.name.class === 'word' ? 0 : 40);
}
