/**
 * What was taken from a page for the person to keep, on its way from the popup, which closes, to a tab of its own. In
 * memory only (`storage.session`), and gone from there as soon as it is read.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { finding } from '../schemas.ts';
import { parseTabState, type TabState } from '../tab-state.ts';

const KEY = 'evidence';

const taken = v.strictObject({
  state: v.unknown(),
  /** What was found in the one message that is kept; null where the whole page is. */
  message: v.nullable(finding),
  title: v.string(),
  text: v.string(),
  /** A `data:` address, or null where the browser gave no picture. */
  picture: v.nullable(v.string()),
  /** ms since 1970 */
  time: v.number(),
});

export type Taken = Omit<v.InferOutput<typeof taken>, 'state'> & { readonly state: TabState };

export async function handOver(evidence: Taken): Promise<void> {
  try {
    await browser.storage.session.set({ [KEY]: evidence });
  } catch {
    // The area holds 10 MB, and a picture of a large screen may be more: the rest is worth keeping without it.
    await browser.storage.session.set({ [KEY]: { ...evidence, picture: null } });
  }
}

/** What was handed over, once; null where nothing was. */
export async function takeOver(): Promise<Taken | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  const parsed = v.safeParse(taken, stored);
  const state = parsed.success ? parseTabState(parsed.output.state) : null;
  return parsed.success && state !== null ? { ...parsed.output, state } : null;
}
