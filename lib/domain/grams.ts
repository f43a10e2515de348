/**
 * Many patterns found in one pass over a text. Each is filed under its first three or four letters, and every three
 * and four letters of a text in a row are looked up: a hash table of runs of a fixed length (Karp and Rabin 1987) in
 * flat arrays, so that it is small, quick to build, and that a text without any pattern is left at once.
 */
import type { Letters } from './letters.ts';
import { SHAPE_BITS } from './skeleton.ts';

export interface Grams {
  readonly three: Table;
  readonly four: Table;
  /** A bit for each three letters that any pattern begins with. */
  readonly begins: Int32Array;
  readonly patterns: readonly Uint8Array[];
}

interface Table {
  readonly shift: number;
  /** Slot -> where its entries begin; they end where those of the next slot begin. */
  readonly heads: Int32Array;
  /** Entry -> the letters it is filed under. */
  readonly keys: Int32Array;
  /** Entry -> number of the pattern. */
  readonly ids: Int32Array;
  /** Entry -> the three letters after the first four, below which of them the pattern has (bits set). */
  readonly rests: Int32Array;
  /** Entry -> how many letters the pattern has. */
  readonly lengths: Uint8Array;
}

/** What is done with an occurrence (start, end exclusive, in letters); `true` ends the search. */
export type Visit<Context> = (
  context: Context,
  letters: Letters,
  pattern: number,
  start: number,
  end: number,
) => boolean;

const FOUR = 4;
/** So many letters of a pattern stand in its entry. */
const FLAT = 7;
const NOTHING = new Uint8Array(0);

/** @param patterns shapes of at least three letters; the position in the array is the number that a hit reports */
export function buildGrams(patterns: readonly Uint8Array[]): Grams {
  const ids = patterns.map((_, id) => id);
  const length = (id: number) => patterns[id]?.length ?? 0;
  const begins = new Int32Array(2 ** (3 * SHAPE_BITS) / 32);
  for (const pattern of patterns) {
    const three = threeOf(pattern);
    begins[three >> 5] = (begins[three >> 5] ?? 0) | (1 << (three & 31));
  }
  const [short, longer] = [ids.filter((id) => length(id) < FOUR), ids.filter((id) => length(id) >= FOUR)];
  // Shorter ones first, so that the occurrences at one place are reported in rising order of their ends.
  longer.sort((a, b) => length(a) - length(b));
  return { three: tableOf(short, patterns), four: tableOf(longer, patterns), begins, patterns };
}

/** The first three letters as one number. */
function threeOf([a = 0, b = 0, c = 0]: Uint8Array): number {
  return (((a << SHAPE_BITS) | b) << SHAPE_BITS) | c;
}

/** What a pattern is filed under: its first three letters, or four where it has so many. */
export function keyOf(pattern: Uint8Array): number {
  const three = threeOf(pattern);
  return pattern.length < FOUR ? three : (three << SHAPE_BITS) | (pattern[3] ?? 0);
}

/** Finds all patterns that stand anywhere in the text: by rising start, then end, then number. */
export function scan<Context>(
  grams: Grams,
  letters: Letters,
  context: Context,
  visit: Visit<Context>,
): boolean {
  const { three, four, begins } = grams;
  const { count, threes, shapes } = letters;
  for (let start = 0; start + 2 < count; start += 1) {
    const key = threes[start + 2] ?? 0;
    if (((begins[key >> 5] ?? 0) & (1 << (key & 31))) === 0) continue;
    if (lookUp(three, key, grams, letters, start, context, visit)) return true;
    if (start + 3 === count) break;
    const longer = (key << SHAPE_BITS) | (shapes[start + 3] ?? 0);
    if (lookUp(four, longer, grams, letters, start, context, visit)) return true;
  }
  return false;
}

function lookUp<Context>(
  { shift, heads, keys, ids, rests, lengths }: Table,
  key: number,
  { patterns }: Grams,
  letters: Letters,
  start: number,
  context: Context,
  visit: Visit<Context>,
): boolean {
  const slot = slotOf(key, shift);
  const to = heads[slot + 1] ?? 0;
  for (let entry = heads[slot] ?? 0; entry < to; entry += 1) {
    if (keys[entry] !== key) continue;
    // Decided on flat arrays for most: to go to a pattern of many costs more than all of this.
    const rest = rests[entry] ?? 0;
    if (rest !== 0 && (((letters.threes[start + 6] ?? 0) ^ rest) & (rest >> 15)) !== 0) continue;
    const id = ids[entry] ?? 0;
    const end = start + (lengths[entry] ?? 0);
    if (end > letters.count || (end - start > FLAT && !standsAt(patterns[id] ?? NOTHING, letters, start)))
      continue;
    if (visit(context, letters, id, start, end)) return true;
  }
  return false;
}

/** The letters after those that the entry holds are the pattern's too. */
function standsAt(pattern: Uint8Array, { shapes }: Letters, start: number): boolean {
  for (let i = FLAT; i < pattern.length; i += 1) if (shapes[start + i] !== pattern[i]) return false;
  return true;
}

function restOf([, , , , ...rest]: Uint8Array): number {
  const [a = 0, b = 0, c = 0] = rest;
  const letters = (a << (2 * SHAPE_BITS)) | (b << SHAPE_BITS) | c;
  const care = [0, 0x7c00, 0x7fe0, 0x7fff][Math.min(3, rest.length)] ?? 0;
  return (care << 15) | letters;
}

/** Entries sorted by slot (counting sort, which keeps their order), four slots to an entry so that most are empty. */
function tableOf(ids: readonly number[], patterns: readonly Uint8Array[]): Table {
  const bits = 32 - Math.clz32(Math.max(4, ids.length) * 4 - 1);
  const shift = 32 - bits;
  const heads = new Int32Array(2 ** bits + 1);
  const slots = ids.map((id) => slotOf(keyOf(patterns[id] ?? NOTHING), shift));
  for (const slot of slots) heads[slot + 1] = (heads[slot + 1] ?? 0) + 1;
  for (let slot = 1; slot < heads.length; slot += 1)
    heads[slot] = (heads[slot] ?? 0) + (heads[slot - 1] ?? 0);
  const next = heads.slice();
  const [keys, rests] = [new Int32Array(ids.length), new Int32Array(ids.length)];
  const lengths = new Uint8Array(ids.length);
  const table = { shift, heads, keys, rests, lengths, ids: new Int32Array(ids.length) };
  ids.forEach((id, i) => {
    const slot = slots[i] ?? 0;
    const entry = next[slot] ?? 0;
    next[slot] = entry + 1;
    keys[entry] = keyOf(patterns[id] ?? NOTHING);
    lengths[entry] = patterns[id]?.length ?? 0;
    rests[entry] = restOf(patterns[id] ?? NOTHING);
    table.ids[entry] = id;
  });
  return table;
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4) onto a power of two. */
function slotOf(key: number, shift: number): number {
  return Math.imul(key, 0x9e3779b1) >>> shift;
}
