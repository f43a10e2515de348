/** Keeps the ticks of the playbooks. What is ticked in a private window is forgotten with it. */
import { browser } from 'wxt/browser';
import { parseTicks, storedTicks, type Ticks } from '../help/ticks.ts';

const KEY = 'ticks';

/** Looked up once: a tick has to be written at once, as the popup may close with the next press. */
let area: Promise<typeof browser.storage.local> | null = null;

function ticksArea(): Promise<typeof browser.storage.local> {
  area ??= browser.windows
    .getCurrent()
    .then(({ incognito }) => (incognito ? browser.storage.session : browser.storage.local));
  return area;
}

export async function readTicks(): Promise<Ticks> {
  return parseTicks((await (await ticksArea()).get(KEY))[KEY]);
}

export async function writeTicks(ticks: Ticks): Promise<void> {
  await (await ticksArea()).set({ [KEY]: storedTicks(ticks) });
}
