/** How soon the popup is drawn: over a page in the real browser, beside one of the same size with nothing in it. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageCase, pageCases } from '../../tests/e2e/support/cases.ts';
import { chromeBuild } from '../../tests/e2e/support/chromium.ts';
import { PlainChromium } from '../../tests/e2e/support/plain.ts';
import type { PlainTab } from '../../tests/e2e/support/plain-tab.ts';
import { type DemoServer, startServer } from '../../tests/e2e/support/server.ts';
import { until } from '../../tests/e2e/support/until.ts';
import type { Table } from '../table.ts';
import { median } from './clock.ts';

/** What a person takes for at once, in milliseconds. */
const MOST = 100;
const TIMES = 10;
/** Each build is measured so often, in turn with the others, so that what else the machine does slows all of them alike. */
const TURNS = 3;
/** Milliseconds in which a popup is left to open by itself. */
const ALONE = 500;
/** As large as ours, as a popup takes the size of what is in it; and with a script, without which none does anything. */
const EMPTY =
  '<!doctype html><meta charset="utf-8"><title>Empty</title><script defer src="/empty.js"></script>' +
  '<style>body { width: 400px; min-height: 520px; margin: 0 }</style><p>Empty</p>';

/** Milliseconds since the popup was asked for. */
interface Opened {
  /** The first picture. */
  readonly first: number;
  /** The picture in which the largest text stands. */
  readonly whole: number;
  /** How far things moved meanwhile (layout shift score). */
  readonly moved: number;
}

/** Runs in the popup: what the browser noted of its own painting, once everything is drawn; null before. */
const NOTED = `(async () => {
  const ready = document.querySelector('main h1, p') !== null;
  if (!ready) return null;
  await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const of = (type) => new Promise((done) => {
    const seen = [];
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
    setTimeout(() => done(seen), 100);
  });
  const [paints, largest, shifts] = await Promise.all(['paint', 'largest-contentful-paint', 'layout-shift'].map(of));
  const first = paints.find(({ name }) => name === 'first-contentful-paint');
  return first === undefined ? null : {
    first: first.startTime,
    whole: Math.max(first.startTime, ...largest.map(({ startTime }) => startTime)),
    moved: shifts.reduce((sum, { value }) => sum + value, 0),
  };
})()`;

/** A browser with one build of the extension, and a page to open its popup over. */
class Stage {
  private constructor(
    private readonly browser: PlainChromium,
    private readonly under: PlainTab,
  ) {}

  static async start(server: DemoServer, folder: string): Promise<Stage> {
    const browser = await PlainChromium.start(server, true, { folder });
    const under = await browser.open();
    await under.visit(pageCase('official-metamask-home').url);
    return new Stage(browser, under);
  }

  async open(asleep: boolean): Promise<Opened> {
    if (asleep) await this.browser.stopWorker();
    const popup = await this.browser.popup(this.under, ALONE);
    const opened = await until('the popup to be drawn', () => popup.evaluate<Opened | null>(NOTED));
    await this.browser.closeTab(popup);
    return opened;
  }

  close(): Promise<void> {
    return this.browser.close();
  }
}

/** Opens the popups of several builds in turn, each in a browser that is the only one: a second one would slow it. */
async function measure(folders: readonly string[], asleep: boolean): Promise<Opened[][]> {
  const server = await startServer(pageCases());
  const opened = folders.map((): Opened[] => []);
  for (let turn = 0; turn < TURNS; turn += 1)
    for (const [at, folder] of folders.entries())
      opened[at]?.push(...(await measureOne(server, folder, asleep)));
  await server.close();
  return opened;
}

async function measureOne(server: DemoServer, folder: string, asleep: boolean): Promise<Opened[]> {
  const stage = await Stage.start(server, folder);
  const opened: Opened[] = [];
  // The first popup of a browser is slower than any later one, by what the browser itself does for the first time.
  await stage.open(asleep);
  for (let time = 0; time < TIMES; time += 1) opened.push(await stage.open(asleep));
  await stage.close();
  return opened;
}

/** The same extension with a popup of the same size that holds one word and runs nothing. */
async function emptied<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
  cpSync(chromeBuild, folder, { recursive: true });
  writeFileSync(join(folder, 'popup.html'), EMPTY);
  writeFileSync(join(folder, 'empty.js'), '');
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function benchPopup(): Promise<Table[]> {
  const rows = await emptied(async (folder) => {
    const made = [];
    for (const asleep of [false, true]) {
      const [own = [], empty = []] = await measure([chromeBuild, folder], asleep);
      made.push(row(asleep ? 'asleep' : 'awake', own, empty));
    }
    return made;
  });
  return [
    {
      title: `The popup over a page, median of ${TURNS * TIMES} openings, milliseconds`,
      columns: [
        'worker',
        'first picture',
        `below ${MOST}`,
        'whole',
        'an empty page',
        'ratio',
        'layout shift',
      ],
      rows,
    },
  ];
}

function row(name: string, own: readonly Opened[], empty: readonly Opened[]): string[] {
  const first = median(own.map((one) => one.first));
  const base = median(empty.map((one) => one.first));
  return [
    name,
    first.toFixed(0),
    first < MOST ? 'yes' : 'no',
    median(own.map(({ whole }) => whole)).toFixed(0),
    base.toFixed(0),
    (first / base).toFixed(1),
    Math.max(...own.map(({ moved }) => moved)).toFixed(3),
  ];
}
