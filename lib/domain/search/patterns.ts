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
  /** Pattern -> where its letters begin, how many it has, and its place in KINDS, all in one number (`cutOf`). */
  readonly cuts: Int32Array;
  /** Pattern -> which letters it has, a bit for each shape. */
  readonly shapes: Int32Array;
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
  let start = 0;
  const cuts = patterns.map(({ text, kind }) => {
    start += text.length;
    return cutOf(start - text.length, text.length, kind);
  });
  return {
    letters: Uint8Array.from(patterns.flatMap(({ text }) => [...text])),
    cuts: Int32Array.from(cuts),
    shapes: Int32Array.from(patterns, ({ text }) => shapesIn({ of: text, from: 0, to: text.length })),
    names: Uint16Array.from(patterns, ({ number }) => number),
    longest: patterns.reduce((most, { text }) => Math.max(most, text.length), 0),
    table,
    gates: buildGates(table.keys),
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

/** Bits of the number of letters, and of the place in KINDS below them. */
const LENGTH_BITS = 8;
const KIND_BITS = 2;

/** @throws if a pattern has more letters than can be numbered, or begins too late */
function cutOf(start: number, length: number, kind: PatternKind): number {
  if (length >= 2 ** LENGTH_BITS || start >= 2 ** (32 - LENGTH_BITS - KIND_BITS))
    throw new Error(`a name of ${length} letters after ${start} others does not fit into the index`);
  return (((start << LENGTH_BITS) | length) << KIND_BITS) | KINDS.indexOf(kind);
}

export function kindOf({ cuts }: Patterns, id: number): PatternKind {
  return KINDS[(cuts[id] ?? 0) & (2 ** KIND_BITS - 1)] ?? 'exact';
}

/** Where the letters of a pattern begin. */
export function startOf({ cuts }: Patterns, id: number): number {
  return (cuts[id] ?? 0) >>> (LENGTH_BITS + KIND_BITS);
}

export function lengthOf({ cuts }: Patterns, id: number): number {
  return ((cuts[id] ?? 0) >> KIND_BITS) & (2 ** LENGTH_BITS - 1);
}

/** The letters of a pattern from `from` on, `to` exclusive, both counted from its beginning. */
export function stretchOf(patterns: Patterns, id: number, from: number, to: number): Stretch {
  const start = startOf(patterns, id);
  return { of: patterns.letters, from: start + from, to: start + to };
}
