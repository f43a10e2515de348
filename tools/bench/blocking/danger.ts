/** What a dangerous host gets to do before it is stopped, with the worker asleep at every visit. */

import type { PlainChromium } from '../../../tests/e2e/support/plain.ts';
import type { PlainTab } from '../../../tests/e2e/support/plain-tab.ts';
import type { DemoServer } from '../../../tests/e2e/support/server.ts';
import { until } from '../../../tests/e2e/support/until.ts';
import { groupsOf } from '../../eval/draw.ts';
import { share, type Table } from '../../table.ts';
import { PAGE } from './page.ts';

export interface Danger {
  readonly host: string;
  readonly technique: string;
}

interface Leak extends Danger {
  readonly requests: number;
  readonly ran: boolean;
  readonly image: boolean;
  readonly stopped: boolean;
}

export async function dangerTable(
  browser: PlainChromium,
  server: DemoServer,
  hosts: readonly Danger[],
): Promise<Table> {
  const tab = await browser.open();
  const leaks: Leak[] = [];
  for (const danger of hosts) leaks.push(await visit(browser, tab, server, danger));
  const groups = groupsOf(leaks, ({ technique }) => technique).sort(([, a], [, b]) => b.length - a.length);
  return {
    title: `Dangerous hosts in Chromium, worker asleep at each of ${leaks.length} visits`,
    columns: ['technique', 'hosts', 'document requests', 'scripts run', 'images requested', 'not stopped'],
    rows: [['all', leaks] as const, ...groups].map(([name, rows]) => line(name, rows)),
    note: 'A reused tab, GET, https, as typed. An image counts as soon as it is requested, painted or not.',
  };
}

function line(name: string, rows: readonly Leak[]): string[] {
  const part = (holds: (leak: Leak) => boolean) => share(rows.filter(holds).length, rows.length);
  return [
    name,
    String(rows.length),
    part(({ requests }) => requests > 0),
    part(({ ran }) => ran),
    part(({ image }) => image),
    part(({ stopped }) => !stopped),
  ];
}

async function visit(
  browser: PlainChromium,
  tab: PlainTab,
  server: DemoServer,
  danger: Danger,
): Promise<Leak> {
  const url = `https://${danger.host}/`;
  server.serve(url, PAGE);
  await browser.stopWorker();
  server.forget();
  void tab.go(url);
  const drawn = `location.href.startsWith(${JSON.stringify(browser.url('blocked.html'))})
    && location.hash.includes(${JSON.stringify(danger.host)}) && document.querySelector('h1') !== null`;
  const stopped = await until('the blocked page', () => tab.evaluate<boolean>(drawn), 6000).catch(
    () => false,
  );
  // Each visit starts on a page of nobody, so that the one before cannot answer for it.
  await tab.visit('about:blank');
  const own = server.requests.map((request) => new URL(request.url)).filter((it) => it.host === danger.host);
  return {
    ...danger,
    requests: own.filter(({ pathname }) => pathname === '/').length,
    ran: own.some(({ pathname }) => pathname === '/ran'),
    image: own.some(({ pathname }) => pathname === '/painted.svg'),
    stopped,
  };
}
