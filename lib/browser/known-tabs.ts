/** The tabs that evidence can be kept of. */
import { type Browser, browser } from 'wxt/browser';
import { levelOfTab, type TabState } from '../tab-state.ts';
import { atLeast } from '../verdict.ts';
import { readTab } from './tab-store.ts';

export interface KnownTab {
  readonly tabId: number;
  /** The page asking came from this one. */
  readonly origin: boolean;
  readonly warned: boolean;
  readonly title: string;
  readonly state: TabState;
}

/**
 * For a page of ours in a tab: every web page in a tab of the window, first those that were warned of. The page asking
 * may have come from one of them, or out of the blocked page in its own tab, whose state is still that of the page that
 * was stopped.
 */
export async function knownTabs(): Promise<KnownTab[]> {
  const own = await browser.tabs.getCurrent();
  const tabs = await browser.tabs.query({ currentWindow: true });
  const found = (await Promise.all(tabs.map((tab) => known(tab, own)))).filter((tab) => tab !== null);
  return [...found.filter(({ warned }) => warned), ...found.filter(({ warned }) => !warned)];
}

/** The tab that is meant without a question: the page asking came from it, or no other was warned of. */
export function meantAmong(tabs: readonly KnownTab[]): KnownTab | null {
  const warned = tabs.filter((tab) => tab.warned);
  const only = warned.length > 0 ? warned : tabs;
  return tabs.find(({ origin }) => origin) ?? (only.length === 1 ? only[0] : undefined) ?? null;
}

type Tab = Browser.tabs.Tab;

async function known(tab: Tab, own: Tab | undefined): Promise<KnownTab | null> {
  if (tab.id === undefined) return null;
  const state = await readTab(tab.id);
  if (state === null || state.address.kind === 'unsupported') return null;
  const warned = atLeast(levelOfTab(state), 'caution');
  // Our own page stands in this tab now; only of what was stopped there is anything left to keep.
  if (tab.id === own?.id && !warned) return null;
  const origin = tab.id === own?.id || tab.id === own?.openerTabId;
  return { tabId: tab.id, origin, warned, title: titleOf(tab, state), state };
}

/** The blocked page's own title says nothing about the page that was stopped. */
function titleOf({ title }: Tab, { blocked }: TabState): string {
  return blocked ? '' : (title ?? '');
}
