/**
 * Finds phrases in a text. Runs once in every page, before the browser has made anything of it quick, so it leaves the
 * letters to what the browser has made quick already: a pattern finds where phrases begin, comparing text how they go on.
 */
import type { Concept } from '../content/concepts.ts';
import { isWordCode } from '../content/lexicon.ts';

/** Phrases by what they begin with, written by tools/compile/glance-phrases.ts. No beginning begins another one. */
export interface PackedBeginnings {
  /**
   * The beginnings in order, each as a capital that says how many letters it shares with the one before (`A` none), and
   * the letters that follow them.
   */
  readonly begin: string;
  /**
   * How they go on, for each beginning with `;` between them, in parts with `|` between them: what all its phrases go on
   * with; the letters that may follow that, a tilde among them where nothing does; then of each phrase a letter for its
   * concept, and the rest. `*` at the end lets the last word go on. Where there is one phrase, it stands alone.
   */
  readonly rest: string;
}

export interface PackedPhrases {
  readonly concepts: readonly Concept[];
  /** Phrases that begin with a letter of a word, and those in whose scripts no spaces part words. */
  readonly words: PackedBeginnings;
  readonly signs: PackedBeginnings;
}

export interface Place {
  readonly concept: Concept;
  readonly start: number;
  readonly end: number;
}

/** Longer phrases are known by so many letters. */
export const LONGEST = 32;
/** From here on letters say more, and words are not parted by spaces (signs, kana, kanji, syllables). */
export const SIGNS = 0x2300;
/** Among the letters that may follow: nothing does. */
export const NOTHING = '~';
/** Letter of the first concept in a line. */
export const FIRST_CONCEPT = 0x41;
/** Capital of a beginning that shares no letter with the one before. */
export const NOTHING_SHARED = 0x41;

/** How the phrases of one beginning go on. */
interface Ways {
  readonly common: string;
  readonly next: string;
  readonly packed: readonly string[];
  /** Taken apart where a text goes on in one of them: most beginnings on a page are those of other words. */
  all?: readonly Way[];
}

interface Way {
  readonly concept: Concept;
  readonly rest: string;
  readonly first: string;
  /** The last word may go on. */
  readonly open: boolean;
}

/** A part of a text (lower case, single spaces), with one letter before it, and as many behind it as a phrase may have. */
export interface Stretch {
  readonly text: string;
  /** Letters of the part itself. */
  readonly length: number;
  /** Where it begins in the whole text. */
  readonly offset: number;
  /** From here on in the whole, blocks may follow each other without a space: a phrase may end within a word. */
  readonly joined: number;
}

export class Finder {
  private readonly words: Beginnings;
  private readonly signs: Beginnings;

  constructor({ concepts, words, signs }: PackedPhrases) {
    // Taking the letter before is quicker than looking back at it; accented ones are told from it afterwards.
    this.words = new Beginnings('[^a-z0-9]', 1, words, concepts);
    this.signs = new Beginnings('(?=[^\0-\u22ff])', 0, signs, concepts);
  }

  /** Adds the places where phrases begin. */
  find(stretch: Stretch, places: Place[]): void {
    this.words.find(stretch, places);
    this.signs.find(stretch, places);
  }

  /** Adds the phrases that begin with a word in a place of the stretch, whatever stands before it. */
  read({ text, offset, joined }: Stretch, at: number, places: Place[]): void {
    const own = ` ${text.slice(at + 1, at + LONGEST + 2)}`;
    this.words.find({ text: own, length: 1, offset: offset + at, joined }, places);
  }
}

class Beginnings {
  private readonly pattern: RegExp;
  private readonly known = new Map<string, Ways>();
  private readonly begins: readonly string[];
  private lines: readonly string[] = [];

  /** @param ahead letters that `before` takes before a beginning */
  constructor(
    before: string,
    private readonly ahead: 0 | 1,
    private readonly packed: PackedBeginnings,
    private readonly concepts: readonly Concept[],
  ) {
    this.begins = unfold(packed.begin);
    this.pattern = new RegExp(`${before}(?:${this.begins.join('|')})`, 'g');
  }

  find(stretch: Stretch, places: Place[]): void {
    const { pattern, ahead } = this;
    const { text, length } = stretch;
    pattern.lastIndex = 1 - ahead;
    for (let met = pattern.exec(text); met !== null; met = pattern.exec(text)) {
      const start = met.index + ahead;
      if (start > length) return;
      pattern.lastIndex = met.index + 1;
      const begin = met[0].slice(ahead);
      const ways = this.known.get(begin) ?? this.learn(begin);
      const from = start + begin.length;
      if (!text.startsWith(ways.common, from)) continue;
      const on = from + ways.common.length;
      if (!ways.next.includes(text.charAt(on)) && !ways.next.includes(NOTHING)) continue;
      ways.all ??= ways.packed.map((way) => this.unpack(way));
      follow(ways.all, stretch, start, on, places);
    }
  }

  /** Looks up what is known of a beginning when it is first met. */
  private learn(begin: string): Ways {
    if (this.lines.length === 0) this.lines = this.packed.rest.split(';');
    const line = this.lines[this.begins.indexOf(begin)] ?? '';
    const [common = '', next = NOTHING, ...packed] = line.includes('|')
      ? line.split('|')
      : ['', NOTHING, line];
    const ways = { common, next, packed };
    this.known.set(begin, ways);
    return ways;
  }

  private unpack(way: string): Way {
    const open = way.endsWith('*');
    const concept = this.concepts[way.charCodeAt(0) - FIRST_CONCEPT] as Concept;
    const rest = way.slice(1, open ? -1 : way.length);
    return { concept, rest, first: rest.charAt(0), open };
  }
}

/** @param folded as in `PackedBeginnings.begin` */
export function unfold(folded: string): string[] {
  let last = '';
  return (folded.match(/[A-Z][^A-Z]*/g) ?? []).map((one) => {
    last = last.slice(0, one.charCodeAt(0) - NOTHING_SHARED) + one.slice(1);
    return last;
  });
}

/** Adds those ways that a text goes on in. */
function follow(
  ways: readonly Way[],
  { text, offset, joined }: Stretch,
  start: number,
  on: number,
  places: Place[],
): void {
  if (isWithinWord(text, start)) return;
  const next = text.charAt(on);
  for (let i = 0; i < ways.length; i++) {
    const { concept, rest, open, first } = ways[i] as Way;
    if ((first !== next && first !== '') || !text.startsWith(rest, on)) continue;
    const end = on + rest.length;
    // The letter before the stretch is not counted.
    const place = { concept, start: offset + start - 1, end: offset + end - 1 };
    if (open || place.end > joined || !isWithinWord(text, end)) places.push(place);
  }
}

function isWithinWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
}
