/** The browser's trace of a page, and what our scripts did in it. */
import type { Page } from 'puppeteer-core';
import { EVALUATION } from '../build/after-load.ts';

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  /** The same in processor time of the thread: what a busy machine adds is not in it. */
  readonly tdur?: number;
  readonly args?: {
    readonly data?: { readonly url?: string; readonly functionName?: string };
    readonly fileName?: string;
    readonly worldName?: string;
  };
}

/** Milliseconds on the page's main thread. */
export interface Cost {
  /** Compiling our scripts and running them for the first time, also where one puts that off itself. */
  readonly evaluating: number;
  /** The engine's part of that. */
  readonly engine: number;
  /** Everything that our scripts did later. */
  readonly working: number;
  /** The longest task in which any of it happened. */
  readonly longest: number;
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];

/** Traces what happens in a page meanwhile. */
export async function traced(page: Page, work: () => Promise<void>): Promise<readonly TraceEvent[]> {
  await page.tracing.start({ categories: CATEGORIES });
  await work();
  const buffer = await page.tracing.stop();
  const { traceEvents } = JSON.parse(new TextDecoder().decode(buffer)) as { traceEvents: TraceEvent[] };
  return traceEvents;
}

/** Names of the isolated worlds in which an extension's scripts were loaded. */
export function worldsOf(events: readonly TraceEvent[], origin: string): ReadonlySet<string> {
  return new Set(
    events.filter((event) => isFrom(event, origin)).flatMap(({ args }) => args?.worldName ?? []),
  );
}

function isFrom({ args }: TraceEvent, origin: string): boolean {
  return [args?.data?.url, args?.fileName].some((url) => url?.startsWith(origin) === true);
}

/**
 * What scripts of an extension cost.
 * @param origin `chrome-extension://<id>/`
 * @param known worlds of scripts that were loaded before the trace began
 */
export function costOf(
  events: readonly TraceEvent[],
  origin: string,
  known: ReadonlySet<string> = new Set(),
): Cost {
  const complete = events.filter(({ ph, dur }) => ph === 'X' && dur !== undefined);
  const isOurs = (event: TraceEvent) => isFrom(event, origin);
  const isFirst = ({ name, args }: TraceEvent) =>
    name === 'EvaluateScript' || args?.data?.functionName === EVALUATION;
  const first = outermost(complete.filter((event) => isFirst(event) && isOurs(event)));
  // Calls name no file, but the isolated world in which they run; its name is that of the extension.
  const worlds = new Set([...known, ...worldsOf(complete, origin)]);
  const calls = complete.filter(
    ({ name, args }) => name === 'v8.callFunction' && worlds.has(args?.worldName ?? ''),
  );
  // What a promise continues stands beside the call, in the same idle moment, timer or observer: of those frames in which
  // the page runs something of its own, only what is within them counts.
  const own = complete.filter(
    (event) => event.name === 'FunctionCall' && !isOurs(event) && Boolean(event.args?.data?.url),
  );
  const frames = complete.filter(
    (event) =>
      /^(?:FireIdleCallback|RunPostTaskCallback|TimerFire|RunMicrotasks|FunctionCall)$/.test(event.name) &&
      !own.some((call) => holds(event, call)),
  );
  const whole = outermost([...calls, ...frames.filter((frame) => calls.some((call) => holds(frame, call)))]);
  const later = whole.filter((call) => !first.some((one) => holds(one, call) || holds(call, one)));
  const tasks = outermost(complete.filter(({ name }) => name.endsWith('RunTask')));
  const long = tasks.filter((task) => [...first, ...later].some((one) => holds(task, one)));
  const engine = first.filter(({ args }) => args?.data?.url?.endsWith('/scan.js'));
  return {
    evaluating: sum(first),
    engine: sum(engine),
    working: sum(later),
    longest: Math.max(0, ...long.map(length)),
  };
}

function holds(outer: TraceEvent, inner: TraceEvent): boolean {
  return (
    outer.pid === inner.pid &&
    outer.tid === inner.tid &&
    outer.ts <= inner.ts &&
    inner.ts + (inner.dur ?? 0) <= outer.ts + (outer.dur ?? 0)
  );
}

function outermost(events: readonly TraceEvent[]): TraceEvent[] {
  const sorted = events.toSorted((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const kept: TraceEvent[] = [];
  for (const event of sorted) {
    const last = kept.findLast((one) => one.pid === event.pid && one.tid === event.tid);
    if (last === undefined || !holds(last, event)) kept.push(event);
  }
  return kept;
}

function length({ dur = 0, tdur = dur }: TraceEvent): number {
  return tdur / 1000;
}

function sum(events: readonly TraceEvent[]): number {
  return events.reduce((total, event) => total + length(event), 0);
}
