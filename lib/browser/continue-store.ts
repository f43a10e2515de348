/**
 * The host that a person chose to go on to, by tab. It holds while the tab stays on that host and ends with the first
 * page of another one, so that the next visit asks again. In memory only: `storage.session`, which outlives the worker,
 * and a copy here, because a dangerous navigation is not stopped in time by somebody who first asks elsewhere.
 */
import { browser } from 'wxt/browser';

const PREFIX = 'continue:';
const key = (tabId: number): string => `${PREFIX}${tabId}`;

/** Loaded once in a worker's life; only this worker writes. */
let known: Promise<Map<string, unknown>> | null = null;

function allowances(): Promise<Map<string, unknown>> {
  known ??= browser.storage.session
    .get(null)
    .then((all) => new Map(Object.entries(all).filter(([name]) => name.startsWith(PREFIX))));
  return known;
}

/** Lets a tab go on to a host. Await it before the navigation starts, or that navigation is stopped again. */
export async function allowOnce(tabId: number, host: string): Promise<void> {
  (await allowances()).set(key(tabId), host);
  await browser.storage.session.set({ [key(tabId)]: host });
}

/** True if the person chose to go on to this host in this tab. */
export async function isAllowed(tabId: number, host: string): Promise<boolean> {
  return (await allowances()).get(key(tabId)) === host;
}

/** Ends the permission once the tab shows a page of another host, or is closed (`host` null). */
export async function endAllowance(tabId: number, host: string | null): Promise<void> {
  const all = await allowances();
  if (!all.has(key(tabId)) || all.get(key(tabId)) === host) return;
  all.delete(key(tabId));
  await browser.storage.session.remove(key(tabId));
}
