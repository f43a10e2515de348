/** What a chat costs that grows by some thousand messages. */
import type { Browser, Page } from 'puppeteer-core';
import { surfacesIn } from '../../tests/e2e/support/seen.ts';
import { until } from '../../tests/e2e/support/until.ts';
import type { Table } from '../table.ts';
import { inBrowser, settle } from './in-browser.ts';
import { chatPage } from './page-text.ts';
import { costOf, traced, worldsOf } from './trace.ts';

const MESSAGES = 5000;

/** A chat of some thousand messages. */
export function benchChat(): Promise<Table[]> {
  return inBrowser(async ({ server, browser, origin }) => {
    server.serve('https://chat.example/', chatPage());
    const rows = await measureChat(browser, 'https://chat.example/', origin);
    return [{ title: 'A chat that grows', columns: ['', 'measured', 'reach'], rows }];
  });
}

/** Messages come one by one into a list that keeps fifty of them, as chats do; the last one of each thousand is a lure. */
async function measureChat(browser: Browser, url: string, origin: string): Promise<string[][]> {
  const page = await browser.newPage();
  // The scripts are named only where they are loaded; what they do later names the world that they run in.
  const loaded = await traced(page, async () => {
    await page.goto(url, { waitUntil: 'load' });
    await settle(page);
  });
  const world = worldsOf(loaded, origin);
  const post = async (from: number, to: number) => {
    await page.evaluate(`post(${from}, ${to})`);
    await until(
      'the mark on the last message',
      async () => (await surfacesIn(page)).some(({ kind }) => kind === 'chip'),
      60_000,
    );
    await settle(page);
  };
  await post(0, 500);
  const before = await heapOf(page);
  const events = await traced(page, () => post(500, 500 + MESSAGES));
  const { working, longest } = costOf(events, origin, world);
  const after = await heapOf(page);
  await page.close();
  return [
    [`our work for each of ${MESSAGES} messages`, `${(working / MESSAGES).toFixed(3)} ms`, '≤ 0.2 ms'],
    ['longest task', `${longest.toFixed(1)} ms`, '≤ 50 ms'],
    ['memory of the page, before and after', `${before.toFixed(1)} MB, ${after.toFixed(1)} MB`, 'flat'],
  ];
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
