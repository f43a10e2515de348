/** Looks whether the extension can do its work, and repairs what one press of a button can repair. */
import { browser } from 'wxt/browser';
import type { Complaint, Health } from '../health.ts';
import { defaults } from '../settings.ts';
import { ask } from './ask.ts';
import { readNotice } from './net-store.ts';
import { readSettings, writeSettings } from './settings-store.ts';
import { watchStored } from './watch-stored.ts';

const EVERYWHERE = { origins: ['http://*/*', 'https://*/*'] };
/** The person said that private windows need no watch. */
const PRIVATE_KEY = 'private-windows.not-wanted';

export async function readHealth(): Promise<Health> {
  const [access, { broken }, allowed, left, notice] = await Promise.all([
    browser.permissions.contains(EVERYWHERE),
    readSettings(),
    browser.extension.isAllowedIncognitoAccess(),
    isPrivateLeft(),
    readNotice(),
  ]);
  return {
    access,
    settings: broken === undefined,
    // No notice: the rules are being written, or this browser needs none.
    lists: (notice?.error ?? null) === null,
    private: allowed || left,
  };
}

/** Calls back when the person gives or takes access to sites. @returns ends it */
export function watchAccess(changed: () => void): () => void {
  const listener = () => changed();
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
  return () => {
    browser.permissions.onAdded.removeListener(listener);
    browser.permissions.onRemoved.removeListener(listener);
  };
}

/** Repairs it, or opens the place where the person can. Must be called straight from a click: access is asked for. */
export async function repair(complaint: Complaint): Promise<void> {
  switch (complaint) {
    case 'access':
      await browser.permissions.request(EVERYWHERE);
      return;
    case 'settings':
      // The value that cannot be read is kept beside them.
      await writeSettings(defaults);
      return;
    case 'lists':
      await ask({ type: 'repair' });
      return;
    case 'private':
      await browser.tabs.create({ url: `chrome://extensions/?id=${browser.runtime.id}` });
  }
}

/** Calls back when the person wants to be told about private windows, or not any more. @returns ends it */
export function watchPrivateLeft(changed: () => void): () => void {
  return watchStored('local', PRIVATE_KEY, changed);
}

/** True if the person does not want to be told about private windows. */
export async function isPrivateLeft(): Promise<boolean> {
  return (await browser.storage.local.get(PRIVATE_KEY))[PRIVATE_KEY] === true;
}

/** The person does not want to be told about private windows any more, or does again. */
export async function leavePrivateAlone(left = true): Promise<void> {
  if (left) await browser.storage.local.set({ [PRIVATE_KEY]: true });
  else await browser.storage.local.remove(PRIVATE_KEY);
}
