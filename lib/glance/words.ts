/**
 * The first look at words: can this text hold anything that the content engine would speak of? It may be wrong in one
 * direction only. Every clause of a page is judged with its neighbours, so what belongs together stands near.
 */
import type { Concept } from '../content/concepts.ts';
import { unmask } from '../content/text.ts';
import type { GlanceData, Group, Member, Trigger } from './data.ts';
import { holdsName, unpackNames } from './names.ts';
import { type Bounds, Phrases, type Place } from './phrases.ts';

/**
 * Furthest distance in characters of what stands so many clauses away: a clause has at most 420 (lib/content/clauses.ts)
 * and is mostly far shorter; between clauses there may be text besides that is not seen.
 */
const REACH = [420, 1600, 2400, 3200] as const;
const FURTHEST = REACH[3];
/** A run of digits and marks that can be a telephone number. */
const NUMBER = /\d(?:[\s().~,[\]/*+-]{0,3}\d){8}/;

/** Win+R, as lib/content/signals/clipboard-trick.ts wants it. */
const RUN = /win(?:dows)? ?(?:key|キー)? ?(?:\+|and|と) ?r\b/;

/** What the words of a page are compared with; made once for a page and its later parts. */
export class Knowledge {
  private ownPhrases: Phrases | undefined;
  private ownNames: ReadonlySet<string> | undefined;
  private ownMoney: ReadonlySet<string> | undefined;

  constructor(private readonly data: GlanceData) {}

  get triggers(): readonly Trigger[] {
    return this.data.triggers;
  }

  /** Names of wallets and exchanges. */
  get money(): ReadonlySet<string> {
    this.ownMoney ??= unpackNames(this.data.money);
    return this.ownMoney;
  }

  /** Names of all services. */
  get names(): ReadonlySet<string> {
    this.ownNames ??= unpackNames(this.data.money + this.data.names);
    return this.ownNames;
  }

  get phrases(): Phrases {
    this.ownPhrases ??= new Phrases(this.data.phrases);
    return this.ownPhrases;
  }
}

/** Reads the words of one text, piece by piece. */
export class Words {
  /** End of what was looked at before: cues at a border have their company on both sides. */
  private tail = '';

  /** @param named whether a service's name stands in a title or heading, and so near everything */
  constructor(
    private readonly knowledge: Knowledge,
    private readonly bounds: Bounds,
    private readonly named: () => boolean,
  ) {}

  /**
   * Looks at a further piece of text.
   * @param fields whether the page has a field to type into
   */
  matter(text: string, fields: boolean): boolean {
    const flat = `${this.tail} ${flatten(text)}`;
    this.tail = flat.slice(-FURTHEST);
    const places = new Places(flat, this.knowledge.phrases.find(flat, this.bounds));
    return this.knowledge.triggers.some((trigger) => {
      if (trigger.field === true && !fields) return false;
      return places
        .of(trigger.cue)
        .some(
          (at) =>
            trigger.near.every((group) => this.stands(group, places, at)) && places.repeats(trigger, at),
        );
    });
  }

  private stands({ any, clauses }: Group, places: Places, at: number): boolean {
    const reach = REACH[clauses] ?? FURTHEST;
    return (
      any.some((member) => isConcept(member) && places.near(member, at, reach)) ||
      (any.includes('@run') && RUN.test(places.around(at, reach))) ||
      (any.includes('@number') && NUMBER.test(places.around(at, reach))) ||
      (any.includes('@service') &&
        (this.named() || holdsName(places.around(at, reach), this.knowledge.names)))
    );
  }
}

/** Where which phrases stand in a text. */
class Places {
  private readonly starts = new Map<string, number[]>();

  constructor(
    private readonly flat: string,
    private readonly found: readonly Place[],
  ) {
    for (const { concepts, start } of found) {
      for (const concept of concepts) {
        const known = this.starts.get(concept);
        if (known === undefined) this.starts.set(concept, [start]);
        else known.push(start);
      }
    }
  }

  of(concepts: readonly Concept[]): readonly number[] {
    return concepts.flatMap((concept) => this.starts.get(concept) ?? []);
  }

  near(concept: Concept, at: number, reach: number): boolean {
    const starts = this.starts.get(concept);
    if (starts === undefined) return false;
    const next = starts[firstFrom(starts, at - reach)];
    return next !== undefined && next <= at + reach;
  }

  /** True if as many different words of the cue stand near the place as it takes. */
  repeats({ cue, least = 1 }: Trigger, at: number): boolean {
    if (least === 1) return true;
    const words = new Set<string>();
    let last = -1;
    for (const { concepts, start, end } of this.found) {
      // Of phrases within each other one counts: `atomic` and `atomic wallet` are one wallet.
      if (start < last || Math.abs(start - at) > FURTHEST) continue;
      if (!cue.some((concept) => concepts.includes(concept))) continue;
      words.add(this.flat.slice(start, end));
      last = end;
    }
    return words.size >= least;
  }

  around(at: number, reach: number): string {
    return this.flat.slice(Math.max(0, at - reach), at + reach);
  }
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

function isConcept(member: Member): member is Concept {
  return !member.startsWith('@');
}

/** For matching: lower case, single spaces, invisible characters and lookalike letters undone where there are any. */
export function flatten(text: string): string {
  return unmask(text)
    .toLowerCase()
    .replace(/\s{2,}|[^\S ]/g, ' ');
}
