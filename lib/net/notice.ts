/** What is known of the rules that stand in the browser: kept in `storage.local` under `net`. */
import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const notice = v.strictObject({
  /** Of the extension and its lists: with another one the rules are written anew. */
  version: v.string(),
  /** How many rules were written, and the numbers of those that the browser did not take. */
  rules: count,
  left: v.array(v.number()),
  /** Why the last attempt failed, or null; the rules of the one before then still stand. */
  error: v.nullable(v.string()),
  /** Milliseconds since 1970. */
  time: v.number(),
});

export type NetNotice = v.InferOutput<typeof notice>;

/** A stored notice; null where there is none that can be read, and the rules have to be written. */
export function parseNotice(raw: unknown): NetNotice | null {
  const parsed = v.safeParse(notice, raw);
  return parsed.success ? parsed.output : null;
}

/** True if the rules of this version were written without a failure. */
export function isCurrent(known: NetNotice | null, version: string): boolean {
  return known !== null && known.version === version && known.error === null;
}
