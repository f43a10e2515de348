/**
 * Finds all phrases of all languages in one pass. Compiled once, used for every text.
 * Where a phrase can start (in Latin text only at the start of a word) its first letters are followed through one flat
 * table of numbers, which fits into the processor's cache; the phrases themselves are touched where these agree.
 */
import type { Concept, PhraseFile } from './concepts.ts';
import type { ServiceName } from './context.ts';

export interface Hit {
  readonly concept: Concept | 'service';
  readonly start: number;
  readonly end: number;
  /** Id of the service, for concept `service`. */
  readonly service: string | undefined;
  /** Place among the hits at the same start. */
  readonly rank: number;
}

export interface Lexicon {
  /** What a code unit is: START where a phrase starts with it, WORD where it is a letter of a word. */
  readonly starts: Uint8Array;
  /** By a hash of the first letters: 0, or the rest of the hash above the number of the first phrase that begins so. */
  readonly table: Int32Array;
  /** Of each phrase its length, its last code unit and OPEN: enough to pass over most of those that begin alike. */
  readonly shapes: Int32Array;
  /** The phrase after it that begins alike, or 0. */
  readonly nexts: Uint16Array;
  readonly phrases: readonly Phrase[];
}

interface Phrase {
  text: string;
  readonly concept: Concept | 'service';
  readonly service: string | undefined;
  /** Place among the hits at the same start. */
  rank: number;
}

const START = 1;
const WORD = 2;
/** A phrase of one letter. */
const SINGLE = 4;
/** First of and first behind the letters and digits that form words with spaces between them; East Asian text has no such bounds. */
export const WORD_RANGES = [
  [0x30, 0x3a],
  [0x41, 0x5b],
  [0x61, 0x7b],
  [0xc0, 0x250],
  [0x370, 0x530],
] as const;

/** So many letters are followed through the table. */
const DEPTH = 6;
/** The word may go on after the phrase. */
const OPEN = 1 << 24;
/** Number in the table where phrases go on but none ends; the phrases' own begin behind it. */
const PASSED = 1;
const FIRST = 2;
/** Phrases of one and two letters come after longer ones that start at the same place. */
const SHORT = 32768;

/** The upper half leads to a slot, the lower half tells apart what meets there. */
function hash(before: number, code: number): number {
  return Math.imul(before ^ code, 0x9e3779b1);
}

/** The slot of a beginning, or the free one where it would be. */
function slotOf(table: Int32Array, key: number): number {
  const mask = table.length - 1;
  let at = (key >>> 15) & mask;
  while (table[at] !== 0 && (table[at] as number) >>> 16 !== (key & 0xffff)) at = (at + 1) & mask;
  return at;
}

/**
 * Compiles phrases and service names.
 * @throws Error naming the phrase if one is a single Latin letter or not in lower case: data errors show at build and test time
 */
export function compileLexicon(files: readonly PhraseFile[], services: readonly ServiceName[]): Lexicon {
  const phrases: Phrase[] = [];
  for (const file of files)
    for (const concept of Object.keys(file) as Concept[])
      for (const text of file[concept] ?? []) phrases.push({ text, concept, service: undefined, rank: 0 });
  for (const { id, names } of services)
    for (const name of names)
      phrases.push({ text: name.toLowerCase(), concept: 'service', service: id, rank: 0 });
  // The first two numbers mean something else in the table.
  const count = phrases.length + FIRST;
  const lexicon = {
    starts: new Uint8Array(65536),
    // Beginnings are shared: so large, it is at most about half full, and no larger than it needs to be to stay at hand.
    table: new Int32Array(2 ** Math.ceil(Math.log2((count * DEPTH) / 2))),
    shapes: new Int32Array(count),
    nexts: new Uint16Array(count),
    phrases,
  };
  for (const [first, last] of WORD_RANGES) lexicon.starts.fill(WORD, first, last);
  for (let number = FIRST; number < count; number++) plant(lexicon, number);
  return lexicon;
}

