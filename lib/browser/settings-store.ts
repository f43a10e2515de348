/** Reads and writes the settings in `storage.local`. */
import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings, type Settings } from '../settings.ts';

const KEY = 'settings';
/** Where a value that could not be read is moved before a new one is written over it. */
const BROKEN_KEY = 'settings.broken';

/** The settings; where the stored value is broken, the defaults together with that value. */
export async function readSettings(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** Writes the settings. A broken value that stood in their place is kept beside them, never lost. */
export async function writeSettings(settings: Settings): Promise<void> {
  const { broken } = await readSettings();
  if (broken !== undefined) await browser.storage.local.set({ [BROKEN_KEY]: broken });
  await browser.storage.local.set({ [KEY]: settings });
}

/** Calls back with each later change of the settings, whoever makes it. */
export function watchSettings(changed: (next: ReadSettings) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = changes[KEY];
    if (area === 'local' && change !== undefined) changed(parseSettings(change.newValue));
  });
}
