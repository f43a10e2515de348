/** What is looked for in a text because of the protected names, in flat arrays: so it can be stored and is quick to ask. */
import { foldPairs, shapesOf } from '../skeleton.ts';
import { buildGates, type Gates } from './gates.ts';
import { buildTable, type KeyTable } from './key-table.ts';
import {
  type Entry,
  exactEntries,
  halfEntries,
  LONG_NAME,
  PARTS,
  partEntries,
  SHORTEST_MISSPELT,
  seamOf,
} from './keys.ts';
import { type Stretch, shapesIn, swapAt } from './slips.ts';

/**
 * `name` stands for itself and what is a slip or two away from it; `exact` only for itself; `swapped` is a name with
 * the two letters at its seam exchanged, the one slip that leaves no half whole.
 */
const KINDS = ['name', 'exact', 'swapped'] as const;
export type PatternKind = (typeof KINDS)[number];

export interface Patterns {
  /** Shapes (skeleton.ts) of all patterns, one after the other. */
  readonly letters: Uint8Array;
  /** Pattern -> where its letters begin, how many it has, and which, a bit for each shape. */
  readonly starts: Int32Array;
  readonly lengths: Uint8Array;
  readonly shapes: Int32Array;
  /** Pattern -> place in KINDS. */
  readonly kinds: Uint8Array;
  /** Pattern -> number of its name. */
  readonly names: Uint16Array;
  /** Letters of the longest name. */
  readonly longest: number;
  readonly table: KeyTable;
  readonly gates: Gates;
}

interface Pattern {
  readonly text: Uint8Array;
  readonly kind: PatternKind;
}

/** Names of a directory have to fit into the numbers of a pattern. */
const MOST_NAMES = 2 ** 16;

/**
 * @param names letters of each name, three at least
 * @throws if a name has fewer letters, or there are more names than can be numbered
 */
export function buildPatterns(names: readonly string[]): Patterns {
  if (names.length > MOST_NAMES) throw new Error(`${names.length} names are more than ${MOST_NAMES}`);
  const patterns = names.flatMap((name, number) =>
    patternsOf(name).map((pattern) => ({ ...pattern, number })),
  );
  const table = buildTable(patterns.flatMap(entriesOf));
  const lengths = patterns.map(({ text }) => text.length);
  const starts = new Int32Array(lengths.length);
  for (let id = 1; id < starts.length; id += 1) starts[id] = (starts[id - 1] ?? 0) + (lengths[id - 1] ?? 0);
  return {
    letters: Uint8Array.from(patterns.flatMap(({ text }) => [...text])),
    starts,
    lengths: Uint8Array.from(lengths),
    shapes: Int32Array.from(patterns, ({ text }) => shapesIn({ of: text, from: 0, to: text.length })),
    kinds: Uint8Array.from(patterns, ({ kind }) => KINDS.indexOf(kind)),
    names: Uint16Array.from(patterns, ({ number }) => number),
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    table,
    gates: buildGates(table.keys, table.fourths),
  };
}

/** A name as it stands, as it reads with two letters taken for one, and with its seam exchanged. */
function patternsOf(name: string): Pattern[] {
  if (name.length < 3) throw new Error(`the name "${name}" has fewer than three letters`);
  const isMisspelt = name.length >= SHORTEST_MISSPELT;
  const found: Pattern[] = [{ text: shapesOf(name), kind: isMisspelt ? 'name' : 'exact' }];
  const paired = foldPairs(name);
  if (paired !== name && paired.length >= 3) found.push({ text: shapesOf(paired), kind: 'exact' });
  const swapped = swapAt(name, seamOf(name.length) - 1);
  if (isMisspelt && swapped !== name) found.push({ text: shapesOf(swapped), kind: 'swapped' });
  return found;
}

function entriesOf({ text, kind }: Pattern, id: number): (Entry & { readonly value: number })[] {
  if (kind !== 'name') return exactEntries(text).map((entry) => ({ ...entry, value: id }));
  const halves = halfEntries(text).map((entry) => ({ ...entry, value: id }));
  if (text.length < LONG_NAME) return halves;
  const parts = Array.from({ length: PARTS }, (_, part) =>
    partEntries(text, part).map((entry) => ({ ...entry, value: partValue(id, part) })),
  );
  return [...halves, ...parts.flat()];
}

/** A part of a pattern as one number. */
function partValue(id: number, part: number): number {
  return (id << 2) | part;
}

/** The pattern and the part in a number. */
export function patternOfPart(value: number): number {
  return value >> 2;
}

export function partOf(value: number): number {
  return value & 3;
}

export function kindOf({ kinds }: Patterns, id: number): PatternKind {
  return KINDS[kinds[id] ?? 0] ?? 'exact';
}

/** The letters of a pattern from `from` on, `to` exclusive, both counted from its beginning. */
export function stretchOf({ letters, starts }: Patterns, id: number, from: number, to: number): Stretch {
  const start = starts[id] ?? 0;
  return { of: letters, from: start + from, to: start + to };
}

export function lengthOf({ lengths }: Patterns, id: number): number {
  return lengths[id] ?? 0;
}
