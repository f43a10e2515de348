/** What the person went on to after a warning, as the settings page shows it; only the worker writes it. */
import { browser } from 'wxt/browser';
import { type Choice, chosen, PASSES_KEY, parsePasses } from '../passes.ts';
import { ask } from './ask.ts';
import { watchStored } from './watch-stored.ts';

/** Nothing of a private window is among them: Chromium keeps that apart, and Firefox tells it by the tab. */
export async function readChoices(): Promise<Choice[]> {
  const stored = await browser.storage.session.get(PASSES_KEY);
  const all = chosen(parsePasses(stored[PASSES_KEY]));
  if (all.length === 0) return [];
  const tabs = await browser.tabs.query({});
  const ordinary = new Set(tabs.flatMap(({ id, incognito }) => (incognito ? [] : [id])));
  return all.filter(({ tabId }) => ordinary.has(tabId));
}

/** Ends one of them at once; a page of that site gives way. */
export async function endChoice({ tabId, host }: Choice): Promise<void> {
  await ask({ type: 'end', tabId, host });
}

/** Calls back whenever one is made or has ended. @returns ends it */
export function watchChoices(changed: () => void): () => void {
  return watchStored('session', PASSES_KEY, changed);
}
