/** Reads and writes the settings in `storage.local`. */
import { browser } from 'wxt/browser';
import { parseSettings, type ReadSettings, type Settings } from '../settings.ts';

const KEY = 'settings';
/** Where a value that could not be read is moved before a new one is written over it. */
const BROKEN_KEY = 'settings.broken';

/** What was read last. A navigation must not wait for the disk, so it is read once and kept until it changes. */
let known: Promise<ReadSettings> | null = null;

/** The settings; where the stored value is broken, the defaults together with that value. */
export function readSettings(): Promise<ReadSettings> {
  if (known === null) {
    browser.storage.onChanged.addListener(takeIn);
    known = read();
  }
  return known;
}

/** Writes the settings. A broken value that stood in their place is kept beside them, never lost. */
export async function writeSettings(settings: Settings): Promise<void> {
  const { broken } = await read();
  if (broken !== undefined) await browser.storage.local.set({ [BROKEN_KEY]: broken });
  await browser.storage.local.set({ [KEY]: settings });
}

async function read(): Promise<ReadSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/** A change, whoever made it: another page of ours, or another window. */
function takeIn(changes: Record<string, { newValue?: unknown }>, area: string): void {
  const change = changes[KEY];
  if (area === 'local' && change !== undefined) known = Promise.resolve(parseSettings(change.newValue));
}
