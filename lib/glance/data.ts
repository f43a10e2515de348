/**
 * What the first look at a page knows: compiled from assets/triggers.json, the phrases and the surfaces
 * (tools/compile/glance.ts). The script that every page loads knows cues alone; what must stand near a cue, the worker
 * tells where a cue stood.
 */
import type { Concept } from '../content/concepts.ts';
import type { PackedPhrases } from './finder.ts';

/** Phrases, a service's name (anywhere near; in a title or heading), a number that can be called, the keys that open the box to run a command or one that hides what it does. */
export type Member = Concept | '@service' | '@title' | '@number' | '@run';

export interface Group {
  readonly any: readonly Member[];
  /** How many clauses away one of them may stand. */
  readonly reach: number;
}

/** A cue counts where one of each group stands near it; without groups it counts alone. */
export interface Trigger {
  readonly cue: readonly Concept[];
  readonly near: readonly Group[];
  /** Counts only beside a field to type into that is not named after something else. */
  readonly field?: boolean;
  /** How many different ones of the cue's words must stand near each other. */
  readonly least?: number;
}

/** In the script of every page. */
export interface GlanceData {
  readonly cues: PackedPhrases;
  /** `near` holds only what takes no phrases; the rest is in the company. */
  readonly triggers: readonly (Trigger & { readonly more: boolean })[];
  /**
   * Selector of elements that hold messages, on any host; and of what such an element bears, or one around it: one kind at
   * a time, which browsers find several times sooner.
   */
  readonly messages: string;
  readonly marks: readonly string[];
  /** Keys of the hosts that have one of their own. */
  readonly hosts: string;
}

/** Sent to pages where a cue stood, and to those of hosts that hold messages. */
export interface CompanyData {
  readonly phrases: PackedPhrases;
  readonly triggers: readonly Trigger[];
  /** Keys of the names of services: of those that hold money, then of all others. */
  readonly money: string;
  readonly names: string;
  /** Selectors of elements that hold messages, by host. */
  readonly messages: Readonly<Record<string, string>>;
}
