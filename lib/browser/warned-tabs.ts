/** The tabs that evidence can be kept of. */
import { browser } from 'wxt/browser';
import { levelOfTab, type TabState } from '../tab-state.ts';
import { atLeast } from '../verdict.ts';
import { readTab } from './tab-store.ts';

export interface WarnedTab {
  readonly tabId: number;
  readonly title: string;
  readonly state: TabState;
}

/** The tab under the popup, or beside the panel; null where nothing is known of it. */
export async function activeTab(): Promise<(WarnedTab & { readonly windowId: number }) | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.windowId === undefined) return null;
  const state = await readTab(tab.id);
  return state && { tabId: tab.id, windowId: tab.windowId, title: titleOf(tab, state), state };
}

/**
 * For a page of ours in a tab: the page that it came from first, then every tab of the window that was warned of.
 * The blocked page may have led here in the same tab, whose state is still that of the page that was stopped.
 */
export async function warnedTabs(): Promise<WarnedTab[]> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const rank = (id: number | undefined) => (id === own?.id ? 0 : id === own?.openerTabId ? 1 : 2);
  const found = await Promise.all(
    [...tabs]
      .sort((a, b) => rank(a.id) - rank(b.id))
      .map(async (tab) => {
        const state = tab.id === undefined ? null : await readTab(tab.id);
        return state && { tabId: tab.id ?? browser.tabs.TAB_ID_NONE, title: titleOf(tab, state), state };
      }),
  );
  return found.filter((tab) => tab !== null).filter(({ state }) => atLeast(levelOfTab(state), 'caution'));
}

/** The blocked page's own title says nothing about the page that was stopped. */
function titleOf(tab: { title?: string | undefined }, { blocked }: TabState): string {
  return blocked ? '' : (tab.title ?? '');
}
