/**
 * Pieces of names: finding one unharmed is what makes a misspelt name findable without trying all misspellings
 * (pigeonhole principle for approximate matching: Navarro 2001, section 8.1). A piece is short and turns up in many
 * texts; its outline tells from a few letters around it, packed into whole numbers, that the rest is no name.
 */

import type { Letters } from './letters.ts';
import { LONG_NAME, type ProtectedName } from './names.ts';
import { SHAPE_BITS } from './skeleton.ts';

/** What is looked for in a text because of a name. */
export interface Pattern {
  readonly name: ProtectedName;
  /** Shapes of the whole name. */
  readonly real: Uint8Array;
  /** Shapes that are looked for. */
  readonly text: Uint8Array;
  /** Where they begin in the name. */
  readonly offset: number;
  /** `whole` and `swapped` are sightings as they stand; a `piece` is one where the rest of the name is around it. */
  readonly kind: 'whole' | 'swapped' | 'piece';
}

/**
 * Four numbers for each pattern: three letters left of it in the name (and mirrored), three right of it, length and
 * offset where a second slip is allowed (otherwise 0), and which letters the name has, a bit each. 0 letters: none.
 */
export type Outlines = Int32Array;

const FIELDS = 4;
const NO_PIECE = -1;
const TEN_BITS = 0x3ff;
const FIVE_BITS = 0x1f;
const FIFTEEN_BITS = 0x7fff;

export function buildOutlines(patterns: readonly Pattern[]): Outlines {
  const outlines = new Int32Array(patterns.length * FIELDS);
  patterns.forEach(({ kind, real, offset, text }, id) => {
    const end = offset + text.length;
    const left = offset === 0 ? 0 : packed(real, offset - 3);
    const right = end === real.length ? 0 : packed(real, end);
    const long = real.length < LONG_NAME ? 0 : real.length | (offset << 8);
    outlines.set(
      kind === 'piece'
        ? [left | (mirrored(left) << 15), right, long, kindsOf(real, 0, real.length)]
        : [NO_PIECE, 0, 0, 0],
      id * FIELDS,
    );
  });
  return outlines;
}

/** False only where a piece at this place is certainly not the rest of a misspelt name. */
export function mayFit(
  outlines: Outlines,
  id: number,
  letters: Letters,
  start: number,
  end: number,
): boolean {
  const sides = outlines[id * FIELDS] ?? NO_PIECE;
  if (sides === NO_PIECE) return true;
  const left = sides & FIFTEEN_BITS;
  const right = outlines[id * FIELDS + 1] ?? 0;
  const before = start === 0 ? 0 : (letters.threes[start - 1] ?? 0);
  const after = letters.threes[end + 2] ?? 0;
  if (right !== 0 && (left === 0 || before === left) && maySlip(after, right)) return true;
  if (left !== 0 && (right === 0 || after === right) && maySlip(mirrored(before), sides >>> 15)) return true;
  const long = outlines[id * FIELDS + 2] ?? 0;
  return long !== 0 && mayBeWord(outlines, id, letters, start, end);
}

/**
 * True if the first letters of two texts, three each, allow that the texts are one slip apart: then two of the
 * letters stay together, or two of three keep their places.
 */
function maySlip(seen: number, real: number): boolean {
  const seenFirst = seen >> SHAPE_BITS;
  const realFirst = real >> SHAPE_BITS;
  const seenLast = seen & TEN_BITS;
  const realLast = real & TEN_BITS;
  if (seenFirst === realFirst || seenLast === realLast || seenFirst === realLast || seenLast === realFirst)
    return true;
  const s0 = seen >> 10;
  const s1 = seenFirst & FIVE_BITS;
  const r0 = real >> 10;
  if (s0 === r0) {
    const s2 = seen & FIVE_BITS;
    const r2 = real & FIVE_BITS;
    return s2 === r2 || s2 === (realFirst & FIVE_BITS) || s1 === r2;
  }
  const r1 = realFirst & FIVE_BITS;
  return s0 === r1 && s1 === r0;
}

/** With two slips the name is a word of its own: of its length give or take two, made of its letters but for two. */
function mayBeWord(outlines: Outlines, id: number, letters: Letters, start: number, end: number): boolean {
  const long = outlines[id * FIELDS + 2] ?? 0;
  const length = long & 0xff;
  const offset = long >> 8;
  const from = wordStart(letters, start, offset + 2);
  if (Math.abs(start - from - offset) > 2) return false;
  const to = wordEnd(letters, end, from + length + 3);
  if (Math.abs(to - from - length) > 2) return false;
  const seen = kindsOf(letters.shapes, from, to);
  const real = outlines[id * FIELDS + 3] ?? 0;
  return bitsOf(seen & ~real) <= 2 && bitsOf(real & ~seen) <= 2;
}

/** Where the word begins that a letter stands in; not looked for further than `most` letters away. */
export function wordStart({ breaks }: Letters, letter: number, most = Number.POSITIVE_INFINITY): number {
  let from = letter;
  while (breaks[from] !== 1 && letter - from <= most) from -= 1;
  return from;
}

/** Where the word ends that is read on at a letter; not looked for past `most`. */
export function wordEnd({ breaks }: Letters, letter: number, most = Number.POSITIVE_INFINITY): number {
  let to = letter;
  while (breaks[to] !== 1 && to <= most) to += 1;
  return to;
}

function packed(shapes: Uint8Array, from: number): number {
  const [a = 0, b = 0, c = 0] = shapes.subarray(from, from + 3);
  return (a << (2 * SHAPE_BITS)) | (b << SHAPE_BITS) | c;
}

function mirrored(three: number): number {
  return ((three & FIVE_BITS) << 10) | (three & (FIVE_BITS << SHAPE_BITS)) | (three >> 10);
}

/** A bit for each shape that occurs. */
function kindsOf(shapes: Uint8Array, from: number, to: number): number {
  let kinds = 0;
  for (let i = from; i < to; i += 1) kinds |= 1 << (shapes[i] ?? 0);
  return kinds;
}

/** Number of bits set (Warren, Hacker's Delight, 5-1). */
function bitsOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
