/** What is kept of a person's choices besides the settings: for the settings page to show, to clear and to bring back. */
import { browser } from 'wxt/browser';
import type { Marks } from '../help/marks.ts';
import type { Ticks } from '../help/ticks.ts';
import { isPrivateLeft, leavePrivateAlone } from './health.ts';
import { changeMarks, readMarks } from './mark-store.ts';
import { readTicks, writeTicks } from './tick-store.ts';

export interface Besides {
  /** Messages whose warning was taken back. */
  readonly marks: Marks;
  /** Steps of the playbooks that are done. */
  readonly ticks: Ticks;
  /** The person does not want to be told about private windows. */
  readonly privateLeft: boolean;
}

export const nothing: Besides = { marks: [], ticks: {}, privateLeft: false };

export async function readBesides(): Promise<Besides> {
  const [marks, ticks, privateLeft] = await Promise.all([readMarks(), readTicks(), isPrivateLeft()]);
  return { marks, ticks, privateLeft };
}

/** Puts all of it in the place of what is kept now. */
export async function writeBesides({ marks, ticks, privateLeft }: Besides): Promise<void> {
  await Promise.all([changeMarks(() => marks), writeTicks(ticks), leavePrivateAlone(privateLeft)]);
}

/** Calls back whenever something was written that may be part of it. @returns ends it */
export function watchBesides(changed: () => void): () => void {
  const listener = () => changed();
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
