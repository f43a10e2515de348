/** What the browser says of itself and of the computer, for a person who writes to a support desk. */
import { browser } from 'wxt/browser';
import type { BrowserFacts } from '../compose/environment.ts';

/** Chromium's client hints; other browsers have none (https://wicg.github.io/ua-client-hints/). */
interface ClientHints {
  getHighEntropyValues(hints: readonly string[]): Promise<{
    platformVersion?: string;
    fullVersionList?: { brand: string; version: string }[];
  }>;
}

export async function readBrowserFacts(): Promise<BrowserFacts> {
  const hints = (navigator as Navigator & { userAgentData?: ClientHints }).userAgentData;
  const [{ os }, said] = await Promise.all([
    browser.runtime.getPlatformInfo(),
    hints?.getHighEntropyValues(['platformVersion', 'fullVersionList']),
  ]);
  return {
    os,
    osVersion: said?.platformVersion ?? '',
    brands: said?.fullVersionList ?? [],
    userAgent: navigator.userAgent,
    language: browser.i18n.getUILanguage(),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
}
