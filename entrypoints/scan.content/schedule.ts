/**
 * When to look again. A page may change for hours, so there is no last look; instead each look is followed by a rest
 * in proportion to what it cost, so that all together stay below a few percent of the page's time.
 */

/** A look that took one millisecond is followed by at least this many without one… */
const REST = 25;
/** …but by no more than these, or a form that appears meanwhile is filled in before it is seen. In milliseconds. */
const LONGEST = 2000;
/** Never more often than this, in milliseconds. */
const SHORTEST = 250;
/** How long a look may wait for an idle moment, in milliseconds; a hidden tab has none of its own. */
const PATIENCE = 1000;

/** Calls `look` some idle moment after `wake` was called; several calls before it are one. */
export class Schedule {
  private waiting = false;
  private again = false;
  private notBefore = 0;
  private first = true;

  /** @param look does the work and tells what it cost the page, in milliseconds (waiting for answers costs nothing) */
  constructor(private readonly look: () => Promise<number>) {}

  /** Looks now, without waiting for an idle moment: the first look at a page. */
  start(): void {
    if (this.waiting) return;
    this.waiting = true;
    void this.run();
  }

  wake(): void {
    if (this.waiting) {
      this.again = true;
      return;
    }
    this.waiting = true;
    const wait = Math.max(0, this.notBefore - performance.now());
    setTimeout(() => requestIdleCallback(() => void this.run(), { timeout: PATIENCE }), wait);
  }

  private async run(): Promise<void> {
    this.again = false;
    let cost = 0;
    try {
      cost = await this.look();
    } finally {
      // The first look compiles the phrases; what it cost says nothing about the ones to come.
      const rest = this.first ? SHORTEST : Math.min(LONGEST, Math.max(SHORTEST, cost * REST));
      this.first = false;
      this.notBefore = performance.now() + rest;
      this.waiting = false;
      if (this.again) this.wake();
    }
  }
}
