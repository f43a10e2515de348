/** Goes through a text once and finds every place where a name, or what is a slip or two away from it, stands. */
import { gateAt } from './gates.ts';
import { type Check, fromLeftHalf, fromPart, fromRightHalf, type Hit, shortText } from './hits.ts';
import { type KeyTable, slotOf, wordFor } from './key-table.ts';
import {
  type Key,
  keyOf,
  LEFT,
  LONGEST_SEEN,
  MOST_SLIPS,
  PART,
  PARTS,
  partsOfKey,
  placeInWord,
  RIGHT,
  SHORT,
  withFourth,
} from './keys.ts';
import { type Letters, MOST_LETTERS, wordEnd } from './letters.ts';
import type { Patterns } from './patterns.ts';

/** What is done with a hit; `true` ends the search. */
export type Take = (hit: Hit) => boolean;

/** @returns whether `take` ended the search */
export function scan(patterns: Patterns, letters: Letters, take: Take): boolean {
  const count = findKeys(patterns, letters);
  for (let at = 0; at < count; at += 1)
    if (visit(patterns, letters, found.keys[at] ?? 0, found.places[at] ?? 0, take)) return true;
  return false;
}

/** A place has at most three rests beside it on either side, a short text, and parts of a few words. */
const MOST_KEYS = 32 * MOST_LETTERS;

/** Keys in a text that the table may hold, each with the place of the last of its three letters; there once. */
const found = { keys: new Int32Array(MOST_KEYS), places: new Int32Array(MOST_KEYS) };

/**
 * Fills `found` and says how many keys there are: seldom any. Nearly all of the time goes by in these loops, so they only
 * ask gates and filter, and what they let through is looked at later. They are three, each with hardly a call in it:
 * out of one large loop browsers call what they make part of a small one.
 */
function findKeys(patterns: Patterns, letters: Letters): number {
  const left = findHalves(patterns, letters, LEFT, -3, 3, 0);
  const halves = findHalves(patterns, letters, RIGHT, 1, -3, left);
  return findOthers(patterns, letters, halves);
}

/**
 * Halves with the three letters beside them less any one.
 * @param fourthAt, besideAt how far from the last letter of a half its fourth is, and the last of the three beside it
 * @param count keys in `found`
 * @returns how many there are afterwards
 */
function findHalves(
  { gates: { bits, numbers }, table }: Patterns,
  { count: length, threes, shapes }: Letters,
  kind: number,
  fourthAt: number,
  besideAt: number,
  count: number,
): number {
  const offset = gateAt(0, kind);
  let keys = count;
  for (let i = 2; i < length; i += 1) {
    const three = threes[i] ?? 0;
    const number = numbers[three] ?? 0;
    if (number === 0) continue;
    const gate = gateAt(number, 0) + offset;
    const fourth = i + fourthAt < 0 ? 0 : (shapes[i + fourthAt] ?? 0);
    if ((((bits[gate] ?? 0) >>> fourth) & 1) === 0) continue;
    const beside = i + besideAt < 0 ? 0 : (threes[i + besideAt] ?? 0);
    const middle = (beside >> 5) & 31;
    const last = beside & 31;
    const upper = bits[gate + 1] ?? 0;
    if (((upper >>> (beside >> 10)) & 1) !== 0) {
      const half = keyOf(kind, three, beside >> 5) & ~31;
      const lower = wordFor(table, half);
      if (((lower >>> middle) & 1) !== 0) keys = add(keys, half | middle, i);
      if (((lower >>> last) & 1) !== 0) keys = add(keys, half | last, i);
    }
    if (((upper >>> middle) & 1) !== 0) {
      const half = keyOf(kind, three, middle << 5);
      if (((wordFor(table, half) >>> last) & 1) !== 0) keys = add(keys, half | last, i);
    }
  }
  return keys;
}

/** Parts of long names, and short names. */
function findOthers(
  { gates: { bits, numbers }, table, longest }: Patterns,
  letters: Letters,
  count: number,
): number {
  const { count: length, breaks, threes, shapes } = letters;
  let [word, end, keys] = [0, 0, count];
  for (let i = 2; i < length; i += 1) {
    if (breaks[i - 2] === 1) {
      word = i - 2;
      end = wordEnd(letters, i - 1);
    }
    const three = threes[i] ?? 0;
    const number = numbers[three] ?? 0;
    if (number === 0) continue;
    const after = shapes[i + 1] ?? 0;
    const gate = gateAt(number, PART);
    const before = Math.min(i - 2 - word, LONGEST_SEEN);
    if ((((bits[gate] ?? 0) >>> after) & ((bits[gate + 1] ?? 0) >>> before) & 1) !== 0)
      keys = addPart(table, letters, keyOf(PART, three, 0), i, word, end, longest, keys);
    if ((((bits[gateAt(number, SHORT)] ?? 0) >>> after) & 1) !== 0)
      keys = add(keys, keyOf(SHORT, three, 0), i);
  }
  return keys;
}

/** @returns how many keys there are now */
function add(keys: number, key: Key, i: number): number {
  found.keys[keys] = key;
  found.places[keys] = i;
  return keys + 1;
}

/** A part may go on past separators: then the next word belongs to the word that it is in. */
function addPart(
  table: KeyTable,
  letters: Letters,
  part: Key,
  i: number,
  word: number,
  firstEnd: number,
  longest: number,
  count: number,
): number {
  const lengths = wordFor(table, part | placeInWord(i - 2 - word, 0));
  const farthest = Math.min(letters.count, i - 2 + Math.ceil(longest / PARTS));
  const longestSeen = Math.min(longest + MOST_SLIPS, LONGEST_SEEN);
  let keys = count;
  for (let end = firstEnd; end - word <= longestSeen; end = wordEnd(letters, end + 1)) {
    if (end > i && ((lengths >>> (end - word)) & 1) !== 0)
      keys = add(keys, part | placeInWord(i - 2 - word, end - word), i);
    if (end >= farthest) break;
  }
  return keys;
}

/** By kind of key. */
const CHECKS: readonly [Check, Check, Check, Check] = [fromLeftHalf, fromRightHalf, fromPart, shortText];

/** Looks at what is filed under a key; `i` is the last of its three letters. */
function visit(patterns: Patterns, letters: Letters, key: Key, i: number, take: Take): boolean {
  const { shift, heads, keys, values } = patterns.table;
  const { kind, before, length } = partsOfKey(key);
  const isLeft = kind === LEFT;
  const place = isLeft ? i + 1 : i - 2;
  const start = place - before;
  const fourth = (isLeft ? (i > 2 ? letters.shapes[i - 3] : 0) : letters.shapes[i + 1]) ?? 0;
  const withLetter = withFourth(key, fourth);
  const slot = slotOf(shift, key);
  const last = heads[slot + 1] ?? 0;
  for (let entry = heads[slot] ?? 0; entry < last; entry += 1) {
    // The half, part or text has this fourth letter, or has none.
    if (keys[entry] !== key && keys[entry] !== withLetter) continue;
    const hit = CHECKS[kind]?.(patterns, values[entry] ?? 0, letters, place, start, start + length);
    if (hit !== undefined && take(hit)) return true;
  }
  return false;
}
