/** The patterns as JSON holds them, so that the worker opens them instead of working them out. */
import type { KeyTable } from './key-table.ts';
import { pack, unpackBytes, unpackInts, unpackShorts } from './packed.ts';
import type { Patterns } from './patterns.ts';

/** Arrays are text (packed.ts). */
export type StoredPatterns = Packed<Omit<Patterns, 'table'>> & { readonly table: Packed<KeyTable> };

type Packed<T> = { readonly [K in keyof T]: T[K] extends number ? number : string };

export function storePatterns({ table, longestPart, ...arrays }: Patterns): StoredPatterns {
  const { letters, starts, lengths, shapes, kinds, names, gates } = arrays;
  const { shift, filter, heads, keys, fourths, values } = table;
  return {
    letters: pack(letters),
    starts: pack(starts),
    lengths: pack(lengths),
    shapes: pack(shapes),
    kinds: pack(kinds),
    names: pack(names),
    gates: pack(gates),
    longestPart,
    table: {
      shift,
      filter: pack(filter),
      heads: pack(heads),
      keys: pack(keys),
      fourths: pack(fourths),
      values: pack(values),
    },
  };
}

export function openPatterns({ table, ...stored }: StoredPatterns): Patterns {
  return {
    letters: unpackBytes(stored.letters),
    starts: unpackInts(stored.starts),
    lengths: unpackBytes(stored.lengths),
    shapes: unpackInts(stored.shapes),
    kinds: unpackBytes(stored.kinds),
    names: unpackShorts(stored.names),
    gates: unpackBytes(stored.gates),
    longestPart: stored.longestPart,
    table: {
      shift: table.shift,
      filter: unpackInts(table.filter),
      heads: unpackInts(table.heads),
      keys: unpackInts(table.keys),
      fourths: unpackBytes(table.fourths),
      values: unpackInts(table.values),
    },
  };
}
