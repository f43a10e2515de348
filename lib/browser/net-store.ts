/** Keeps the notice about the rules that were written. It says nothing of what anybody visited. */
import { browser } from 'wxt/browser';
import { type NetNotice, parseNotice } from '../net/notice.ts';

const KEY = 'net';

export async function readNotice(): Promise<NetNotice | null> {
  return parseNotice((await browser.storage.local.get(KEY))[KEY]);
}

export async function writeNotice(notice: NetNotice): Promise<void> {
  await browser.storage.local.set({ [KEY]: notice });
}
