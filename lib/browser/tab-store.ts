/** Keeps the state of each tab in `storage.session`: in memory only, gone with the browser, private windows included. */
import { browser } from 'wxt/browser';
import { parseTabState, type TabState } from '../tab-state.ts';

const key = (tabId: number): string => `tab:${tabId}`;

/** One chain of changes a tab, so that two events at once do not overwrite each other's result. */
const chains = new Map<number, Promise<unknown>>();

/** The state of a tab, or null where nothing is known. */
export async function readTab(tabId: number): Promise<TabState | null> {
  const stored = await browser.storage.session.get(key(tabId));
  return parseTabState(stored[key(tabId)]);
}

/**
 * Changes the state of a tab, after all changes that were asked for before.
 * @param change gets the present state; null as its result leaves everything as it is
 * @returns the new state, or the present one where nothing was changed
 */
export function changeTab(
  tabId: number,
  change: (state: TabState | null) => TabState | null,
): Promise<TabState | null> {
  const run = async (): Promise<TabState | null> => {
    const before = await readTab(tabId);
    const after = change(before);
    if (after === null) return before;
    await browser.storage.session.set({ [key(tabId)]: after });
    return after;
  };
  return enqueue(tabId, run);
}

/** Puts a state in the place of whatever is known of a tab. @returns that state */
export function putTab(tabId: number, state: TabState): Promise<TabState> {
  return enqueue(tabId, async () => {
    await browser.storage.session.set({ [key(tabId)]: state });
    return state;
  });
}

/** Calls back with each later state of a tab. @returns ends it */
export function watchTab(tabId: number, changed: (state: TabState) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const state = area === 'session' ? parseTabState(changes[key(tabId)]?.newValue) : null;
    if (state !== null) changed(state);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  return enqueue(tabId, () => browser.storage.session.remove(key(tabId)));
}

function enqueue<T>(tabId: number, run: () => Promise<T>): Promise<T> {
  const result = (chains.get(tabId) ?? Promise.resolve()).then(run);
  // A failed change must not stop the ones behind it; its caller still gets the error.
  const settled = result
    .catch(() => undefined)
    .then(() => {
      if (chains.get(tabId) === settled) chains.delete(tabId);
    });
  chains.set(tabId, settled);
  return result;
}
