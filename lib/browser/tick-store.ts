/** Keeps the ticks of the playbooks. What is ticked in a private window is forgotten with it. */
import { browser } from 'wxt/browser';
import { parseTicks, storedTicks, type Ticks } from '../help/ticks.ts';

const KEY = 'ticks';

async function area(): Promise<typeof browser.storage.local> {
  const { incognito } = await browser.windows.getCurrent();
  return incognito ? browser.storage.session : browser.storage.local;
}

export async function readTicks(): Promise<Ticks> {
  return parseTicks((await (await area()).get(KEY))[KEY]);
}

export async function writeTicks(ticks: Ticks): Promise<void> {
  await (await area()).set({ [KEY]: storedTicks(ticks) });
}
