/** Leaves one of our own pages. */
import { browser } from 'wxt/browser';

/** Goes back, or closes the tab where there is nothing to go back to. */
export async function leave(back: boolean): Promise<void> {
  if (back) {
    history.back();
    return;
  }
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
