/** Takes what stands in a tab for the person to keep, and shows it in a tab of its own. */
import { browser } from 'wxt/browser';
import type { Finding } from '../verdict.ts';
import { unlessClosed } from './badge.ts';
import { pictureOf, textOf } from './capture.ts';
import { handOver } from './evidence-store.ts';
import { readTab } from './tab-store.ts';
import { openBeside, openOwn, ownRoot } from './tabs.ts';

const SCREEN = 'popup.html#/evidence';

/**
 * Has to follow a press on the toolbar button, on a menu or on keys, or the browser gives no picture.
 * @param time ms since 1970
 * @returns false where nothing is known of the active tab
 */
export async function takeEvidence(time: number): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return false;
  const state = await readTab(tab.id);
  if (state === null) return false;
  // Of a page that was stopped there is nothing to see but our own words.
  const nothing = ['', null] as const;
  const [text, picture] = state.blocked
    ? nothing
    : await Promise.all([textOf(tab.id), pictureOf(tab.id, tab.windowId)]);
  const title = state.blocked ? '' : (tab.title ?? '');
  await handOver({ state, message: null, title, text, picture, time });
  await openOwn(SCREEN);
  return true;
}

/**
 * A press on a surface of ours within a page. The browser gives no picture for that, and the person can add one.
 * @param message the one that is kept, with its text; null for the page
 * @param time ms since 1970
 * @returns false where nothing is known of the tab
 */
export async function keepEvidence(
  tabId: number,
  message: { readonly finding: Finding; readonly text: string } | null,
  time: number,
): Promise<boolean> {
  const [state, tab] = await Promise.all([readTab(tabId), unlessClosed(browser.tabs.get(tabId))]);
  if (state === null) return false;
  const text = message === null ? await textOf(tabId) : message.text;
  const finding = message?.finding ?? null;
  await handOver({ state, message: finding, title: tab?.title ?? '', text, picture: null, time });
  await openBeside(tabId, `${ownRoot()}${SCREEN}`);
  return true;
}
