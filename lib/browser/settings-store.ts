/** Reads and writes the settings in `storage.local`. */
import { browser } from 'wxt/browser';
import { heldBack } from '../settings/lock.ts';
import { parseSettings, type ReadSettings, type Settings } from '../settings.ts';
import { watchStored } from './watch-stored.ts';

const KEY = 'settings';
/** Where a value that could not be read is moved before a new one is written over it. */
const BROKEN_KEY = 'settings.broken';

/** What was read last. A navigation must not wait for the disk, so it is read once and kept until it changes. */
let known: Promise<ReadSettings> | null = null;

/** The settings; where the stored value is broken, the defaults together with that value. */
export function readSettings(): Promise<ReadSettings> {
  if (known === null) {
    known = read();
    // What is told keeps `known` up to date.
    watchSettings(() => undefined);
  }
  return known;
}

/** Changes run one after the other, so that two at once in one page do not overwrite each other's result. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Changes the settings as they are stored now, after all changes that were asked for before.
 * @returns the new settings
 */
export function changeSettings(change: (settings: Settings) => Settings): Promise<Settings> {
  const run = async (): Promise<Settings> => {
    const { settings } = await read();
    return writeSettings(change(settings));
  };
  const result = last.then(run);
  // A failed change must not stop the ones behind it; its caller still gets the error.
  last = result.catch(() => undefined);
  return result;
}

/** Calls back with the settings after each change, whoever made it, and those before it. @returns ends it */
export function watchSettings(changed: (read: ReadSettings, before: ReadSettings) => void): () => void {
  return watchStored('local', KEY, ({ oldValue, newValue }) => {
    const read = parseSettings(newValue);
    // Whoever is told first may read them at once, before the listener of `readSettings` has its turn.
    if (known !== null) known = Promise.resolve(read);
    changed(read, parseSettings(oldValue));
  });
}

/**
 * Writes the settings. A broken value that stood in their place is kept beside them, never lost.
 * @returns the settings as they stand now: what is locked does not change (lib/settings/lock.ts)
 */
export async function writeSettings(wished: Settings): Promise<Settings> {
  const { broken, settings } = await read();
  const after = heldBack(settings, wished, Date.now());
  if (broken !== undefined) await browser.storage.local.set({ [BROKEN_KEY]: broken });
  await browser.storage.local.set({ [KEY]: after });
  // The event about it comes later: who reads at once must not get what stood there before.
  if (known !== null) known = Promise.resolve({ settings: after, broken: undefined });
  return after;
}

async function read(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}
