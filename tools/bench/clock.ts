/** Time and memory of pieces of work, on a machine that does other things too. Times in nanoseconds. */

/** The median of all inputs, and the mean, which the few that need more work raise. */
export interface Speed {
  readonly median: number;
  readonly mean: number;
}

const PASSES = 9;
/** Below this the clock is too coarse: work is repeated until it takes so long. */
const LONG_ENOUGH = 20_000;
/** Work that takes so long is measured by one run. */
const LONG = 200_000;

/**
 * Speeds of several works on inputs 0 to `count`, after passes to warm up. They take turns within every pass, so that
 * what else the machine does slows all of them alike.
 */
export function speeds(count: number, works: readonly ((input: number) => unknown)[]): Speed[] {
  const inputs = Array.from({ length: count }, (_, i) => i);
  for (const work of works) warmUp(inputs, work);
  const times = works.map(() => inputs.map((): number[] => []));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [w, work] of works.entries()) {
      for (const i of inputs) times[w]?.[i]?.push(timeOf(() => work(i)));
    }
  }
  return times.map((ofWork) => {
    const each = ofWork.map(median);
    return { median: median(each), mean: each.reduce((sum, time) => sum + time, 0) / each.length };
  });
}

/** Runs over all inputs for a fifth of a second, once at least. */
function warmUp(inputs: readonly number[], work: (input: number) => unknown): void {
  const end = process.hrtime.bigint() + 200_000_000n;
  do for (const i of inputs) work(i);
  while (process.hrtime.bigint() < end);
}

/** Of one run among as many as it takes for the clock to be exact; what is quick runs once before, to be warm. */
function timeOf(work: () => unknown): number {
  const first = elapsed(work);
  if (first >= LONG) return first;
  for (let times = 2; ; times *= 2) {
    const time = elapsed(() => {
      for (let i = 0; i < times; i += 1) work();
    });
    if (time >= LONG_ENOUGH) return time / times;
  }
}

export function elapsed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

/** Bytes that one build keeps: the mean of several that are all held, since the collector does not count exactly. */
export function heapOf(build: () => unknown, times = 8): number {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = Array.from({ length: times }, build);
  return (used() - before) / kept.length;
}

export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Microseconds. */
export function micro(nanos: number): string {
  return (nanos / 1000).toFixed(nanos < 100_000 ? 1 : 0);
}

export function ratio(time: number, base: number): string {
  return (time / base).toFixed(time / base < 10 ? 1 : 0);
}
