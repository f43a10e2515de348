/** What innocent hosts pay: the detour that should not be, and time beside the same browser without the extension. */
import type { PlainChromium, PlainTab } from '../../../tests/e2e/support/plain.ts';
import type { DemoServer } from '../../../tests/e2e/support/server.ts';
import { until } from '../../../tests/e2e/support/until.ts';
import { share, type Table } from '../../table.ts';
import { median } from '../clock.ts';
import { PAGE } from './page.ts';

/** Visits of each popular host; the first, which makes the connection, is not counted. */
const VISITS = 4;

/** The extension, nothing, and the least that such an extension costs (floor.ts). */
type Side = 'ours' | 'bare' | 'floor';
type Tabs = Readonly<Record<Side, PlainTab>>;

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
  for (const host of [...popular, ...held]) server.serve(`https://${host}/`, PAGE);
  const { bounced, ran, ours, bare, floor } = await ordinary(browser, server, pair, popular);
  const half = held.length >> 1;
  const awake = await extra(pair, held.slice(0, half), async () => undefined);
  const asleep = await extra(pair, held.slice(half), () => browser.stopWorker());
  const visits = `${ours.length} visits each`;
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
      ['ordinary navigation to load, without', `${median(bare).toFixed(2)} ms`, visits],
      ['ordinary navigation to load, with', `${median(ours).toFixed(2)} ms`, visits],
      ['– added, median of the pairs', `${median(differences(ours, bare)).toFixed(2)} ms`, visits],
      [
        '– of this by an empty extension with the same permission',
        `${median(differences(floor, bare)).toFixed(2)} ms`,
        visits,
      ],
      ['– added to that by ours', `${median(differences(ours, floor)).toFixed(2)} ms`, visits],
      ['– ratio of the medians', (median(ours) / median(bare)).toFixed(3), visits],
      ['bounced host, extra time of the first visit, worker awake', spread(awake), `${awake.length} hosts`],
      [
        'bounced host, extra time of the first visit, worker asleep',
        spread(asleep),
        `${asleep.length} hosts`,
      ],
    ],
    note: 'Ordinary navigations: start to load event by the clock of the page. Bounced hosts: by the clock of the driver, which asks every 25 ms; median and the longest.',
  };
}

/** Each host in turn in all browsers, each of them first in turn. */
async function ordinary(
  browser: PlainChromium,
  server: DemoServer,
  pair: Tabs,
  hosts: readonly string[],
): Promise<{ bounced: number; ran: number } & Record<Side, number[]>> {
  const times: Record<Side, number[]> = { ours: [], bare: [], floor: [] };
  const sides: Side[] = ['ours', 'bare', 'floor'];
  const ran = new Set<string>();
  for (const host of hosts) {
    server.forget();
    await pair.ours.visit(`https://${host}/`);
    if (server.requests.some(({ url }) => url === `https://${host}/ran`)) ran.add(host);
    await pair.bare.visit(`https://${host}/`);
    await pair.floor.visit(`https://${host}/`);
    for (let turn = 1; turn < VISITS; turn += 1) {
      sides.push(...sides.splice(0, 1));
      for (const side of sides) times[side].push(await timed(pair[side], `https://${host}/`));
    }
  }
  const bounced = hosts.filter((host) => pair.ours.stood.some((url) => isDetour(url, browser, host)));
  return { bounced: bounced.length, ran: ran.size, ...times };
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

/** Milliseconds that the first visit of each host takes longer than without the extension. */
async function extra(
  { ours, bare }: Tabs,
  hosts: readonly string[],
  before: () => Promise<void>,
): Promise<number[]> {
  const times: number[] = [];
  for (const host of hosts) {
    await before();
    const withUs = await arrival(ours, host);
    times.push(withUs - (await arrival(bare, host)));
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
