import type { Steps } from '../steps.ts';

/** Adds up the time that was spent working, not waiting. */
export class Clock {
  spent = 0;

  time<T>(work: () => T): T {
    const start = performance.now();
    const result = work();
    this.spent += performance.now() - start;
    return result;
  }
}

/** Work for the page is done this long at a time, in milliseconds, and then only in the next idle moment. */
const SLICE = 5;

/** Drives work of many steps through as many idle moments as it takes; `again` is called before each but the first. */
export async function inSlices<T>(steps: Steps<T>, clock: Clock, again?: () => void): Promise<T> {
  for (;;) {
    const slice = clock.time(() => runSlice(steps));
    if (slice.done) return slice.value;
    await idle();
    if (again !== undefined) clock.time(again);
  }
}

function runSlice<T>(steps: Steps<T>): IteratorResult<void, T> {
  const end = performance.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done || performance.now() > end) return step;
  }
}

/** The next idle moment; a hidden tab has none of its own, so it comes after a second at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
