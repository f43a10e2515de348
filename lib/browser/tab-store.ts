/** Keeps the state of each tab in `storage.session`: in memory only, gone with the browser, private windows included. */
import { browser } from 'wxt/browser';
import { parseTabState, type TabState } from '../tab-state.ts';
import { watchStored } from './watch-stored.ts';

const key = (tabId: number): string => `tab:${tabId}`;

/** One chain of changes a tab, so that two events at once do not overwrite each other's result. */
const chains = new Map<number, Promise<unknown>>();

interface Awaited {
  readonly state: TabState;
  readonly timer?: ReturnType<typeof setTimeout>;
}

/** States that are not written yet, by tab. */
const awaited = new Map<number, Awaited>();

/** The state of a tab, or null where nothing is known. */
export async function readTab(tabId: number): Promise<TabState | null> {
  const held = awaited.get(tabId);
  if (held !== undefined) return held.state;
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
    await write(tabId, after);
    return after;
  };
  return enqueue(tabId, run);
}

/** Puts a state in the place of whatever is known of a tab. @returns that state */
export function putTab(tabId: number, state: TabState): Promise<TabState> {
  hold(tabId, { state });
  return enqueue(tabId, async () => {
    await write(tabId, state);
    return state;
  });
}

/**
 * The same for a state that nobody waits for. Whoever reads it here gets it at once; it is written in a moment: the
 * storage is kept by the very thread of the browser that hands the page what it loads.
 * @param wait in milliseconds
 * @param written called when it was, and not where another state came meanwhile
 */
export function putTabLater(tabId: number, state: TabState, wait: number, written: () => void): void {
  const held = { state, timer: setTimeout(() => void enqueue(tabId, run), wait) };
  const run = async () => {
    if (awaited.get(tabId) !== held) return;
    await write(tabId, state);
    written();
  };
  hold(tabId, held);
}

async function write(tabId: number, state: TabState): Promise<void> {
  const held = awaited.get(tabId);
  await browser.storage.session.set({ [key(tabId)]: state });
  // What came meanwhile still waits.
  if (awaited.get(tabId) === held) drop(tabId);
}

function hold(tabId: number, held: Awaited): void {
  drop(tabId);
  awaited.set(tabId, held);
}

function drop(tabId: number): void {
  clearTimeout(awaited.get(tabId)?.timer);
  awaited.delete(tabId);
}

/** Calls back with each later state of a tab. @returns ends it */
export function watchTab(tabId: number, changed: (state: TabState) => void): () => void {
  return watchStored('session', key(tabId), ({ newValue }) => {
    const state = parseTabState(newValue);
    if (state !== null) changed(state);
  });
}

/** Forgets a tab that was closed. */
export function forgetTab(tabId: number): Promise<void> {
  drop(tabId);
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
