/** Opens the popup beside the page, where it stays while the person goes on. */
import { browser } from 'wxt/browser';

/** Firefox has a sidebar, Chromium a side panel; the types describe Chromium alone. */
const { sidebarAction } = browser as unknown as { sidebarAction?: { open(): Promise<void> } };

/** The window to open it in: has to be known before the click, as asking for it would use the click up. */
export async function panelWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}

/** Must be called straight from a click. */
export async function openPanel(windowId: number): Promise<void> {
  await (sidebarAction === undefined ? browser.sidePanel.open({ windowId }) : sidebarAction.open());
}
