/** What the first look at a page knows: compiled from assets/triggers.json and the phrases (tools/compile/glance.ts). */

/** What must stand near a cue: one of the words, or another cue, or a service's name, or a number that can be called. */
export interface Company {
  /** Source of a regular expression; empty where words do not count. */
  readonly words: string;
  /** Indexes of cues whose words count too. */
  readonly cues: readonly number[];
  readonly service?: true;
  readonly number?: true;
}

/** Index into `company`, and how many clauses away it may stand. */
export type Near = readonly [company: number, clauses: number];

export interface Cue {
  /** Sources of regular expressions over lower-case text: words in Latin letters, and others; empty where there are none. */
  readonly latin: string;
  readonly other: string;
  /** Ways in which the cue counts: what all must stand near; empty: it counts alone. */
  readonly ways: readonly (readonly Near[])[];
  /** Counts only on a page with a field to type into. */
  readonly field?: true;
  /** How many different ones of its words must stand near each other; 1 where nothing is said. */
  readonly least?: number;
}

export interface GlanceData {
  readonly cues: readonly Cue[];
  readonly company: readonly Company[];
  /** Hashes of the names of services, four characters each (names.ts): of those that hold money, then of all others. */
  readonly money: string;
  readonly names: string;
  /** Selectors of elements that hold messages, on known hosts and on any. */
  readonly messages: { readonly hosts: Readonly<Record<string, string>>; readonly any: string };
}
