/**
 * Messages whose warning the person took back. Kept in `storage.local` under `undone`: of a message nothing is kept but
 * a salted SHA-256, from which neither its words nor its sender can be read. The salt is made on this device, so that
 * the same message has another mark on every other.
 */
import * as v from 'valibot';

/** More than these are not kept; the oldest go first. */
export const MOST_MARKS = 500;

const mark = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const stored = v.strictObject({
  version: v.literal(1),
  /** 32 hexadecimal digits. */
  salt: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
  /** `until`: the last day (ISO date) on which the warning stays away. */
  marks: v.array(v.strictObject({ mark, until: v.pipe(v.string(), v.isoDate()) })),
});

export type StoredMarks = v.InferOutput<typeof stored>;
/** Oldest first. */
export type Marks = StoredMarks['marks'];

/** What is stored; null where nothing, or something that cannot be read, is. */
export function parseMarks(raw: unknown): StoredMarks | null {
  const parsed = v.safeParse(stored, raw);
  return parsed.success ? parsed.output : null;
}

/** True if the warning of this mark was taken back and still is. @param today ISO date */
export function isMarked(marks: Marks, wanted: string, today: string): boolean {
  return marks.some((one) => one.mark === wanted && one.until >= today);
}

/** Takes a warning back until a day; what has run out goes. @param today ISO date */
export function withMark(marks: Marks, wanted: string, until: string, today: string): Marks {
  const others = withoutMark(marks, wanted).filter((one) => one.until >= today);
  return [...others, { mark: wanted, until }].slice(-MOST_MARKS);
}

export function withoutMark(marks: Marks, wanted: string): Marks {
  return marks.filter((one) => one.mark !== wanted);
}
