/**
 * Whether the browser may open connections to pages before they are asked for (Chromium: "Preload pages"): a page that
 * we stop could otherwise hear of the visit. An optional permission, asked for only here.
 */
import { browser } from 'wxt/browser';

const PERMISSION = { permissions: ['privacy'] as 'privacy'[] };

/** Must be called straight from a click. @returns false where the person or the browser does not allow it */
export async function forbidPreconnect(): Promise<boolean> {
  if (!(await browser.permissions.request(PERMISSION))) return false;
  await browser.privacy.network.networkPredictionEnabled.set({ value: false });
  return true;
}

/** Gives the browser its own choice back, and the permission with it. */
export async function allowPreconnect(): Promise<void> {
  if (!(await browser.permissions.contains(PERMISSION))) return;
  await browser.privacy.network.networkPredictionEnabled.clear({});
  await browser.permissions.remove(PERMISSION);
}
