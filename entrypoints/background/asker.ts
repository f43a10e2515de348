/** Who asks: the frame of a page, or one of our own pages in a tab (the popup has none). */
import { browser } from 'wxt/browser';
import type { SenderFacts } from '../../lib/sender.ts';

export interface Asker extends SenderFacts {
  readonly origin?: string | undefined;
}

/** Address of the asking frame. An empty or generated frame speaks with the origin of the page that made it. */
export function addressOf({ url, origin }: Asker): string {
  return url !== undefined && /^https?:/.test(url) ? url : (origin ?? '');
}

export function placeOf({ tab, frameId }: Asker): { tabId: number; frameId: number } {
  return { tabId: tab?.id ?? browser.tabs.TAB_ID_NONE, frameId: frameId ?? 0 };
}

/** The host of the asking frame; empty where it has none. */
export function hostOf(asker: Asker): string {
  const address = addressOf(asker);
  return URL.canParse(address) ? new URL(address).hostname : '';
}
