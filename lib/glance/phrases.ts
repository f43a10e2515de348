/**
 * Finds phrases in a text of any length without building anything first: phrases come sorted by their first three
 * letters, and what begins with three letters is taken apart when these first stand in a text. A script that runs once
 * in every page has no time for a table.
 */
import type { Concept } from '../content/concepts.ts';
import { isWordCode } from '../content/lexicon.ts';

/** Concepts that share phrases, and phrases by what they begin with (`write`). */
export interface PackedPhrases {
  readonly sets: readonly (readonly Concept[])[];
  readonly starts: Readonly<Record<string, string>>;
}

export interface Place {
  readonly concepts: readonly Concept[];
  readonly start: number;
  readonly end: number;
}

/** How words are bounded: where blocks may follow each other without a space, a phrase may end within a word. */
export type Bounds = 'blocks' | 'joined';

interface Rest {
  readonly text: string;
  /** The word may go on after the phrase. */
  readonly open: boolean;
  readonly concepts: readonly Concept[];
}

/** Letters that a phrase is looked up by; shorter ones by all they have. */
const START = 3;
const SLOTS = 8192;
const LAST_WORD_CODE = 0x530;

/** @throws Error if a phrase holds a mark that parts entries */
export function packPhrases(concepts: ReadonlyMap<string, readonly Concept[]>): PackedPhrases {
  const sets: (readonly Concept[])[] = [];
  const starts: Record<string, string> = {};
  for (const [phrase, own] of [...concepts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/[|=]/.test(phrase)) throw new Error(`phrase not usable: "${phrase}"`);
    const known = sets.findIndex((set) => set.join() === own.join());
    const set = known >= 0 ? known : sets.push(own) - 1;
    const start = phrase.replace(/\*$/, '').slice(0, START);
    const entry = `${phrase.slice(start.length)}=${set.toString(36)}`;
    starts[start] = starts[start] === undefined ? entry : `${starts[start]}|${entry}`;
  }
  return { sets, starts };
}

export class Phrases {
  private readonly slots = new Uint8Array(SLOTS);
  /** First letters of phrases of one and two letters. */
  private readonly short = new Set<number>();
  private readonly words = new Uint8Array(LAST_WORD_CODE);
  private readonly known = new Map<string, readonly Rest[]>();

  constructor(private readonly packed: PackedPhrases) {
    for (let code = 0; code < LAST_WORD_CODE; code++) if (isWordCode(code)) this.words[code] = 1;
    for (const start in packed.starts) {
      if (start.length < START) this.short.add(start.charCodeAt(0));
      else this.slots[slot(start.charCodeAt(0), start.charCodeAt(1), start.charCodeAt(2))] = 1;
    }
  }

  /** Where phrases stand in `flat` (lower case, single spaces), in order. */
  find(flat: string, bounds: Bounds): Place[] {
    const { slots, short, words } = this;
    const places: Place[] = [];
    let before = 0;
    for (let i = 0; i < flat.length; i++) {
      const code = flat.charCodeAt(i);
      const word = code < LAST_WORD_CODE ? (words[code] ?? 0) : 0;
      const inside = (word & before) === 1;
      before = word;
      if (inside || code === 0x20) continue;
      if (slots[slot(code, flat.charCodeAt(i + 1), flat.charCodeAt(i + 2))] === 1)
        this.collect(flat, i, START, bounds, places);
      if (short.has(code))
        for (let size = 1; size < START; size++) this.collect(flat, i, size, bounds, places);
    }
    return places;
  }

  private collect(flat: string, start: number, size: number, bounds: Bounds, places: Place[]): void {
    if (start + size > flat.length) return;
    for (const { text, open, concepts } of this.rests(flat.slice(start, start + size))) {
      const end = start + size + text.length;
      if (!flat.startsWith(text, start + size)) continue;
      const goesOn = isWordCode(flat.charCodeAt(end)) && isWordCode(flat.charCodeAt(end - 1));
      if (open || bounds === 'joined' || !goesOn) places.push({ concepts, start, end });
    }
  }

  /** What follows three letters. */
  private rests(start: string): readonly Rest[] {
    const known = this.known.get(start);
    if (known !== undefined) return known;
    const own = Object.hasOwn(this.packed.starts, start) ? this.packed.starts[start] : undefined;
    const rests = own === undefined ? [] : own.split('|').map((entry) => this.read(entry));
    this.known.set(start, rests);
    return rests;
  }

  private read(entry: string): Rest {
    const mark = entry.lastIndexOf('=');
    const open = entry.charAt(mark - 1) === '*';
    const concepts = this.packed.sets[Number.parseInt(entry.slice(mark + 1), 36)] ?? [];
    return { text: entry.slice(0, open ? mark - 1 : mark), open, concepts };
  }
}

function slot(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (SLOTS - 1);
}
