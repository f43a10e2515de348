/**
 * A hash table from keys to numbers, in flat arrays: small, quick to build, and asked without making anything. A filter
 * of bits before it answers most questions with one look: hardly any place of a text has a key.
 */
import type { Entry } from './keys.ts';

/** Entry -> key, fourth letter (keys.ts), and what is filed under them. Sorted by slot: the rest follows from the keys. */
export interface KeyEntries {
  readonly keys: Int32Array;
  readonly fourths: Uint8Array;
  readonly values: Int32Array;
}

export interface KeyTable extends KeyEntries {
  /** A hash is shifted right by this for a slot. */
  readonly shift: number;
  /** Sixteen bits to a slot; one is set for each key (Bloom 1970, one probe). */
  readonly filter: Int32Array;
  /** Slot -> where its entries begin; they end where those of the next slot begin. */
  readonly heads: Int32Array;
}

/** log2 of the bits to a slot. */
const FILTER_BITS = 5;

/** Entries of one key keep their order (counting sort). */
export function buildTable(entries: readonly (Entry & { readonly value: number })[]): KeyTable {
  const shift = shiftFor(entries.length);
  const heads = headsOf(
    entries.map(({ key }) => key),
    shift,
  );
  const keys = new Int32Array(entries.length);
  const fourths = new Uint8Array(entries.length);
  const values = new Int32Array(entries.length);
  for (const { key, fourth, value } of entries) {
    const slot = slotOf(shift, key);
    const entry = heads[slot] ?? 0;
    heads[slot] = entry + 1;
    keys[entry] = key;
    fourths[entry] = fourth;
    values[entry] = value;
  }
  return openTable({ keys, fourths, values });
}

export function openTable(entries: KeyEntries): KeyTable {
  const shift = shiftFor(entries.keys.length);
  const filter = new Int32Array(2 ** (32 - shift + FILTER_BITS - 5));
  for (const key of entries.keys) {
    const bit = slotOf(shift - FILTER_BITS, key);
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return { ...entries, shift, filter, heads: headsOf(entries.keys, shift) };
}

/** A power of two of slots: one or two entries to a slot. */
function shiftFor(count: number): number {
  return Math.min(31, Math.clz32(Math.max(1, count)));
}

/** Slot -> number of entries in the slots before it. */
function headsOf(keys: ArrayLike<number> & Iterable<number>, shift: number): Int32Array {
  const heads = new Int32Array(2 ** (32 - shift) + 1);
  for (const key of keys) {
    const slot = slotOf(shift, key);
    heads[slot + 1] = (heads[slot + 1] ?? 0) + 1;
  }
  for (let slot = 1; slot < heads.length; slot += 1)
    heads[slot] = (heads[slot] ?? 0) + (heads[slot - 1] ?? 0);
  return heads;
}

/** False only if no entry of the table with this filter and shift has the key. */
export function mayHold(filter: Int32Array, shift: number, key: number): boolean {
  const bit = slotOf(shift - FILTER_BITS, key);
  return ((filter[bit >> 5] ?? 0) & (1 << (bit & 31))) !== 0;
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4): the highest bits are the best. */
export function slotOf(shift: number, key: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}
