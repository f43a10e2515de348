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

/** Signals to run in one step. */
const STEP = 4;

/** Runs the signals in order, in steps. A signal that throws becomes one error and the others still speak. */
export function* runInSteps(signals: readonly Signal[], reading: Reading): Steps<RunResult> {
  const result = { found: [], errors: [] };
  for (let from = 0; from < signals.length; from += STEP) {
    yield;
    run(signals.slice(from, from + STEP), reading, result);
  }
  return result;
}

/** Apart from the steps, because engines do little for the speed of what waits between two of them. */
function run(
  signals: readonly Signal[],
  reading: Reading,
  { found, errors }: { readonly found: Found[]; readonly errors: RuleError[] },
): void {
  const { kind } = reading.facts;
  for (const { meta, find } of signals) {
    if (meta.needs !== 'any' && meta.needs !== kind) continue;
    try {
      for (const finding of find(reading).slice(0, MOST_PER_SIGNAL)) found.push({ ...finding, meta });
    } catch (error) {
      errors.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
}
