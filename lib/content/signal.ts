/** What a signal is: its description and one pure function over a reading. */
import type { EvidenceFamily } from '../verdict.ts';
import type { Concept } from './concepts.ts';
import { mentioning } from './queries.ts';
import type { Clause, Reading } from './reading.ts';
import { snippet } from './snippet.ts';

export interface SignalMeta {
  /**
   * Name of the signal's file, of its entry in assets/signals.json and of its sentence in
   * assets/locales/<lang>/reason-content.json.
   */
  readonly id: string;
  readonly family: EvidenceFamily;
  /** Facts it can judge; it is not run on others. */
  readonly needs: 'page' | 'message' | 'any';
  /** It finds nothing where none of these is spoken of, and is not run there: most signals on most texts. */
  readonly about?: readonly Concept[];
}

export interface Finding {
  readonly strength: 'weak' | 'strong';
  /** Clause it stands in; null where it belongs to the page or message as a whole. */
  readonly clause: number | null;
  readonly snippet: string;
  /** In a part that is not shown yet: counts only beside a second family of evidence. */
  readonly latent: boolean;
  readonly params?: Readonly<Record<string, string>>;
  readonly service?: string;
  /** Another sentence than the one of the signal's name. */
  readonly key?: string;
}

export interface Signal {
  readonly meta: SignalMeta;
  find(reading: Reading): readonly Finding[];
}

type Judge = (reading: Reading, clause: Clause) => Finding | null;

/** What is found in the clauses that speak of one of the concepts, judged one by one. */
export function judgeEach(reading: Reading, judge: Judge, ...about: readonly Concept[]): Finding[] {
  return mentioning(reading, ...about).flatMap((clause) => judge(reading, clause) ?? []);
}

/** A signal that is nothing but that. */
export function eachClause(meta: SignalMeta & { readonly about: readonly Concept[] }, judge: Judge): Signal {
  return { meta, find: (reading) => judgeEach(reading, judge, ...meta.about) };
}

/** A finding in a clause, its snippet cut around `at`. */
export function inClause(
  clause: Clause,
  strength: Finding['strength'],
  at = 0,
  service?: { readonly id: string } | undefined,
): Finding {
  return {
    strength,
    clause: clause.index,
    snippet: snippet(clause.shown, at),
    latent: clause.latent,
    ...(service === undefined ? {} : { service: service.id, params: { service: service.id } }),
  };
}
