/** Tells of what was written under one key of the browser's storage, whoever wrote it. */
import { browser } from 'wxt/browser';

/** What stood there and what stands there now, not yet parsed; undefined for nothing. */
export interface Change {
  readonly oldValue?: unknown;
  readonly newValue?: unknown;
}

/** Calls back after each change of what an area keeps under a key. @returns ends it */
export function watchStored(
  area: 'local' | 'session',
  key: string,
  changed: (change: Change) => void,
): () => void {
  const listener = (changes: Readonly<Record<string, Change>>, where: string) => {
    const change = changes[key];
    if (where === area && change !== undefined) changed(change);
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
