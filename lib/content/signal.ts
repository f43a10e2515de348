/** What a signal is: its description and one pure function over a reading. */
import type { PageFacts } from '../facts/types.ts';
import type { EvidenceFamily } from '../verdict.ts';
import type { Concept } from './concepts.ts';
import { each } from './queries.ts';
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
  /** Where none of these is spoken of, it finds nothing and is not run; absent: it looks at more than words. */
  readonly cues?: Cues;
}

type Cues = readonly (Concept | 'service')[];

export interface Finding {
  readonly strength: 'weak' | 'strong';
  /** Clause it stands in; null where it belongs to the page or message as a whole. */
  readonly clause: number | null;
  /** What is quoted as evidence. Asked only of what counts, which most findings do not. */
  snippet(): string;
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

/** A signal of the name of its file. */
export function signal(
  id: string,
  family: EvidenceFamily,
  needs: SignalMeta['needs'],
  find: Signal['find'],
): Signal {
  return { meta: { id, family, needs }, find };
}

/** A signal that finds nothing where none of `cues` is spoken of. */
export function wordSignal(
  id: string,
  family: EvidenceFamily,
  needs: SignalMeta['needs'],
  cues: Cues,
  find: Signal['find'],
): Signal {
  return { meta: { id, family, needs, cues }, find };
}

/** A signal that judges every clause which speaks of one of `cues`, beside its neighbours. */
export function clauseSignal(
  id: string,
  family: EvidenceFamily,
  needs: SignalMeta['needs'],
  cues: Cues,
  judge: (reading: Reading, clause: Clause) => Finding | null,
): Signal {
  return wordSignal(id, family, needs, cues, (reading) => each(reading, judge, ...cues));
}

/** A signal that judges a page as a whole: what it holds and does besides what it says. */
export function pageSignal(
  id: string,
  family: EvidenceFamily,
  judge: (reading: Reading, facts: PageFacts) => readonly Finding[],
): Signal {
  return signal(id, family, 'page', (reading) =>
    reading.facts.kind === 'page' ? judge(reading, reading.facts) : [],
  );
}

/** A finding that belongs to the page or message as a whole, with `text` as its evidence. */
export function ofWholeText(
  strength: Finding['strength'],
  text: string,
  more: Partial<Finding> = {},
): Finding {
  return { strength, clause: null, snippet: () => snippet(text), latent: false, ...more };
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
    snippet: () => snippet(clause.shown, at),
    latent: clause.latent,
    ...(service === undefined ? {} : { service: service.id, params: { service: service.id } }),
  };
}
