/**
 * The host that a person chose to go on to, by tab. It holds while the tab stays on that host and ends with the first
 * page of another one, so that the next visit asks again. In memory only.
 */
import { browser } from 'wxt/browser';

const key = (tabId: number): string => `continue:${tabId}`;

/** Lets a tab go on to a host. Await it before the navigation starts, or that navigation is stopped again. */
export async function allowOnce(tabId: number, host: string): Promise<void> {
  await browser.storage.session.set({ [key(tabId)]: host });
}

/** True if the person chose to go on to this host in this tab. */
export async function isAllowed(tabId: number, host: string): Promise<boolean> {
  const stored = await browser.storage.session.get(key(tabId));
  return stored[key(tabId)] === host;
}

/** Ends the permission once the tab shows a page of another host, or is closed (`host` null). */
export async function endAllowance(tabId: number, host: string | null): Promise<void> {
  if (host !== null && (await isAllowed(tabId, host))) return;
  await browser.storage.session.remove(key(tabId));
}
