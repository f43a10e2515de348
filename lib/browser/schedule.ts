/**
 * When to look again. A page may change for hours, so there is no last look; instead each look is followed by a rest
 * in proportion to what it cost, so that all together stay below a few percent of the page's time. Where somebody is
 * about to type, the rest is short.
 */

/** A look that took one millisecond is followed by at least this many without one… */
const REST = 25;
/** …or these, once a field has come or is about to be typed into. */
const URGENT_REST = 4;
/** Never more often than this, in milliseconds. */
const SHORTEST = 250;
/** How long a look may wait for an idle moment, in milliseconds; a hidden tab has none of its own. */
const PATIENCE = 1000;

/** @returns what the look cost the page, in milliseconds; waiting for answers and idle moments costs nothing */
export type Look = (waiting: () => Waiting) => Promise<number>;

/** Whether the page changed since the look began, and whether somebody may type into what came. */
export type Waiting = 'no' | 'yes' | 'urgently';

/** Calls `look` some idle moment after `wake` was called; several calls before it are one. */
export class Schedule {
  private running = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private wanted: Waiting = 'no';
  private ended = 0;
  private cost = 0;
  private first = true;

  constructor(private readonly look: Look) {}

  /** Looks now: the first look at a page. */
  start(): void {
    if (!this.running) void this.run();
  }

  wake(urgent = false): void {
    if (urgent) this.wanted = 'urgently';
    else if (this.wanted === 'no') this.wanted = 'yes';
    else return;
    if (!this.running) this.plan();
  }

  private plan(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    const rest = this.cost * (this.wanted === 'urgently' ? URGENT_REST : REST);
    const wait = Math.max(0, this.ended + Math.max(SHORTEST, rest) - performance.now());
    this.timer = setTimeout(() => {
      this.timer = null;
      requestIdleCallback(() => void this.run(), { timeout: PATIENCE });
    }, wait);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    this.wanted = 'no';
    let cost = 0;
    try {
      cost = await this.look(() => this.wanted);
    } finally {
      // The first look compiles the phrases; what it cost says nothing about the ones to come.
      this.cost = this.first ? 0 : cost;
      this.first = false;
      this.ended = performance.now();
      this.running = false;
      if (this.wanted !== 'no') this.plan();
    }
  }
}
