/** Keeps the notice about the rules that were written. It says nothing of what anybody visited. */
import { browser } from 'wxt/browser';
import { type NetNotice, parseNotice } from '../net/notice.ts';
import { watchStored } from './watch-stored.ts';

const KEY = 'net';

export async function readNotice(): Promise<NetNotice | null> {
  return parseNotice((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeNotice(notice: NetNotice): Promise<void> {
  await browser.storage.local.set({ [KEY]: notice });
}

/** Calls back when the rules were written, or could not be. @returns ends it */
export function watchNotice(changed: () => void): () => void {
  return watchStored('local', KEY, changed);
}
