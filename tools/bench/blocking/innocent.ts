/** What innocent hosts pay: the detour that should not be, and time beside the same browser without the extension. */

import type { PlainChromium } from '../../../tests/e2e/support/plain.ts';
import type { PlainTab } from '../../../tests/e2e/support/plain-tab.ts';
import type { DemoServer } from '../../../tests/e2e/support/server.ts';
import { until } from '../../../tests/e2e/support/until.ts';
import { share, type Table } from '../../table.ts';
import { median } from '../clock.ts';
import { EVERYDAY, EVERYDAY_PATH, PAGE, PARTS } from './page.ts';

/** Visits of each popular host; the first, which makes the connection, is not counted. */
const VISITS = 4;

/** The extension, nothing, and the least that such an extension costs (floor.ts). */
type Side = 'ours' | 'bare' | 'floor';
type Tabs = Readonly<Record<Side, PlainTab>>;
/** Milliseconds to the load event, in the same order on every side. */
type Times = Readonly<Record<Side, readonly number[]>>;

/** Of the hosts so many serve the everyday page too. */
const EVERYDAY_HOSTS = 24;

/** What comes after the load event of one visit is not to fall into the next one's time. In milliseconds. */
const REST = 60;

export async function innocentTable(
  {
    browser,
    bare: bareBrowser,
    floor: floorBrowser,
  }: Readonly<Record<'browser' | 'bare' | 'floor', PlainChromium>>,
  server: DemoServer,
  { popular, held }: { popular: readonly string[]; held: readonly string[] },
): Promise<Table> {
  const pair = {
    ours: await browser.open(),
    bare: await bareBrowser.open(),
    floor: await floorBrowser.open(),
  };
  for (const host of [...popular, ...held]) serve(server, host);
  const { bounced, ran, ...small } = await ordinary(browser, server, pair, popular);
  const everyday = await timesOf(pair, popular.slice(0, EVERYDAY_HOSTS), EVERYDAY_PATH);
  const half = held.length >> 1;
  const asItIs = async () => undefined;
  const awake = await extra(pair.ours, pair.bare, held.slice(0, half), asItIs);
  const asleep = await extra(pair.ours, pair.bare, held.slice(half), () => browser.stopWorker());
  const least = await extra(pair.floor, pair.bare, held, asItIs);
  return {
    title: 'Innocent hosts in Chromium, paired with the same browser without the extension',
    columns: ['', 'measured', 'n'],
    rows: [
      [
        'popular hosts bounced over the judging page',
        share(bounced, popular.length),
        `${popular.length} hosts`,
      ],
      ['popular hosts whose own script ran', share(ran, popular.length), `${popular.length} hosts`],
      ...timeRows('a page of one image', small),
      ...timeRows('an everyday page', everyday),
      ['bounced host, extra time of the first visit, worker awake', spread(awake), `${awake.length} hosts`],
      ['– by a page between that leads back at once', spread(least), `${least.length} hosts`],
      [
        'bounced host, extra time of the first visit, worker asleep',
        spread(asleep),
        `${asleep.length} hosts`,
      ],
    ],
    note: 'Ordinary navigations: start to load event by the clock of the page. Bounced hosts: by the clock of the driver, which asks every 25 ms; median and the longest.',
  };
}

function serve(server: DemoServer, host: string): void {
  server.serve(`https://${host}/`, PAGE);
  server.serve(`https://${host}${EVERYDAY_PATH}`, EVERYDAY);
  for (const [path, text, type] of PARTS) server.serve(`https://${host}${path}`, text, { type });
}

function timeRows(page: string, { ours, bare, floor }: Times): string[][] {
  const visits = `${ours.length} visits each`;
  const row = (name: string, time: number) => [name, `${time.toFixed(2)} ms`, visits];
  return [
    row(`${page}, to load, without`, median(bare)),
    row(`${page}, to load, with`, median(ours)),
    row('– added, median of the pairs', median(differences(ours, bare))),
    row('– of this by an empty extension with the same permission', median(differences(floor, bare))),
    row('– added to that by ours', median(differences(ours, floor))),
    ['– ratio of the medians', (median(ours) / median(bare)).toFixed(3), visits],
    ['– ratio to the empty extension', (median(ours) / median(floor)).toFixed(3), visits],
  ];
}

/** Whether the openings of these hosts are held up, and how long they take. */
async function ordinary(
  browser: PlainChromium,
  server: DemoServer,
  pair: Tabs,
  hosts: readonly string[],
): Promise<{ bounced: number; ran: number } & Times> {
  let ran = 0;
  for (const host of hosts) {
    server.forget();
    await pair.ours.visit(`https://${host}/`);
    if (server.requests.some(({ url }) => url === `https://${host}/ran`)) ran += 1;
  }
  const times = await timesOf(pair, hosts, '/');
  const bounced = hosts.filter((host) => pair.ours.stood.some((url) => isDetour(url, browser, host)));
  return { bounced: bounced.length, ran, ...times };
}

/** Each host in turn in all browsers, each of them first in turn. */
async function timesOf(pair: Tabs, hosts: readonly string[], path: string): Promise<Times> {
  const times = { ours: [] as number[], bare: [] as number[], floor: [] as number[] };
  const sides: Side[] = ['ours', 'bare', 'floor'];
  for (const host of hosts) {
    const url = `https://${host}${path}`;
    for (const side of sides) await pair[side].visit(url);
    for (let turn = 1; turn < VISITS; turn += 1) {
      sides.push(...sides.splice(0, 1));
      for (const side of sides) times[side].push(await timed(pair[side], url));
    }
  }
  return times;
}

function isDetour(url: string, browser: PlainChromium, host: string): boolean {
  return url.startsWith(browser.url('blocked.html')) && url.endsWith(`#https://${host}/`);
}

async function timed(tab: PlainTab, url: string): Promise<number> {
  await tab.visit(url);
  const time = "performance.getEntriesByType('navigation')[0].loadEventStart";
  const found = await until('the time of the visit', () => tab.evaluate<number>(time));
  await tab.evaluate(`new Promise((rest) => setTimeout(rest, ${REST}))`);
  return found;
}

/** Milliseconds that the first visit of each host takes longer than without an extension. */
async function extra(
  tab: PlainTab,
  bare: PlainTab,
  hosts: readonly string[],
  before: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (const host of hosts) {
    await before();
    const time = await arrival(tab, host);
    times.push(time - (await arrival(bare, host)));
  }
  return times;
}

async function arrival(tab: PlainTab, host: string): Promise<number> {
  const start = performance.now();
  void tab.go(`https://${host}/`);
  const there = `location.hostname === ${JSON.stringify(host)} && document.readyState === 'complete'`;
  await until(`${host} in the tab`, () => tab.evaluate<boolean>(there));
  return performance.now() - start;
}

function differences(ours: readonly number[], bare: readonly number[]): number[] {
  return ours.map((time, at) => time - (bare[at] ?? time));
}

function spread(times: readonly number[]): string {
  return times.length === 0 ? '–' : `${median(times).toFixed(0)} ms, ${Math.max(...times).toFixed(0)} ms`;
}
