/** What every technique in this folder consists of. */
import type { Clue } from '../clue.ts';

/** The cases of a technique that are judged apart; severity.ts gives each its level. */
export type Case =
  | 'alone'
  | 'alone-desk'
  | 'alone-long'
  | 'alone-very-long'
  | 'slip'
  | 'action'
  | 'lure'
  | 'study'
  | 'topic'
  | 'glue'
  | 'number'
  | 'unknown'
  | 'inside'
  | 'inside-start'
  | 'below'
  | 'domain'
  | 'country'
  | 'registered'
  | 'network'
  | 'unproven'
  | 'ending';

export interface Finding {
  readonly case: Case;
  /** The word beside the name that decided, for the explanation. */
  readonly word?: string;
  /** Widens the span, where more than the name is imitated (`wwwmetamask`, `metamask.io`). */
  readonly start?: number;
  readonly end?: number;
}

export interface Technique {
  readonly meta: {
    /** File name, id in verdicts, and part of the key of the sentence. */
    readonly id: string;
    /** Key in assets/locales/<lang>/reason-address.json. */
    readonly textKey: string;
    /** One line for people who read the list of techniques. */
    readonly example: string;
  };
  /** Whether this technique is at work; pure, and undefined where it is not. */
  readonly find: (clue: Clue) => Finding | undefined;
}
