/** Keys of the extension besides the one that opens the popup. */
import { browser } from 'wxt/browser';
import { markedText } from '../../lib/browser/capture.ts';
import { check } from './menus.ts';

/** `check`: is the marked text real? */
export async function onCommand(command: string): Promise<void> {
  if (command !== 'check') return;
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  await check(tab?.id === undefined ? undefined : await markedText(tab.id));
}
