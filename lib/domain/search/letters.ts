/**
 * A text as the search for names reads it: letters and digits only, with the way back to where they stand.
 *
 * Reading happens for every address that is visited, so it fills two sets of arrays that are there once instead of
 * making new ones; what is read is valid until the next text is read.
 */
import { pairOf, type ReadingTable, readAsAscii, SHAPE_BITS, shapeOf } from '../skeleton.ts';

export interface Letters {
  /** What was searched, as it stands in the address. */
  source: string;
  /** How many letters and digits it has: `meta-mask` has eight, separators are left out. */
  count: number;
  /** UTF-16 unit of each letter, read as ASCII. */
  readonly units: Uint16Array;
  /** Shape of each letter (skeleton.ts): letters of like shape have one number; past the end there are two 0. */
  readonly shapes: Uint8Array;
  /** The shapes of three letters in a row, by the place of the last; past the end there are two more, then 0. */
  readonly threes: Uint16Array;
  /** UTF-16 offset in `source` of each letter. */
  readonly at: Uint16Array;
  /** 1 where a word begins: after a separator, or where digits and letters meet; 1 past the end. */
  readonly breaks: Uint8Array;
}

/** More than any text has that is searched: engine.ts bounds them, and one character is at most a few letters. */
export const MOST_LETTERS = 2048;

const SEPARATOR = /[^\p{L}\p{N}\p{M}]/u;

const plain = emptyLetters();
const paired = emptyLetters();

function emptyLetters(): Letters {
  return {
    source: '',
    count: 0,
    units: new Uint16Array(MOST_LETTERS),
    shapes: new Uint8Array(MOST_LETTERS + 2),
    threes: new Uint16Array(MOST_LETTERS + 3),
    at: new Uint16Array(MOST_LETTERS),
    breaks: new Uint8Array(MOST_LETTERS + 1),
  };
}

/** Reads a text; the next call overwrites what this one returns. */
export function lettersOf(source: string, table: ReadingTable): Letters {
  const { text, at } = readAsAscii(source, table);
  const length = Math.min(text.length, MOST_LETTERS);
  let count = 0;
  let begins = true;
  let wasDigit = false;
  for (let i = 0; i < length; i += 1) {
    const unit = text.charCodeAt(i);
    const isDigit = unit <= 57 && unit >= 48;
    if (!isDigit && isSeparator(unit)) {
      begins = true;
      continue;
    }
    const isBreak = begins || isDigit !== wasDigit;
    put(plain, count, unit, at === undefined ? i : (at[i] ?? i), isBreak ? 1 : 0);
    count += 1;
    begins = false;
    wasDigit = isDigit;
  }
  return finish(plain, source, count);
}

/** The same letters with `rn` taken for m and so on; undefined where nothing changes. The next call overwrites it. */
export function pairedLetters({ source, count, units, at, breaks }: Letters): Letters | undefined {
  if (!hasPair(units, count)) return undefined;
  let kept = 0;
  for (let i = 0; i < count; i += 1) {
    const unit = units[i] ?? 0;
    const one = i + 1 < count ? pairOf(unit, units[i + 1] ?? 0) : 0;
    put(paired, kept, one === 0 ? unit : one, at[i] ?? 0, breaks[i] ?? 0);
    kept += 1;
    if (one !== 0) i += 1;
  }
  return finish(paired, source, kept);
}

function hasPair(units: Uint16Array, count: number): boolean {
  for (let i = 1; i < count; i += 1) if (pairOf(units[i - 1] ?? 0, units[i] ?? 0) !== 0) return true;
  return false;
}

function put(letters: Letters, i: number, unit: number, at: number, isBreak: number): void {
  const shape = shapeOf(unit);
  letters.units[i] = unit;
  letters.shapes[i] = shape;
  const before = i === 0 ? 0 : (letters.threes[i - 1] ?? 0);
  letters.threes[i] = ((before << SHAPE_BITS) | shape) & 0x7fff;
  letters.at[i] = at;
  letters.breaks[i] = isBreak;
}

function finish(letters: Letters, source: string, count: number): Letters {
  const last = count === 0 ? 0 : (letters.threes[count - 1] ?? 0);
  letters.threes[count] = (last << SHAPE_BITS) & 0x7fff;
  letters.threes[count + 1] = (last << (2 * SHAPE_BITS)) & 0x7fff;
  letters.threes[count + 2] = 0;
  letters.shapes[count] = 0;
  letters.shapes[count + 1] = 0;
  letters.breaks[count] = 1;
  letters.source = source;
  letters.count = count;
  return letters;
}

/** Letters are by far the most common, so they are decided first. Half of a surrogate pair is a letter here. */
function isSeparator(unit: number): boolean {
  if (unit >= 97 && unit <= 122) return false;
  if (unit < 128) return !(unit >= 65 && unit <= 90);
  return (unit < 0xd800 || unit > 0xdfff) && SEPARATOR.test(String.fromCharCode(unit));
}

/** Where the word ends that is read on at a letter; the letter itself where the text is at its end before. */
export function wordEnd({ breaks, count }: Letters, letter: number): number {
  let to = letter;
  while (to < count && breaks[to] !== 1) to += 1;
  return to;
}

/** UTF-16 offset where that ends in the source which letter `i` stands for: before the next letter or separator. */
export function endOfLetter({ source, count, at }: Letters, i: number): number {
  const from = at[i] ?? 0;
  let j = i + 1;
  while (j < count && (at[j] ?? 0) <= from) j += 1;
  const next = j < count ? (at[j] ?? 0) : source.length;
  if (next === from + 1) return next;
  const separator = source.slice(from, next).search(SEPARATOR);
  return separator > 0 ? from + separator : next;
}
