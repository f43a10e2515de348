/**
 * What the person wants to keep, on its way from the popup, which closes, to a tab of its own. In memory only
 * (`storage.session`), and gone from there as soon as it is read.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { keptMessage } from '../evidence/kept-message.ts';
import { warning } from '../log/log.ts';
import { finding } from '../schemas.ts';
import { tabState } from '../tab-state.ts';

const KEY = 'evidence';

/** ms since 1970 */
const time = v.number();

const fromTab = {
  tabId: v.number(),
  state: tabState,
  /** A `data:` address, or null where the browser gave no picture. */
  picture: v.nullable(v.string()),
  time,
};

const taken = v.variant('kind', [
  v.strictObject({ kind: v.literal('page'), title: v.string(), text: v.string(), ...fromTab }),
  v.strictObject({ kind: v.literal('message'), finding, kept: keptMessage, ...fromTab }),
  v.strictObject({ kind: v.literal('asked'), text: v.string(), time }),
  v.strictObject({ kind: v.literal('warning'), warning, time }),
]);

export type Taken = v.InferOutput<typeof taken>;
export type TakenPage = Extract<Taken, { kind: 'page' }>;

export async function handOver(evidence: Taken): Promise<void> {
  try {
    await browser.storage.session.set({ [KEY]: evidence });
  } catch (error) {
    if (!('picture' in evidence)) throw error;
    // The area holds 10 MB, and a picture of a large screen may be more: the rest is worth keeping without it.
    await browser.storage.session.set({ [KEY]: { ...evidence, picture: null } });
  }
}

/** What was handed over, once; null where nothing was. */
export async function takeOver(): Promise<Taken | null> {
  const stored = (await browser.storage.session.get(KEY))[KEY];
  await browser.storage.session.remove(KEY);
  const parsed = v.safeParse(taken, stored);
  return parsed.success ? parsed.output : null;
}
