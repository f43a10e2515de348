/**
 * A hash table from keys to numbers, in flat arrays: small, quick to build, and asked without making anything. A filter
 * of bits before it answers most questions with one look: hardly any place of a text has a key.
 */
import type { Entry } from './keys.ts';

export interface KeyTable {
  /** A hash is shifted right by this for a slot. */
  readonly shift: number;
  /** Sixteen bits to a slot; one is set for each key (Bloom 1970, one probe). */
  readonly filter: Int32Array;
  /** Slot -> where its entries begin; they end where those of the next slot begin. */
  readonly heads: Int32Array;
  /** Entry -> key, fourth letter (keys.ts), and what is filed under them. Sorted by slot. */
  readonly keys: Int32Array;
  readonly fourths: Uint8Array;
  readonly values: Int32Array;
}

/** The parts of a table that the others follow from. */
export type Entries = Pick<KeyTable, 'keys' | 'fourths' | 'values'>;

/** log2 of the bits to a slot. */
const FILTER_BITS = 4;

/** Entries in the order in which a table has them; those of one key keep theirs (counting sort). */
export function sortEntries(entries: readonly (Entry & { readonly value: number })[]): Entries {
  const count = entries.length;
  const shift = shiftFor(count);
  const next = headsOf(
    entries.map(({ key }) => key),
    shift,
  );
  const keys = new Int32Array(count);
  const fourths = new Uint8Array(count);
  const values = new Int32Array(count);
  for (const { key, fourth, value } of entries) {
    const slot = slotOf(shift, key);
    const entry = next[slot] ?? 0;
    next[slot] = entry + 1;
    keys[entry] = key;
    fourths[entry] = fourth;
    values[entry] = value;
  }
  return { keys, fourths, values };
}

export function openTable({ keys, fourths, values }: Entries): KeyTable {
  const shift = shiftFor(keys.length);
  const filter = new Int32Array(2 ** (32 - shift + FILTER_BITS - 5));
  for (const key of keys) {
    const bit = slotOf(shift - FILTER_BITS, key);
    filter[bit >> 5] = (filter[bit >> 5] ?? 0) | (1 << (bit & 31));
  }
  return { shift, filter, heads: headsOf(keys, shift), keys, fourths, values };
}

/** At least a slot to an entry. */
function shiftFor(count: number): number {
  return Math.clz32(Math.max(1, count));
}

/** Slot -> number of entries in the slots before it. */
function headsOf(keys: ArrayLike<number>, shift: number): Int32Array {
  const heads = new Int32Array(2 ** (32 - shift) + 1);
  for (let i = 0; i < keys.length; i += 1) {
    const slot = slotOf(shift, keys[i] ?? 0);
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
