/**
 * Finds phrases in a text by their hashes. What most words begin with no phrase begins with: a gate for the first
 * letters, and one more for the next, keep them out, so that few words are read to their end. Runs once in every page,
 * before the browser has made anything of it quick: what is asked of every letter stands within one loop.
 */
import type { Concept } from '../content/concepts.ts';
import { WORD_RANGES } from '../content/lexicon.ts';
import { GATE_SLOTS, unpackGate } from './gate.ts';
import { NOTHING, unpackKeys } from './hash.ts';

/** Written by tools/compile/glance-phrases.ts. */
export interface PackedPhrases {
  /** Gates for the first letters of phrases (`firstLetters`), and for as many of the longer ones as MIDDLE says. */
  readonly starts: string;
  readonly middles: string;
  /** Keys of the phrases of each concept. */
  readonly concepts: Readonly<Partial<Record<Concept, string>>>;
}

export interface Place {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** How words are bounded: where blocks may follow each other without a space, a phrase may end within a word. */
export type Bounds = 'blocks' | 'joined';

/** Longer phrases are known by so many letters. */
export const LONGEST = 32;
/** The key of a phrase whose last word may go on is that of its letters; of any other one it differs by this. */
export const CLOSED = 0x2545f491;
/** From here on letters say more, and words are not parted by spaces (kana, kanji, syllables). */
const EASTERN = 0x2e80;
/** Letters before the last one that the second gate looks at. */
const MIDDLE = { western: 5, eastern: 3 } as const;
const SPACE = 0x20;
/** Power of two, far more than there are phrases. */
const SLOTS = 16_384;
/** 1 for code units that form words with spaces between them. */
const KINDS = 0x530;
const WORDS = new Uint8Array(KINDS);
for (const [first, last] of WORD_RANGES) WORDS.fill(1, first, last);

/** Letters that the second gate looks at, of a phrase that begins with this code unit. */
export function middleAt(first: number): number {
  return first < EASTERN ? MIDDLE.western : MIDDLE.eastern;
}

/**
 * Slot of the first gate for the letters at `at`: four of a word, or two that say more. What ends a word counts as a
 * space, and so does all that follows.
 */
export function firstSlot(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (first >= EASTERN) return (first * 31 + (text.charCodeAt(at + 1) || SPACE)) % GATE_SLOTS;
  let slot = first;
  let letter = first;
  for (let i = at + 1; i < at + 4; i++) {
    if (letter !== SPACE) letter = text.charCodeAt(i);
    if (!(letter < KINDS && WORDS[letter] === 1)) letter = SPACE;
    slot = slot * 31 + letter;
  }
  return slot % GATE_SLOTS;
}

export class Finder {
  private readonly starts: Uint8Array;
  private readonly middles: Uint8Array;
  private readonly concepts: readonly Concept[];
  /** Keys in an open table, and below each the number of its concept. */
  private readonly keys = new Int32Array(SLOTS);
  private readonly owners = new Uint8Array(SLOTS);

  constructor(packed: PackedPhrases) {
    this.starts = unpackGate(packed.starts);
    this.middles = unpackGate(packed.middles);
    this.concepts = Object.keys(packed.concepts) as Concept[];
    for (const [owner, concept] of this.concepts.entries())
      for (const key of unpackKeys(packed.concepts[concept] ?? '')) this.add(key, owner);
  }

  private add(key: number, owner: number): void {
    let at = key & (SLOTS - 1);
    while (this.keys[at] !== 0) at = (at + 1) & (SLOTS - 1);
    this.keys[at] = key;
    this.owners[at] = owner;
  }

  /** Adds the places where phrases begin in a part of `text` (lower case, single spaces), in order. */
  find(text: string, bounds: Bounds, from: number, to: number, places: Place[]): void {
    const { starts } = this;
    let before = from === 0 ? 0 : (WORDS[text.charCodeAt(from - 1)] ?? 0);
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const word = code < KINDS ? (WORDS[code] ?? 0) : 0;
      // Most characters stand within a word.
      if ((word & before) === 0 && code > SPACE && starts[firstSlot(text, i)] === 1)
        this.read(text, i, bounds, places);
      before = word;
    }
  }

  /** Adds the phrases that begin at `start`. */
  read(text: string, start: number, bounds: Bounds, places: Place[]): void {
    const { keys, middles } = this;
    const middle = middleAt(text.charCodeAt(start));
    const last = Math.min(text.length, start + LONGEST);
    let hash = NOTHING;
    for (let i = start; i < last; i++) {
      const code = text.charCodeAt(i);
      hash = Math.imul(hash ^ code, 0x01000193);
      const key = (hash ^ (hash >>> 15)) & 0x3fffffff;
      if (i - start === middle && middles[key % GATE_SLOTS] !== 1) return;
      if (keys[key & (SLOTS - 1)] !== 0) this.note(key, start, i + 1, places);
      const closed = key ^ CLOSED;
      if (keys[closed & (SLOTS - 1)] !== 0 && (bounds === 'joined' || !isWithinWord(text, i + 1)))
        this.note(closed, start, i + 1, places);
    }
  }

  private note(key: number, start: number, end: number, places: Place[]): void {
    for (let at = key & (SLOTS - 1); this.keys[at] !== 0; at = (at + 1) & (SLOTS - 1)) {
      const concept = this.concepts[this.owners[at] ?? 0];
      if (this.keys[at] === key && concept !== undefined) places.push({ concept, start, end });
    }
  }
}

function isWithinWord(text: string, at: number): boolean {
  return WORDS[text.charCodeAt(at - 1)] === 1 && WORDS[text.charCodeAt(at)] === 1;
}
