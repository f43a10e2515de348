/** The patterns as JSON holds them, so that the worker opens them instead of working them out. */
import { buildGates } from './gates.ts';
import { type KeyEntries, openTable } from './key-table.ts';
import { pack, unpackBytes, unpackInts, unpackShorts } from './packed.ts';
import type { Patterns } from './patterns.ts';

/** Arrays are text (packed.ts). The gates, and what the table has beside its entries, follow from the keys. */
export type StoredPatterns = Packed<Omit<Patterns, 'table' | 'gates'>> & {
  readonly table: Packed<KeyEntries>;
};

type Packed<T> = { readonly [K in keyof T]: T[K] extends number ? number : string };

export function storePatterns({ table, longest, ...arrays }: Patterns): StoredPatterns {
  const { letters, cuts, shapes, names } = arrays;
  return {
    letters: pack(letters),
    cuts: pack(cuts),
    shapes: pack(shapes),
    names: pack(names),
    longest,
    table: { keys: pack(table.keys), values: pack(table.values) },
  };
}

export function openPatterns({ table, ...stored }: StoredPatterns): Patterns {
  const keys = unpackInts(table.keys);
  return {
    letters: unpackBytes(stored.letters),
    cuts: unpackInts(stored.cuts),
    shapes: unpackInts(stored.shapes),
    names: unpackShorts(stored.names),
    longest: stored.longest,
    table: openTable({ keys, values: unpackInts(table.values) }),
    gates: buildGates(keys),
  };
}
