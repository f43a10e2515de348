/** The tabs that evidence can be kept of. */
import { type Browser, browser } from 'wxt/browser';
import { levelOfTab, type TabState } from '../tab-state.ts';
import { atLeast } from '../verdict.ts';
import { readTab } from './tab-store.ts';

export interface WarnedTab {
  readonly tabId: number;
  /** The page asking came from this one. */
  readonly origin: boolean;
  readonly title: string;
  readonly state: TabState;
}

/**
 * For a page of ours in a tab: every tab of the window that was warned of. The page asking may have come from one of
 * them, or out of the blocked page in its own tab, whose state is still that of the page that was stopped.
 */
export async function warnedTabs(): Promise<WarnedTab[]> {
  const own = await browser.tabs.getCurrent();
  const found = await Promise.all(
    (await browser.tabs.query({ currentWindow: true })).map((tab) => known(tab, own)),
  );
  return found.filter((tab) => tab !== null).filter(({ state }) => atLeast(levelOfTab(state), 'caution'));
}

type Tab = Browser.tabs.Tab;

async function known(tab: Tab, own: Tab | undefined): Promise<WarnedTab | null> {
  if (tab.id === undefined) return null;
  const state = await readTab(tab.id);
  const origin = tab.id === own?.id || tab.id === own?.openerTabId;
  return state && { tabId: tab.id, origin, title: titleOf(tab, state), state };
}

/** The blocked page's own title says nothing about the page that was stopped. */
function titleOf({ title }: Tab, { blocked }: TabState): string {
  return blocked ? '' : (title ?? '');
}
