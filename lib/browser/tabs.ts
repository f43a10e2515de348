/** Sends tabs to places. */
import { browser } from 'wxt/browser';
import { unlessClosed } from './badge.ts';

/** The root of our own pages, ending in a slash. */
export function ownRoot(): string {
  return browser.runtime.getURL('/');
}

/**
 * The root of our own pages as rules name it. Not `getURL`: with `use_dynamic_url` that gives an address which ends
 * with the browser, and rules outlive it.
 */
export function ruleRoot(): string {
  return `chrome-extension://${browser.runtime.id}/`;
}

/**
 * The blocked page for an address. The address stands in the fragment: it is sent to nobody and survives a reload,
 * and it stands there as it is, so that a redirect rule of the browser can write it too.
 */
export function blockedPage(address: string): string {
  return `${ownRoot()}blocked.html#${address}`;
}

/** Sends a tab to an address. */
export async function sendTab(tabId: number, url: string): Promise<void> {
  await unlessClosed(browser.tabs.update(tabId, { url }));
}

/** Opens a page of ours in a new tab, e.g. `popup.html#/check`. */
export async function openOwn(page: string): Promise<void> {
  await browser.tabs.create({ url: `${ownRoot()}${page}` });
}

/** Where a tab is on its way to, or null where it is on no way (Firefox never tells). */
export async function pendingAddress(tabId: number): Promise<string | null> {
  return (await unlessClosed(browser.tabs.get(tabId)))?.pendingUrl ?? null;
}

/** Opens an address beside the tab that asks for it. */
export async function openBeside(tabId: number, url: string): Promise<void> {
  const opener = await unlessClosed(browser.tabs.get(tabId));
  const place = opener === null ? {} : { index: opener.index + 1, windowId: opener.windowId };
  await browser.tabs.create({ url, ...place });
}

/** Takes a tab away from a page: back to where it came from, or to an empty tab where it came from nowhere. */
export async function leavePage(tabId: number): Promise<void> {
  try {
    await browser.tabs.goBack(tabId);
  } catch {
    // Nothing to go back to. An empty tab rather than none: closing the last tab would close the browser.
    await browser.tabs.create({});
    await unlessClosed(browser.tabs.remove(tabId));
  }
}

/** The tab that the person sees in this window; undefined where there is none. */
export async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Calls back when the person goes to another tab. @returns ends it */
export function onTabChosen(chosen: () => void): () => void {
  const listener = () => chosen();
  browser.tabs.onActivated.addListener(listener);
  return () => browser.tabs.onActivated.removeListener(listener);
}
