/** Where which phrases stand in a text, and which triggers they pull. */
import { HIDDEN, RUN_BOX } from '../content/run-box.ts';
import type { Group, Member, Trigger } from './data.ts';
import type { Place } from './finder.ts';
import type { Company } from './knowledge.ts';
import { holdsName } from './names.ts';
import { FURTHEST, REACH, Surroundings } from './surroundings.ts';

/** What a page shows besides the text in hand. */
export interface Around {
  /** There is a field to type into that is not named after something else. */
  readonly field: boolean;
  /** A service's name stands in a title or heading, and so near everything. */
  named(company: Company): boolean;
}

/** A run of digits and marks that can be a telephone number, letters O among them (lib/content/contacts.ts). */
const NUMBER = /\d(?:[\s().~,[\]/*+|\u2010–·•›»\u2190-\u2bff-]{0,5}[\do]){8}/gi;
const RUN = new RegExp(`${RUN_BOX.source}|${HIDDEN.source}`, 'g');
/** Of more cues of one trigger on a page not all are looked at: the engine may say what they are. */
const MOST_CUES = 100;

export class Places {
  private readonly starts = new Map<Member, number[]>();
  private readonly surroundings: Surroundings;

  /** @param found in order of their start */
  constructor(
    private readonly text: string,
    private readonly found: readonly Place[],
    private readonly page: Around,
    private readonly company: Company | null = null,
  ) {
    this.surroundings = new Surroundings(text);
    for (const { concept, start } of found) {
      const known = this.starts.get(concept);
      if (known === undefined) this.starts.set(concept, [start]);
      else known.push(start);
    }
  }

  /** True if one of the trigger's cues stands in the company that it takes. */
  pull(trigger: Trigger): boolean {
    if (trigger.field === true && !this.page.field) return false;
    const { cue, near, least = 1 } = trigger;
    const words = least > 1 ? this.wordsOf(cue) : [];
    if (least > 1 && this.distinct(words) < least) return false;
    const cues = cue.flatMap((concept) => this.starts.get(concept) ?? []);
    const looked = least > 1 ? cues.slice(0, MOST_CUES) : cues;
    return looked.some(
      (at, nth) =>
        near.every((group) => this.stands(group, at, nth)) &&
        (least === 1 || this.distinct(within(words, at)) >= least),
    );
  }

  /** The cue's words in order; of those within each other one counts: `atomic` and `atomic wallet` are one wallet. */
  private wordsOf(cue: Trigger['cue']): Place[] {
    const words: Place[] = [];
    for (const place of this.found)
      if (cue.includes(place.concept) && place.start >= (words.at(-1)?.end ?? 0)) words.push(place);
    return words;
  }

  private distinct(words: readonly Place[]): number {
    return new Set(words.map(({ start, end }) => this.text.slice(start, end))).size;
  }

  private stands({ any, reach: clauses }: Group, at: number, nth: number): boolean {
    return any.some((member) => {
      switch (member) {
        case '@title':
          return this.isNamed();
        case '@service':
          return this.isNamed() || nth > MOST_CUES || this.holdsService(at, clauses);
        default:
          return this.standsNear(member, at, clauses, nth);
      }
    });
  }

  private isNamed(): boolean {
    return this.company !== null && this.page.named(this.company);
  }

  private holdsService(at: number, clauses: number): boolean {
    if (this.company === null) return false;
    return holdsName(this.surroundings.text(at, clauses), this.company.names);
  }

  private standsNear(member: Member, at: number, clauses: number, nth: number): boolean {
    const starts = this.startsOf(member);
    const reach = REACH[clauses] ?? FURTHEST;
    for (let i = firstFrom(starts, at - reach); i < starts.length; i++) {
      const start = starts[i] ?? 0;
      if (start > at + reach) return false;
      if (nth > MOST_CUES || this.surroundings.holds(at, clauses, start)) return true;
    }
    return false;
  }

  /** Numbers and keys are looked for where a trigger first asks for them. */
  private startsOf(member: Member): readonly number[] {
    let starts = this.starts.get(member);
    if (starts === undefined) {
      const pattern = member === '@number' ? NUMBER : member === '@run' ? RUN : null;
      starts = pattern === null ? [] : Array.from(this.text.matchAll(pattern), ({ index }) => index);
      this.starts.set(member, starts);
    }
    return starts;
  }
}

/** Those of the words that stand near a place. */
function within(words: readonly Place[], at: number): Place[] {
  return words.filter(({ start }) => Math.abs(start - at) <= FURTHEST);
}

/** Index of the first of sorted numbers that is not below `least`. */
function firstFrom(sorted: readonly number[], least: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
