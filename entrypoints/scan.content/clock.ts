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

/** The next idle moment; a hidden tab has none of its own, so it comes after a second at the latest. */
export function idle(): Promise<void> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(), { timeout: 1000 }));
}
