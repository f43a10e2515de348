/**
 * A hash table from keys to numbers, in flat arrays: small, quick to build, and asked without making anything. A filter
 * of bits before it answers most questions with one look: hardly any place of a text has a key.
 *
 * How long an answer takes is a matter of how much has to come from memory, the more so the more names there are. So
 * the filter has about a byte for each entry, one look answers for
 * several keys, and the entries of a slot stand side by side.
 */
import { type Entry, type Key, withFourth, withoutFourth } from './keys.ts';

/** Entry -> key and fourth letter in one (keys.ts), and what is filed under them. Sorted by slot: the rest follows. */
export interface KeyEntries {
  readonly keys: Int32Array;
  readonly values: Int32Array;
}

export interface KeyTable extends KeyEntries {
  /** A hash is shifted right by this for a slot. */
  readonly shift: number;
  /** Two words to a slot; keys that differ in the last five bits share one, in which each has its bit (`wordFor`). */
  readonly filter: Int32Array;
  /** Slot -> where its entries begin; they end where those of the next slot begin. */
  readonly heads: Int32Array;
}

/** log2 of the words of the filter to a slot. */
const MORE_WORDS = 1;

/** Entries of one key keep their order (counting sort). */
export function buildTable(entries: readonly (Entry & { readonly value: number })[]): KeyTable {
  const shift = shiftFor(entries.length);
  const heads = headsOf(
    entries.map(({ key }) => key),
    shift,
  );
  const keys = new Int32Array(entries.length);
  const values = new Int32Array(entries.length);
  for (const { key, fourth, value } of entries) {
    const slot = slotOf(shift, key);
    const entry = heads[slot] ?? 0;
    heads[slot] = entry + 1;
    keys[entry] = withFourth(key, fourth);
    values[entry] = value;
  }
  return openTable({ keys, values });
}

export function openTable(entries: KeyEntries): KeyTable {
  const shift = shiftFor(entries.keys.length);
  const filter = new Int32Array(2 ** (32 - shift + MORE_WORDS));
  const bare = entries.keys.map(withoutFourth);
  for (const key of bare) {
    const word = wordAt(shift, key);
    filter[word] = (filter[word] ?? 0) | (1 << (key & 31));
  }
  return { ...entries, shift, filter, heads: headsOf(bare, shift) };
}

/** A power of two of slots: two to four entries to a slot. */
function shiftFor(count: number): number {
  return Math.min(31, Math.clz32(Math.max(1, count)) + 2);
}

/** Slot -> number of entries in the slots before it. */
function headsOf(keys: ArrayLike<Key> & Iterable<Key>, shift: number): Int32Array {
  const heads = new Int32Array(2 ** (32 - shift) + 1);
  for (const key of keys) {
    const slot = slotOf(shift, key);
    heads[slot + 1] = (heads[slot + 1] ?? 0) + 1;
  }
  for (let slot = 1; slot < heads.length; slot += 1)
    heads[slot] = (heads[slot] ?? 0) + (heads[slot - 1] ?? 0);
  return heads;
}

/** A word of the filter: a bit that is not set in it tells that no key has these bits as its last five. */
export function wordFor({ filter, shift }: KeyTable, key: Key): number {
  return filter[wordAt(shift, key)] ?? 0;
}

function wordAt(shift: number, key: Key): number {
  return hashOf(key >> 5) >>> (shift - MORE_WORDS);
}

export function slotOf(shift: number, key: Key): number {
  return hashOf(key) >>> shift;
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4): the highest bits are the best. */
function hashOf(key: Key): number {
  return Math.imul(key, 0x9e3779b1);
}
