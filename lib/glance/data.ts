/** What the first look at a page knows: compiled from assets/triggers.json and the phrases (tools/compile/glance.ts). */
import type { Concept } from '../content/concepts.ts';
import type { PackedPhrases } from './phrases.ts';

/** Phrases, a service's name, a number that can be called, or the keys that open the box to run a command. */
export type Member = Concept | '@service' | '@number' | '@run';

export interface Group {
  readonly any: readonly Member[];
  /** How many clauses away one of them may stand. */
  readonly clauses: number;
}

/** A cue counts where one of each group stands near it; without groups it counts alone. */
export interface Trigger {
  readonly cue: readonly Concept[];
  readonly near: readonly Group[];
  /** Counts only on a page with a field to type into. */
  readonly field?: boolean;
  /** How many different ones of the cue's words must stand near each other. */
  readonly least?: number;
}

export interface GlanceData {
  readonly triggers: readonly Trigger[];
  readonly phrases: PackedPhrases;
  /** Hashes of the names of services, four characters each (names.ts): of those that hold money, then of all others. */
  readonly money: string;
  readonly names: string;
  /** Selectors of elements that hold messages, on known hosts and on any. */
  readonly messages: { readonly hosts: Readonly<Record<string, string>>; readonly any: string };
}
