/**
 * Many patterns found in one pass over a text. Built once; flat arrays, so that it is small and quick to build.
 */

const SYMBOLS = 128;

export interface Trie {
  /** Open-addressed table: key `node * SYMBOLS + symbol`, or -1 where free. */
  readonly keys: Int32Array;
  readonly next: Int32Array;
  /** Per node the patterns that end there. */
  readonly ends: ReadonlyArray<readonly number[] | undefined>;
}

/** Called for every occurrence: pattern number, start and end (exclusive) in the text. */
export type OnHit = (pattern: number, start: number, end: number) => void;

/** @param patterns ASCII strings; the position in the array is the number that a hit reports. */
export function buildTrie(patterns: readonly string[]): Trie {
  const edges = new Map<number, number>();
  const ends: (number[] | undefined)[] = [undefined];
  patterns.forEach((pattern, id) => {
    const node = walkIn(pattern, edges, ends);
    const here = ends[node] ?? [];
    here.push(id);
    ends[node] = here;
  });
  return { ...tableOf(edges), ends };
}

/** Finds all patterns that stand anywhere in `text`. */
export function scan(trie: Trie, text: string, onHit: OnHit): void {
  for (let start = 0; start < text.length; start += 1) {
    let node = 0;
    for (let i = start; i < text.length; i += 1) {
      node = step(trie, node, text.charCodeAt(i));
      if (node < 0) break;
      const found = trie.ends[node];
      if (found !== undefined) for (const id of found) onHit(id, start, i + 1);
    }
  }
}

function walkIn(pattern: string, edges: Map<number, number>, ends: (number[] | undefined)[]): number {
  let node = 0;
  for (let i = 0; i < pattern.length; i += 1) {
    const key = node * SYMBOLS + pattern.charCodeAt(i);
    let next = edges.get(key);
    if (next === undefined) {
      next = ends.push(undefined) - 1;
      edges.set(key, next);
    }
    node = next;
  }
  return node;
}

/** Half-empty hash table of a power of two, so that a miss ends after one or two steps. */
function tableOf(edges: ReadonlyMap<number, number>): { keys: Int32Array; next: Int32Array } {
  let size = 16;
  while (size < edges.size * 3) size *= 2;
  const keys = new Int32Array(size).fill(-1);
  const next = new Int32Array(size);
  for (const [key, node] of edges) {
    let slot = slotOf(key, size);
    while (keys[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = key;
    next[slot] = node;
  }
  return { keys, next };
}

function step(trie: Trie, node: number, symbol: number): number {
  if (symbol >= SYMBOLS) return -1;
  const { keys, next } = trie;
  const key = node * SYMBOLS + symbol;
  for (let slot = slotOf(key, keys.length); ; slot = (slot + 1) & (keys.length - 1)) {
    const here = keys[slot];
    if (here === key) return next[slot] ?? -1;
    if (here === -1) return -1;
  }
}

/** Multiplicative hashing (Knuth, TAOCP 3, 6.4) onto a power of two. */
function slotOf(key: number, size: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 12) & (size - 1);
}
