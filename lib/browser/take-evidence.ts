/** Takes what stands in a tab for the person to keep, and shows it in a tab of its own. */
import { browser } from 'wxt/browser';
import { pictureOf, textOf } from './capture.ts';
import { handOver } from './evidence-store.ts';
import { readTab } from './tab-store.ts';
import { openOwn } from './tabs.ts';

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
  await handOver({ state, title: state.blocked ? '' : (tab.title ?? ''), text, picture, time });
  await openOwn('popup.html#/evidence');
  return true;
}
