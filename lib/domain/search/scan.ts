/** Goes through a text once and finds every place where a name, or what is a slip or two away from it, stands. */
import { SHAPE_BITS } from '../skeleton.ts';
import { type Gates, gateAt } from './gates.ts';
import { type Check, fromLeftHalf, fromPart, fromRightHalf, type Hit, shortText } from './hits.ts';
import { type KeyTable, mayHold, slotOf } from './key-table.ts';
import {
  type Key,
  keyOf,
  LEFT,
  LONG_NAME,
  LONGEST_SEEN,
  lessOne,
  MOST_SLIPS,
  PART,
  PARTS,
  partsOfKey,
  placeInWord,
  RIGHT,
  SHORT,
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
const found = { count: 0, keys: new Int32Array(MOST_KEYS), places: new Int32Array(MOST_KEYS) };

/**
 * Fills `found` and says how many keys there are: seldom any. Nearly all of the time goes by in this loop, so it only
 * asks gates and filter, and what they let through is looked at later.
 */
function findKeys({ gates, table, longest }: Patterns, letters: Letters): number {
  const { count, breaks, threes, shapes } = letters;
  let word = 0;
  let end = 0;
  found.count = 0;
  for (let i = 2; i < count; i += 1) {
    if (breaks[i - 2] === 1) {
      word = i - 2;
      end = wordEnd(letters, i - 1);
    }
    const three = threes[i] ?? 0;
    const number = gates.numbers[three] ?? 0;
    if (number === 0) continue;
    const after = shapes[i + 1] ?? 0;
    const next = threes[i + 3] ?? 0;
    if (isBeside(gates, number, LEFT, next, i > 2 ? (shapes[i - 3] ?? 0) : 0))
      addRests(table, keyOf(LEFT, three, 0), next, i);
    const before = i > 3 ? (threes[i - 3] ?? 0) : 0;
    if (isBeside(gates, number, RIGHT, before, after)) addRests(table, keyOf(RIGHT, three, 0), before, i);
    if (isOpen(gates, number, PART, Math.min(i - 2 - word, 31), after))
      addPart(table, letters, three, i, word, end, longest);
    if (isOpen(gates, number, SHORT, 0, after)) add(table, keyOf(SHORT, three, 0), i);
  }
  return found.count;
}

function isOpen({ bits }: Gates, number: number, kind: number, value: number, fourth: number): boolean {
  const at = gateAt(number, kind);
  return (((bits[at] ?? 0) >>> value) & ((bits[at + 1] ?? 0) >>> fourth) & 1) !== 0;
}

/** As `isOpen`; one of the first two of three letters is the first of a rest that the gate lets through. */
function isBeside({ bits }: Gates, number: number, kind: number, three: number, fourth: number): boolean {
  const at = gateAt(number, kind);
  const first = bits[at] ?? 0;
  const beside = (first >>> (three >> (2 * SHAPE_BITS))) | (first >>> ((three >> SHAPE_BITS) & 31));
  return (beside & ((bits[at + 1] ?? 0) >>> fourth) & 1) !== 0;
}

function add({ filter, shift }: KeyTable, key: Key, i: number): void {
  if (!mayHold(filter, shift, key)) return;
  found.keys[found.count] = key;
  found.places[found.count] = i;
  found.count += 1;
}

/** A half with the three letters beside it less any one of them. */
function addRests(table: KeyTable, half: Key, three: number, i: number): void {
  add(table, half | lessOne(three, 0), i);
  add(table, half | lessOne(three, 1), i);
  add(table, half | lessOne(three, 2), i);
}

/** A part may go on past separators: then the next word belongs to the word that it is in. */
function addPart(
  table: KeyTable,
  letters: Letters,
  three: number,
  i: number,
  word: number,
  firstEnd: number,
  longest: number,
): void {
  const farthest = Math.min(letters.count, i - 2 + Math.ceil(longest / PARTS));
  const longestSeen = Math.min(longest + MOST_SLIPS, LONGEST_SEEN);
  for (let end = firstEnd; end - word <= longestSeen; end = wordEnd(letters, end + 1)) {
    if (end - word >= LONG_NAME - MOST_SLIPS && end > i)
      add(table, keyOf(PART, three, placeInWord(i - 2 - word, end - word)), i);
    if (end >= farthest) return;
  }
}

/** By kind of key. */
const CHECKS: readonly [Check, Check, Check, Check] = [fromLeftHalf, fromRightHalf, fromPart, shortText];

/** Looks at what is filed under a key; `i` is the last of its three letters. */
function visit(patterns: Patterns, letters: Letters, key: Key, i: number, take: Take): boolean {
  const { shift, heads, keys, fourths, values } = patterns.table;
  const { kind, before, length } = partsOfKey(key);
  const isLeft = kind === LEFT;
  const fourth = (isLeft ? letters.shapes[i - 3] : letters.shapes[i + 1]) ?? 0;
  const place = isLeft ? i + 1 : i - 2;
  const start = place - before;
  const slot = slotOf(shift, key);
  const last = heads[slot + 1] ?? 0;
  for (let entry = heads[slot] ?? 0; entry < last; entry += 1) {
    // The half, part or text has this fourth letter, or has none.
    if (keys[entry] !== key || (fourths[entry] !== 0 && fourths[entry] !== fourth)) continue;
    const hit = CHECKS[kind]?.(patterns, values[entry] ?? 0, letters, place, start, start + length);
    if (hit !== undefined && take(hit)) return true;
  }
  return false;
}
