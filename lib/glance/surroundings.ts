/**
 * What stands so many clauses away from a place in a text. The engine parts blocks as well, which are not seen here: what
 * it takes for near is never further.
 */
import { splitClauses } from '../content/clauses.ts';

/**
 * Furthest distance in characters of what stands so many clauses away: a clause has at most 420 (lib/content/clauses.ts)
 * and is mostly far shorter; between clauses there may be text besides that is not seen.
 */
export const REACH = [420, 1600, 2400, 3200] as const;
export const FURTHEST = REACH[3];

interface Stretch {
  readonly start: number;
  readonly end: number;
}

export class Surroundings {
  private readonly known = new Map<string, Stretch>();

  constructor(private readonly whole: string) {}

  /** True if `place` stands at most so many clauses away from `at`. */
  holds(at: number, clauses: number, place: number): boolean {
    const { start, end } = this.around(at, clauses);
    return start <= place && place < end;
  }

  /** What stands at most so many clauses away. */
  text(at: number, clauses: number): string {
    const { start, end } = this.around(at, clauses);
    return this.whole.slice(start, end);
  }

  private around(at: number, clauses: number): Stretch {
    const key = `${at} ${clauses}`;
    let stretch = this.known.get(key);
    if (stretch === undefined) {
      stretch = stretchOf(this.whole, at, clauses);
      this.known.set(key, stretch);
    }
    return stretch;
  }
}

function stretchOf(text: string, at: number, clauses: number): Stretch {
  const reach = REACH[clauses] ?? FURTHEST;
  const from = Math.max(0, at - reach);
  const spans = splitClauses(text.slice(from, at + reach));
  const found = spans.findIndex(({ end }) => from + end > at);
  const own = found < 0 ? spans.length - 1 : found;
  const first = spans[Math.max(0, own - clauses)];
  const last = spans[own + clauses];
  return { start: from + (first?.start ?? 0), end: last === undefined ? at + reach : from + last.end };
}
