/** What the scripts in pages cost the pages: from the browser's own trace, so that a busy machine only stretches figures. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { chromeBuild, launchChromium } from '../../tests/e2e/support/chromium.ts';
import { surfacesIn } from '../../tests/e2e/support/seen.ts';
import { startServer } from '../../tests/e2e/support/server.ts';
import { until } from '../../tests/e2e/support/until.ts';
import { findBrowser } from '../find-browser.mjs';
import type { Table } from '../table.ts';
import { chatPage, pageOfElements } from './page-text.ts';
import { type Cost, costOf, traced, worldsOf } from './trace.ts';

/** Runs of each page; each opens in a new renderer, and the median counts. */
const RUNS = 5;
const MESSAGES = 5000;

interface Subject {
  readonly name: string;
  readonly html: string;
  /** Waited for before the trace ends: a surface of ours, or nothing but idle time. */
  readonly expects?: 'strip' | 'cover' | 'chip';
  readonly reach: string;
}

/** Pages of 5,000 elements, and the scripts' sizes. */
export function benchPages(): Promise<Table[]> {
  return inBrowser(async (bench) => [await measureAll(bench, subjects()), sizes()]);
}

/** Pages of 50,000 elements, which take a minute. */
export function benchLargePages(): Promise<Table[]> {
  return inBrowser(async (bench) => [await measureAll(bench, largeSubjects())]);
}

/** A chat of some thousand messages. */
export function benchChat(): Promise<Table[]> {
  return inBrowser(async ({ server, browser, origin }) => {
    server.serve('https://chat.example/', chatPage());
    const rows = await measureChat(browser, 'https://chat.example/', origin);
    return [{ title: 'A chat that grows', columns: ['', 'measured', 'reach'], rows }];
  });
}

interface Setup {
  readonly server: Awaited<ReturnType<typeof startServer>>;
  readonly browser: Browser;
  /** `chrome-extension://<id>/` */
  readonly origin: string;
}

/** Empty where there is no Chromium or no build: nothing can be measured then, and that is said. */
async function inBrowser(bench: (setup: Setup) => Promise<Table[]>): Promise<Table[]> {
  if (findBrowser('chromium') === undefined || !existsSync(join(chromeBuild, 'manifest.json'))) {
    console.error('No Chromium or no build (npm run build): what pages pay was not measured.');
    return [];
  }
  const server = await startServer([]);
  const { browser, extension } = await launchChromium({ server });
  try {
    return await bench({ server, browser, origin: extension.url('') });
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measureAll({ server, browser, origin }: Setup, pages: readonly Subject[]): Promise<Table> {
  const rows: string[][] = [];
  for (const [at, subject] of pages.entries()) {
    const url = `https://bench-${at}.example/`;
    server.serve(url, subject.html);
    rows.push(await measure(browser, url, subject, origin));
  }
  return {
    title: 'What a page pays (Chromium, trace, new renderer; milliseconds, median)',
    columns: ['page', 'evaluating scripts', 'our work besides', 'longest task with us in it', 'reach'],
    rows,
  };
}

function subjects(): Subject[] {
  const lure =
    '<h2>MetaMask support</h2><p>Enter your 12-word Secret Recovery Phrase to restore your wallet.</p>';
  return [
    { name: '5,000 elements, nothing to find', html: pageOfElements(5000), reach: '≤ 10 work, ≤ 16 a task' },
    {
      name: '5,000 elements, engine loaded, nothing shown',
      html: pageOfElements(5000, '<p>Log in</p><input type="password">'),
      reach: '≤ 15 evaluating',
    },
    {
      name: '5,000 elements, with a lure',
      html: pageOfElements(
        5000,
        `${lure}<textarea placeholder="Secret Recovery Phrase"></textarea><button>Restore</button>`,
      ),
      expects: 'cover',
      reach: '–',
    },
  ];
}

function largeSubjects(): Subject[] {
  return [
    { name: '50,000 elements, nothing to find', html: pageOfElements(50_000), reach: '≤ 50 a task' },
    {
      name: '50,000 elements, engine loaded',
      html: pageOfElements(50_000, '<p>Log in</p><input type="password">'),
      reach: '≤ 50 a task',
    },
  ];
}

async function measure(browser: Browser, url: string, subject: Subject, origin: string): Promise<string[]> {
  const costs: Cost[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    const events = await traced(page, async () => {
      await page.goto(url, { waitUntil: 'load' });
      const { expects } = subject;
      if (expects !== undefined)
        await until(
          expects,
          async () => (await surfacesIn(page)).some(({ kind }) => kind === expects),
          60_000,
        );
      await settle(page);
    });
    costs.push(costOf(events, origin));
    await page.close();
  }
  const middle = (value: (cost: Cost) => number) => median(costs.map(value)).toFixed(1);
  return [
    subject.name,
    middle(({ evaluating }) => evaluating),
    middle(({ working }) => working),
    middle(({ longest }) => longest),
    subject.reach,
  ];
}

/** Resolves once the main thread was idle again and again: our work waits for idle moments itself. As text: the loader of this file would put helpers of its own into a function. */
const SETTLED = `new Promise((done) => {
  let rests = 0;
  const rest = (deadline) => {
    rests = deadline.timeRemaining() > 10 ? rests + 1 : 0;
    if (rests > 40) done();
    else setTimeout(() => requestIdleCallback(rest), 50);
  };
  requestIdleCallback(rest);
})`;

async function settle(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
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

function sizes(): Table {
  const script = (name: string) => join(chromeBuild, name);
  const row = (name: string, says: string, reach: string) => [
    says,
    existsSync(script(name)) ? `${(statSync(script(name)).size / 1000).toFixed(1)} kB` : 'not built',
    reach,
  ];
  return {
    title: 'Scripts in pages, minified',
    columns: ['script', 'size', 'reach'],
    rows: [
      row('guard.js', 'document_start', '≤ 8 kB'),
      row('content-scripts/glance.js', 'the first look, on every page when it is idle', '–'),
      row('content-scripts/scan.js', 'the engine, where there is something to judge', '≤ 100 kB, aim 60'),
      row('content-scripts/surfaces.js', 'what draws, where there is something to say', '–'),
    ],
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