/** Marks a phrase's way through the table and adds it to those that begin alike. */
function plant(lexicon: Lexicon, number: number): void {
  const { starts, table, shapes, phrases } = lexicon;
  const phrase = phrases[number - FIRST] as Phrase;
  const open = phrase.text.endsWith('*');
  const text = open ? phrase.text.slice(0, -1) : phrase.text;
  if (text === '' || (text.length < 2 && text < '\u3000') || text !== text.toLowerCase())
    throw new Error(`phrase not usable: "${phrase.text}"`);
  phrase.text = text;
  phrase.rank = text.length > 2 ? number : number + SHORT;
  shapes[number] = text.length | (text.charCodeAt(text.length - 1) << 8) | (open ? OPEN : 0);
  const first = text.charCodeAt(0);
  starts[first] = (starts[first] as number) | START | (text.length > 1 ? 0 : SINGLE);
  const depth = Math.min(text.length, DEPTH);
  let key = 0;
  let slot = 0;
  for (let i = 0; i < depth; i++) {
    key = hash(key, text.charCodeAt(i));
    slot = slotOf(table, key);
    if (table[slot] === 0) table[slot] = (key << 16) | PASSED;
  }
  const known = (table[slot] as number) & 0xffff;
  if (known === PASSED) table[slot] = (key << 16) | number;
  else chain(lexicon, number, known);
}

/**
 * Puts a phrase at the end of those that begin alike, from `known` on. What is listed under several concepts takes the
 * place of the first, and goes on or not as that one does.
 */
function chain({ shapes, nexts, phrases }: Lexicon, number: number, known: number): void {
  const phrase = phrases[number - FIRST] as Phrase;
  for (let at = known; ; at = nexts[at] as number) {
    const other = phrases[at - FIRST] as Phrase;
    if (other.text === phrase.text && other.service === phrase.service) {
      phrase.rank = other.rank;
      shapes[number] = shapes[at] as number;
    }
    if (nexts[at] === 0) {
      nexts[at] = number;
      return;
    }
  }
}

/** True for a letter or digit of a word. */
export function isWordCode(code: number): boolean {
  return WORD_RANGES.some(([first, last]) => code >= first && code < last);
}

const NONE: readonly Hit[] = [];

/**
 * All phrases in `flat` (lower case, normalised) between two indexes, in order of their start; offsets count from `from`.
 * Linear: phrases have a fixed longest length.
 */
export function findPhrases(lexicon: Lexicon, flat: string, from = 0, to = flat.length): readonly Hit[] {
  const { starts, table } = lexicon;
  let hits: Hit[] | undefined;
  let before = 0;
  for (let i = from; i < to; i++) {
    const kind = starts[flat.charCodeAt(i)] as number;
    const inside = (kind & before & WORD) !== 0;
    before = kind;
    if (inside || (kind & START) === 0) continue;
    const end = Math.min(to, i + DEPTH);
    const known = hits === undefined ? 0 : hits.length;
    let key = 0;
    for (let j = i; j < end; j++) {
      key = hash(key, flat.charCodeAt(j));
      // That a phrase begins with the first letter is known.
      if (j === i && (kind & SINGLE) === 0) continue;
      const number = (table[slotOf(table, key)] as number) & 0xffff;
      if (number === 0) break;
      if (number !== PASSED) hits = addHits(lexicon, number, flat, i, from, to, hits, known);
    }
  }
  return hits ?? NONE;
}

/** Adds the phrases that begin like `first` and stand at `at`, by their rank among the hits from `known` on. */
function addHits(
  { starts, shapes, nexts, phrases }: Lexicon,
  first: number,
  flat: string,
  at: number,
  from: number,
  to: number,
  before: Hit[] | undefined,
  known: number,
): Hit[] | undefined {
  let hits = before;
  for (let number = first; number !== 0; number = nexts[number] as number) {
    const shape = shapes[number] as number;
    const end = at + (shape & 0xff);
    if (end > to || flat.charCodeAt(end - 1) !== ((shape >> 8) & 0xffff)) continue;
    const { text, concept, service, rank } = phrases[number - FIRST] as Phrase;
    if (!flat.startsWith(text, at)) continue;
    if ((shape & OPEN) === 0 && isWithinWord(flat, end, starts)) continue;
    hits ??= [];
    let place = hits.length;
    for (; place > known && (hits[place - 1] as Hit).rank > rank; place--)
      hits[place] = hits[place - 1] as Hit;
    hits[place] = { concept, start: at - from, end: end - from, service, rank };
  }
  return hits;
}

/** True if a word goes on at `end`: `phrase` in `phrases`, which only the data may allow (`phrase*`). */
function isWithinWord(flat: string, end: number, starts: Uint8Array): boolean {
  if (end >= flat.length) return false;
  const here = starts[flat.charCodeAt(end)] as number;
  return (here & (starts[flat.charCodeAt(end - 1)] as number) & WORD) !== 0;
}
