/** Keeps the log of warnings in `storage.local`. Nothing that happens in a private window is written. */
import { browser } from 'wxt/browser';
import {
  kept,
  type Log,
  type NewWarning,
  parseLog,
  storedForm,
  withoutWarning,
  withWarning,
} from '../log/log.ts';
import { unlessClosed } from './badge.ts';
import { watchStored } from './watch-stored.ts';

const KEY = 'warnings';
/** Where a log that could not be read is moved before a new one is written over it. */
const BROKEN_KEY = 'warnings.broken';

/** Changes run one after the other, so that two warnings at once are both kept. */
let last: Promise<unknown> = Promise.resolve();

/** The log as it is today, newest first. */
export async function readLog(): Promise<Log> {
  return kept((await read()).log, Date.now());
}

/**
 * Writes down that a warning was shown in a tab.
 * @param tabId a private tab's warning, or one whose tab is gone so that nobody can tell, is not written
 */
export async function record(tabId: number, warning: NewWarning): Promise<void> {
  const tab = await unlessClosed(browser.tabs.get(tabId));
  if (tab?.incognito !== false) return;
  await change((log) => withWarning(log, warning, Date.now()));
}

/** Erases one warning. @param first its name */
export function eraseWarning(first: number): Promise<void> {
  return change((log) => withoutWarning(log, first));
}

/** Erases everything, a log that could not be read included. */
export function eraseLog(): Promise<void> {
  return enqueue(() => browser.storage.local.remove([KEY, BROKEN_KEY]));
}

/** Erases what is too old, on disk too. Writes nothing where there is nothing to erase. */
export function pruneLog(): Promise<void> {
  return enqueue(async () => {
    const { log } = await read();
    const rest = kept(log, Date.now());
    if (rest.length < log.length) await browser.storage.local.set({ [KEY]: storedForm(rest) });
  });
}

/** Calls back after each change, whoever made it. @returns ends it */
export function watchLog(changed: (log: Log) => void): () => void {
  return watchStored('local', KEY, ({ newValue }) => changed(kept(parseLog(newValue).log, Date.now())));
}

async function read(): Promise<ReturnType<typeof parseLog>> {
  return parseLog((await browser.storage.local.get(KEY))[KEY]);
}

function change(make: (log: Log) => Log): Promise<void> {
  return enqueue(async () => {
    const { log, broken } = await read();
    if (broken !== undefined) await browser.storage.local.set({ [BROKEN_KEY]: broken });
    await browser.storage.local.set({ [KEY]: storedForm(make(log)) });
  });
}

function enqueue(run: () => Promise<void>): Promise<void> {
  const result = last.then(run);
  // A failed change must not stop the ones behind it; its caller still gets the error.
  last = result.catch(() => undefined);
  return result;
}
