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

/** Runs the signals in order, one a step. A signal that throws becomes one error and the others still speak. */
export function* runInSteps(signals: readonly Signal[], reading: Reading): Steps<RunResult> {
  const found: Found[] = [];
  const errors: RuleError[] = [];
  const { kind } = reading.facts;
  for (const signal of signals) {
    if (signal.meta.needs !== 'any' && signal.meta.needs !== kind) continue;
    yield;
    run(signal, reading, found, errors);
  }
  return { found, errors };
}

/** Apart from the loop, because engines do little for the speed of what waits between two steps. */
function run({ meta, find }: Signal, reading: Reading, found: Found[], errors: RuleError[]): void {
  try {
    for (const finding of find(reading).slice(0, MOST_PER_SIGNAL)) found.push({ ...finding, meta });
  } catch (error) {
    errors.push({ rule: meta.id, message: error instanceof Error ? error.message : String(error) });
  }
}
