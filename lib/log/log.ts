/**
 * The log of warnings: what was warned of, so that a person can look it up, take it back or report it.
 * It holds no words of a page or message, and of an address nothing behind the path. Kept in `storage.local` under
 * `warnings`; private windows write nothing to it.
 */
import * as v from 'valibot';
import { serviceId } from '../schemas.ts';

/** More warnings than this are not kept; the oldest go first. */
export const MOST_WARNINGS = 500;
/** Days for which a warning is kept. */
export const DAYS_KEPT = 90;
const DAY = 86_400_000;
/** The same warning within this time (ms) counts as seen again: a reload, or one more page of the same site. */
const AGAIN = 3_600_000;

const time = v.pipe(v.number(), v.integer(), v.minValue(0));

export const warning = v.strictObject({
  /** When it was shown for the first time, ms since 1970. No two entries have the same: it is also the entry's name. */
  first: time,
  /** When it was shown last. */
  last: time,
  times: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** What was warned of: an address, a page for what it asks, or a message on it. */
  about: v.picklist(['address', 'page', 'message']),
  /** The page was not opened. */
  stopped: v.boolean(),
  level: v.picklist(['caution', 'danger']),
  /** Origin and path; for a message the origin alone: paths of mail and chat name conversations. */
  address: v.pipe(v.string(), v.maxLength(2048)),
  service: v.nullable(serviceId),
  /** Key of the warning's title, in assets/locales/<lang>/page.json. */
  title: v.pipe(v.string(), v.maxLength(80)),
  /** Of a message: by which its warning is taken back (lib/help/marks.ts). */
  mark: v.exactOptional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
});

export type Warning = v.InferOutput<typeof warning>;
/** A warning as it happens. */
export type NewWarning = Omit<Warning, 'first' | 'last' | 'times'>;
/** Newest first. */
export type Log = readonly Warning[];

const storedLog = v.strictObject({ version: v.literal(1), warnings: v.array(warning) });

export interface ReadLog {
  readonly log: Log;
  /** Set where the stored value could not be read: the raw value. */
  readonly broken: unknown;
}

/** Reads a stored log: nothing stored gives an empty one, a broken value an empty one and itself. */
export function parseLog(raw: unknown): ReadLog {
  if (raw === undefined) return { log: [], broken: undefined };
  const parsed = v.safeParse(storedLog, raw);
  return parsed.success ? { log: parsed.output.warnings, broken: undefined } : { log: [], broken: raw };
}

/** As it is stored. */
export function storedForm(log: Log): v.InferOutput<typeof storedLog> {
  return { version: 1, warnings: [...log] };
}

/** The log without what is older than 90 days and without the oldest above 500. @param now ms since 1970 */
export function kept(log: Log, now: number): Log {
  return log.filter(({ last }) => now - last <= DAYS_KEPT * DAY).slice(0, MOST_WARNINGS);
}

/** Takes in a warning; the same one within an hour is counted and not written twice. @param now ms since 1970 */
export function withWarning(log: Log, shown: NewWarning, now: number): Log {
  const again = log.find((entry) => isSame(entry, shown) && now - entry.last <= AGAIN);
  const entry: Warning =
    again === undefined
      ? { ...shown, first: freeName(log, now), last: now, times: 1 }
      : { ...again, last: now, times: again.times + 1 };
  return kept([entry, ...log.filter((other) => other !== again)], now);
}

function isSame(a: NewWarning, b: NewWarning): boolean {
  return (['about', 'stopped', 'address', 'title', 'mark'] as const).every((key) => a[key] === b[key]);
}

function freeName(log: Log, now: number): number {
  let name = now;
  while (log.some(({ first }) => first === name)) name += 1;
  return name;
}

/** The log without one warning. @param first the entry's name */
export function withoutWarning(log: Log, first: number): Log {
  return log.filter((entry) => entry.first !== first);
}
