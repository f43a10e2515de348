/** What changes at once when the person changes the settings. */
import { browser } from 'wxt/browser';
import { endChoices } from '../../lib/browser/pass-store.ts';
import { watchSettings } from '../../lib/browser/settings-store.ts';
import { readTab } from '../../lib/browser/tab-store.ts';
import { forbids } from '../../lib/settings/lock.ts';
import { followHealth } from './health.ts';
import { drawMenus } from './menus.ts';
import { redraw } from './navigation.ts';
import { followReading } from './reading.ts';

/**
 * Menus and every toolbar button are drawn again: their words may be in another language, or a mark unwanted, or the
 * extension cannot do its work any more, or can again.
 */
export function followSettings(): void {
  watchSettings(({ settings }, { settings: before }) => {
    if (forbids(settings, Date.now())) void endChoices();
    void redrawAll();
    void followReading(settings, before);
    void drawMenus();
  });
  followHealth(redrawAll);
}

async function redrawAll(): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(tabs.map(async ({ id }) => id !== undefined && redraw(id, await readTab(id))));
}
