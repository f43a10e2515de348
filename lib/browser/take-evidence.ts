/** Takes what the person wants to keep, and shows it in a tab of its own. */
import { browser } from 'wxt/browser';
import type { KeptMessage } from '../evidence/kept-message.ts';
import type { Warning } from '../log/log.ts';
import type { TabState } from '../tab-state.ts';
import type { Finding } from '../verdict.ts';
import { unlessClosed } from './badge.ts';
import { pictureOf, textOf } from './capture.ts';
import { handOver, type TakenPage } from './evidence-store.ts';
import { readTab } from './tab-store.ts';
import { openBeside, openOwn, ownRoot } from './tabs.ts';

const SCREEN = 'popup.html#/evidence';

/** As much of a tab as is used here. */
interface Tab {
  readonly id: number;
  readonly title?: string | undefined;
}

/**
 * The page in the active tab. Has to follow a press on the toolbar button, on a menu or on keys, or the browser gives no
 * picture.
 * @param time ms since 1970
 * @returns false where nothing is known of that tab
 */
export async function takeEvidence(time: number): Promise<boolean> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (tab?.id === undefined) return false;
  const state = await readTab(tab.id);
  if (state === null) return false;
  const id = tab.id;
  const [page, picture] = await Promise.all([
    pageIn({ id, title: tab.title }, state, time),
    state.blocked ? null : pictureOf(id, tab.windowId),
  ]);
  await handOver({ ...page, picture });
  await openOwn(SCREEN);
  return true;
}

/** A page, without a picture. Of one that was stopped there is nothing to read but our own words. */
export async function pageIn({ id, title = '' }: Tab, state: TabState, time: number): Promise<TakenPage> {
  const known = { kind: 'page', tabId: id, state, picture: null, time } as const;
  if (state.blocked) return { ...known, title: '', text: '' };
  return { ...known, title, text: await textOf(id) };
}

/**
 * A press on a surface of ours within a page. The browser gives no picture for that.
 * @param message the one that is kept; null for the page
 * @param time ms since 1970
 * @returns false where nothing is known of the tab
 */
export async function keepEvidence(
  tabId: number,
  message: { readonly finding: Finding; readonly kept: KeptMessage } | null,
  time: number,
): Promise<boolean> {
  const [state, tab] = await Promise.all([readTab(tabId), unlessClosed(browser.tabs.get(tabId))]);
  if (state === null) return false;
  await handOver(
    message === null
      ? await pageIn({ id: tabId, title: tab?.title }, state, time)
      : { kind: 'message', ...message, tabId, state, picture: null, time },
  );
  await openBeside(tabId, `${ownRoot()}${SCREEN}`);
  return true;
}

/** What was pasted into "Is this real?". @param time ms since 1970 */
export async function keepAsked(text: string, time: number): Promise<void> {
  await handOver({ kind: 'asked', text, time });
  await openOwn(SCREEN);
}

/** A warning of the list. @param time ms since 1970 */
export async function keepWarning(warning: Warning, time: number): Promise<void> {
  await handOver({ kind: 'warning', warning, time });
  await openOwn(SCREEN);
}
