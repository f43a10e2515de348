/** What the scripts in pages cost the pages: from the browser's own trace, so that a busy machine only stretches figures. */
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { chromeBuild } from '../../tests/e2e/support/chromium.ts';
import { surfacesIn } from '../../tests/e2e/support/seen.ts';
import { until } from '../../tests/e2e/support/until.ts';
import type { Table } from '../table.ts';
import { median } from './clock.ts';
import { inBrowser, type Setup, settle } from './in-browser.ts';
import { listOfElements, pageOfElements } from './page-text.ts';
import { type Cost, costOf, traced } from './trace.ts';

/** Runs of each page; each opens in a new renderer, and the median counts. */
const RUNS = 5;

type Surface = 'strip' | 'cover' | 'chip';

interface Subject {
  readonly name: string;
  readonly html: string;
  /** Waited for before the trace ends: a surface of ours, or nothing but idle time. */
  readonly expects?: Surface;
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

async function measureAll({ server, browser, origin }: Setup, pages: readonly Subject[]): Promise<Table> {
  const rows: string[][] = [];
  for (const [at, subject] of pages.entries()) {
    const url = `https://bench-${at}.example/`;
    server.serve(url, subject.html);
    rows.push(await measure(browser, url, subject, origin));
  }
  return {
    title: 'What a page pays (Chromium, trace, new renderer; milliseconds, median)',
    columns: [
      'page',
      'evaluating scripts',
      'the engine of that',
      'our work besides',
      'longest task with us in it',
      'from load to warning',
      'reach',
    ],
    rows,
  };
}

function subjects(): Subject[] {
  const lure = `<h2>MetaMask support</h2><p>Enter your 12-word Secret Recovery Phrase to restore your wallet.</p>
    <textarea placeholder="Secret Recovery Phrase"></textarea><button>Restore</button>`;
  return [
    { name: '5,000 elements, nothing to find', html: pageOfElements(5000), reach: '≤ 10 work, ≤ 16 a task' },
    { name: '5,000 elements of two words', html: listOfElements(5000), reach: '≤ 10 work, ≤ 16 a task' },
    {
      name: '5,000 elements, engine loaded, nothing shown',
      html: pageOfElements(5000, '<p>Log in</p><input type="password">'),
      reach: '≤ 15 evaluating the engine',
    },
    { name: '5,000 elements, with a lure', html: pageOfElements(5000, lure), expects: 'cover', reach: '–' },
    { name: '300 elements, with a lure', html: pageOfElements(300, lure), expects: 'cover', reach: '–' },
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
  const waits: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage();
    const events = await traced(page, async () => {
      await page.goto(url, { waitUntil: 'load' });
      const { expects } = subject;
      if (expects !== undefined) waits.push(await waitFor(page, expects));
      await settle(page);
    });
    costs.push(costOf(events, origin));
    await page.close();
  }
  const middle = (value: (cost: Cost) => number) => median(costs.map(value)).toFixed(1);
  return [
    subject.name,
    middle(({ evaluating }) => evaluating),
    middle(({ engine }) => engine),
    middle(({ working }) => working),
    middle(({ longest }) => longest),
    waits.length === 0 ? '–' : median(waits).toFixed(0),
    subject.reach,
  ];
}

/** Milliseconds from now on until a surface of ours stands. */
async function waitFor(page: Page, surface: Surface): Promise<number> {
  const start = performance.now();
  await until(surface, async () => (await surfacesIn(page)).some(({ kind }) => kind === surface), 60_000);
  return performance.now() - start;
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
