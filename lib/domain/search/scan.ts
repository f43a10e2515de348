/** Goes through a text once and finds every place where a name, or what is a slip or two away from it, stands. */
import { type Check, fromLeftHalf, fromPart, fromRightHalf, type Hit, shortText } from './hits.ts';
import { mayHold, slotOf } from './key-table.ts';
import { type Key, keyOf, LEFT, LONG_NAME, lessOne, PART, placeInWord, RIGHT, SHORT } from './keys.ts';
import { type Letters, wordEnd } from './letters.ts';
import type { Patterns } from './patterns.ts';

/** Letters of the shortest word that is two slips away from a long name. */
const SHORTEST_SEEN = LONG_NAME - 2;

/** What is done with a hit; `true` ends the search. */
export type Take = (hit: Hit) => boolean;

/** @returns whether `take` ended the search */
export function scan(patterns: Patterns, letters: Letters, take: Take): boolean {
  const { gates } = patterns;
  const { count, threes, breaks } = letters;
  const search = new Search(patterns, letters, take);
  let word = 0;
  for (let i = 2; i < count; i += 1) {
    if (breaks[i - 2] === 1) word = i - 2;
    const three = threes[i] ?? 0;
    const open = gates[three] ?? 0;
    if (open !== 0 && search.at(three, i, open, word)) return true;
  }
  return false;
}

/** One text being searched. Methods answer whether the search is over. */
class Search {
  private readonly filter: Int32Array;
  private readonly shift: number;

  constructor(
    private readonly patterns: Patterns,
    private readonly letters: Letters,
    private readonly take: Take,
  ) {
    this.filter = patterns.table.filter;
    this.shift = patterns.table.shift;
  }

  /**
   * What stands at three letters of which `i` is the last.
   * @param open kinds of keys that the three letters are in
   * @param word where the word begins that the first of them is in
   */
  at(three: number, i: number, open: number, word: number): boolean {
    const { threes, shapes } = this.letters;
    if ((open & LEFT) !== 0) {
      const before = i > 2 ? (shapes[i - 3] ?? 0) : 0;
      if (this.nextTo(keyOf(LEFT, three, 0), threes[i + 3] ?? 0, before, i + 1, fromLeftHalf)) return true;
    }
    const after = shapes[i + 1] ?? 0;
    if ((open & RIGHT) !== 0 && i > 3) {
      if (this.nextTo(keyOf(RIGHT, three, 0), threes[i - 3] ?? 0, after, i - 2, fromRightHalf)) return true;
    }
    if ((open & PART) !== 0 && this.partFrom(three, after, i - 2, word)) return true;
    if ((open & SHORT) === 0) return false;
    const key = keyOf(SHORT, three, 0);
    return mayHold(this.filter, this.shift, key) && this.visit(key, after, i - 2, shortText);
  }

  /** A half may be whole: looks it up with each rest of the three letters next to it. */
  private nextTo(half: Key, next: number, fourth: number, seam: number, check: Check): boolean {
    const { filter, shift } = this;
    const [a, b, c] = [half | lessOne(next, 0), half | lessOne(next, 1), half | lessOne(next, 2)];
    return (
      (mayHold(filter, shift, a) && this.visit(a, fourth, seam, check)) ||
      (mayHold(filter, shift, b) && this.visit(b, fourth, seam, check)) ||
      (mayHold(filter, shift, c) && this.visit(c, fourth, seam, check))
    );
  }

  private visit(key: Key, fourth: number, place: number, check: Check): boolean {
    const { heads, keys, fourths, values } = this.patterns.table;
    const slot = slotOf(this.shift, key);
    const end = heads[slot + 1] ?? 0;
    for (let entry = heads[slot] ?? 0; entry < end; entry += 1) {
      if (keys[entry] !== key || !isFourth(fourths[entry], fourth)) continue;
      const hit = check(this.patterns, values[entry] ?? 0, this.letters, place);
      if (hit !== undefined && this.take(hit)) return true;
    }
    return false;
  }

  /** A part may go on past separators: then the next word belongs to the word that it is in. */
  private partFrom(three: number, fourth: number, place: number, start: number): boolean {
    const { filter, shift, letters } = this;
    const farthest = Math.min(letters.count, place + this.patterns.longestPart);
    let end = place + 2;
    do {
      end = wordEnd(letters, end + 1);
      if (end - start < SHORTEST_SEEN) continue;
      const key = keyOf(PART, three, placeInWord(place - start, end - start));
      if (mayHold(filter, shift, key) && this.visitParts(key, fourth, place, start, end)) return true;
    } while (end < farthest);
    return false;
  }

  private visitParts(key: Key, fourth: number, place: number, start: number, end: number): boolean {
    const { heads, keys, fourths, values } = this.patterns.table;
    const slot = slotOf(this.shift, key);
    const last = heads[slot + 1] ?? 0;
    for (let entry = heads[slot] ?? 0; entry < last; entry += 1) {
      if (keys[entry] !== key || !isFourth(fourths[entry], fourth)) continue;
      const hit = fromPart(this.patterns, values[entry] ?? 0, this.letters, place, start, end);
      if (hit !== undefined && this.take(hit)) return true;
    }
    return false;
  }
}

/** The half, part or text has this fourth letter, or has none. */
function isFourth(real: number | undefined, seen: number): boolean {
  return real === 0 || real === seen;
}
