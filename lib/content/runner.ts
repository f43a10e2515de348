/** Runs signals over a reading: the order, the budget and what happens when one of them throws are decided here only. */
import type { Steps } from '../steps.ts';
import type { RuleError } from '../verdict.ts';
import type { Reading } from './reading.ts';
import type { Finding, Signal, SignalMeta } from './signal.ts';

export interface Found extends Finding {
  readonly meta: SignalMeta;
}

export interface RunResult {
  readonly found: readonly Found[];
  readonly errors: readonly RuleError[];
}

/** A signal that finds the same thing again and again adds nothing: the rest is dropped. */
const MOST_PER_SIGNAL = 24;

/** Signals to run in one step on a text of so many clauses; a shorter one is gone through at once. */
const STEP = { signals: 4, clauses: 60 };

/** Runs the signals in order, in steps. A signal that throws becomes one error and the others still speak. */
export function* runInSteps(signals: readonly Signal[], reading: Reading): Steps<RunResult> {
  const result = { found: [], errors: [] };
  const step = reading.clauses.length < STEP.clauses ? signals.length : STEP.signals;
  for (let from = 0; from < signals.length; from += step) {
    yield;
    run(signals, from, from + step, reading, result);
  }
  return result;
}

/** Apart from the steps, because engines do little for the speed of what waits between two of them. */
function run(
  signals: readonly Signal[],
  from: number,
  to: number,
  reading: Reading,
  { found, errors }: { readonly found: Found[]; readonly errors: RuleError[] },
): void {
  const { byConcept, facts } = reading;
  for (const { meta, find } of signals.slice(from, to)) {
    const { needs, cues } = meta;
    if (needs !== 'any' && needs !== facts.kind) continue;
    if (cues !== undefined && !cues.some((cue) => byConcept.has(cue))) continue;
    try {
      const findings = find(reading);
      if (findings.length === 0) continue;
      for (const finding of findings.slice(0, MOST_PER_SIGNAL)) found.push({ ...finding, meta });
    } catch (error) {
      errors.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
