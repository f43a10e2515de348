/**
 * What a pattern is filed under, so that a text that holds it, also with slips of the finger, is found by looking up a
 * few letters at each of its places: how long that takes hardly depends on how many names there are.
 *
 * One slip leaves one half of a name whole. Of the other half the three letters next to it are taken less any one of
 * them: two texts that are one slip apart have such a remainder in common (deletion neighbourhoods: Bocek, Hunt and
 * Stiller 2007). Two slips leave one of three parts whole (pigeonhole principle: Navarro 2001, section 8.1), and
 * move it in the word, and the word's end, by no more than two letters together. Letters are numbers of five bits (skeleton.ts).
 */
import { SHAPE_BITS } from '../skeleton.ts';

/** From this length on a name is looked for with a slip: shorter ones have too many innocent neighbours. */
export const SHORTEST_MISSPELT = 6;
/** From here on a name is long enough for two slips of the finger. */
export const LONG_NAME = 10;
/** So many slips are looked for in a long name. */
export const MOST_SLIPS = 2;
/** Into so many parts a long name is cut. */
export const PARTS = 3;
/** Letters of the longest word that is looked at for two slips: more do not fit into a key. */
export const LONGEST_SEEN = 31;

/**
 * What a key says of the three letters in it: they end the left half of a name, begin its right half, begin a part of
 * it, or begin a text of up to five letters.
 */
export const LEFT = 0;
export const RIGHT = 1;
export const PART = 2;
export const SHORT = 3;
export const KINDS_OF_KEY = 4;

/** A key: 27 bits, the three letters in the middle, so that those next to them can be added. */
export type Key = number;

/** A key, and the fourth letter of the half, part or text (on the far side of the three); 0 where it has no more. */
export interface Entry {
  readonly key: Key;
  readonly fourth: number;
}

/** @param rest of three letters next to a half all but one (`lessOne`); for a part its place in the word
 * (`placeInWord`); otherwise 0 */
export function keyOf(kind: number, three: number, rest: number): Key {
  return (kind << 25) | (three << 10) | rest;
}

/** Bits of a key; above them is room for a fourth letter. */
const KEY_BITS = 27;

/** A key and its fourth letter in one number, so that one comparison decides about both. */
export function withFourth(key: Key, fourth: Entry['fourth']): number {
  return key | (fourth << KEY_BITS);
}

export function withoutFourth(key: number): Key {
  return key & ((1 << KEY_BITS) - 1);
}

/** What `keyOf` and `withFourth` made a number of; of the key of a part `before` and `length` are its place in the word. */
export function partsOfKey(key: number): {
  readonly kind: number;
  readonly three: number;
  readonly before: number;
  readonly length: number;
  readonly fourth: Entry['fourth'];
} {
  return {
    kind: (key >> 25) & 3,
    three: (key >> 10) & 0x7fff,
    before: (key >> 5) & 31,
    length: key & 31,
    fourth: key >>> KEY_BITS,
  };
}

/** Three letters less the last (0), the middle one (1) or the first (2). */
export function lessOne(three: number, which: number): number {
  if (which === 0) return three >> SHAPE_BITS;
  return which === 1 ? ((three >> SHAPE_BITS) & 0x3e0) | (three & 31) : three & 0x3ff;
}

/** How many letters of a word are before a part, and how many it has. */
export function placeInWord(before: number, length: number): number {
  return (Math.min(before, LONGEST_SEEN) << 5) | Math.min(length, LONGEST_SEEN);
}

/** Where a text is cut into halves. */
export function seamOf(length: number): number {
  return length >> 1;
}

/** Where a part of a long name begins; part 3 is its end. */
export function partAt(part: number, length: number): number {
  return Math.floor((part * length) / PARTS);
}

/** Entries for a text that is looked for as it stands; of three letters at least. */
export function exactEntries(text: Uint8Array): Entry[] {
  if (text.length < SHORTEST_MISSPELT)
    return [{ key: keyOf(SHORT, packed(text, 0), 0), fourth: text[3] ?? 0 }];
  return [leftEntry(text, 0)];
}

/** Entries for a name that is looked for with one slip, or none; of six letters at least. */
export function halfEntries(text: Uint8Array): Entry[] {
  return distinct([0, 1, 2].flatMap((which) => [leftEntry(text, which), rightEntry(text, which)]));
}

/** Entries for one part of a long name, for two slips in the other parts. */
export function partEntries(text: Uint8Array, part: number): Entry[] {
  const from = partAt(part, text.length);
  const isLonger = partAt(part + 1, text.length) - from > 3;
  const entries: Entry[] = [];
  for (let left = -2; left <= 2; left += 1) {
    for (let right = Math.abs(left) - 2; right <= 2 - Math.abs(left); right += 1) {
      if (from + left < 0) continue;
      const rest = placeInWord(from + left, text.length + left + right);
      const key = keyOf(PART, packed(text, from), rest);
      entries.push({ key, fourth: isLonger ? (text[from + 3] ?? 0) : 0 });
    }
  }
  return distinct(entries);
}

/** The left half is whole: its last letters, and three of the right half less one. */
function leftEntry(text: Uint8Array, which: number): Entry {
  const seam = seamOf(text.length);
  const rest = lessOne(packed(text, seam), which);
  return { key: keyOf(LEFT, packed(text, seam - 3), rest), fourth: text[seam - 4] ?? 0 };
}

/** The right half is whole: its first letters, and three of the left half less one. */
function rightEntry(text: Uint8Array, which: number): Entry {
  const seam = seamOf(text.length);
  const rest = lessOne(packed(text, seam - 3), which);
  return { key: keyOf(RIGHT, packed(text, seam), rest), fourth: text[seam + 3] ?? 0 };
}

function distinct(entries: readonly Entry[]): Entry[] {
  return entries.filter(({ key }, i) => entries.findIndex((other) => other.key === key) === i);
}

/** Three letters as one number. */
function packed(text: Uint8Array, from: number): number {
  return ((text[from] ?? 0) << 10) | ((text[from + 1] ?? 0) << 5) | (text[from + 2] ?? 0);
}
