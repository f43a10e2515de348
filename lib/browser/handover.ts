/**
 * A text that the person asked to be checked, on its way to the screen that checks it. In memory only, and gone as soon
 * as it was taken: it never stands in an address or on disk.
 */
import { browser } from 'wxt/browser';
import { watchStored } from './watch-stored.ts';

const KEY = 'inquiry';

/** Lays a text down for the screen `#/check`. */
export async function handOver(text: string): Promise<void> {
  await browser.storage.session.set({ [KEY]: text });
}

/** Takes the text; null where none was laid down. */
export async function takeHandedOver(): Promise<string | null> {
  const { [KEY]: text } = await browser.storage.session.get(KEY);
  if (typeof text !== 'string') return null;
  await browser.storage.session.remove(KEY);
  return text;
}

/** Calls back when a text is laid down while the screen is open already. @returns ends it */
export function onHandedOver(laid: () => void): () => void {
  return watchStored('session', KEY, ({ newValue }) => {
    if (newValue !== undefined) laid();
  });
}
