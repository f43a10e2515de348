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

/** Work for the page is done this long at a time, in milliseconds, and then only when nothing else waits. */
const SLICE = 5;

/** Drives work of many steps through as many slices as it takes; `again` is called before each but the first. */
export async function inSlices<T>(steps: Steps<T>, clock: Clock, again?: () => void): Promise<T> {
  for (;;) {
    const slice = clock.time(() => runSlice(steps));
    if (slice.done) return slice.value;
    await turn();
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

/** How long work waits for its turn at most, in milliseconds: busy pages and hidden tabs may have none to give. */
const PATIENCE = 1000;

declare const scheduler: {
  postTask(task: () => void, options: { readonly priority: 'background' }): unknown;
};

/** The next idle moment. What asks for one in another waits fifty milliseconds for it. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: PATIENCE }));
}

/** As soon as nothing of the page waits, neither tasks nor input nor drawing (Prioritized Task Scheduling). */
export function turn(): Promise<void> {
  if (import.meta.env.FIREFOX && typeof scheduler === 'undefined') return idle();
  return new Promise((resolve) => {
    const late = setTimeout(resolve, PATIENCE);
    const soon = () => {
      clearTimeout(late);
      resolve();
    };
    scheduler.postTask(soon, { priority: 'background' });
  });
}
