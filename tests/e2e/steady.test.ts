/** Nothing on our own pages moves while they are drawn: what comes later has its place free. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** A page, and what stands on it when everything is there. */
const pages: readonly (readonly [path: string, ready: string])[] = [
  ['popup.html', '.services a'],
  ['popup.html?panel', '.services a'],
  ['popup.html#/service/coincheck/deposit', '.channels a'],
  ['popup.html#/check', '#inquiry'],
  ['popup.html#/already/money', '.bodies .phone'],
  ['popup.html#/warnings', '.warnings h1'],
  ['popup.html#/compose/coincheck/deposit', '.desk a'],
  ['options.html', '.sites, h2'],
  ['welcome.html', 'h1'],
];

/** What moved since the page was opened, in words; the page's own record, so that nothing before the question is missed. */
function moves(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    // Everything that was asked for is there: two pictures later it is drawn.
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const shifts = await new Promise<PerformanceEntry[]>((tell) => {
      const seen: PerformanceEntry[] = [];
      const record = new PerformanceObserver((list) => seen.push(...list.getEntries()));
      record.observe({ type: 'layout-shift', buffered: true });
      const wake = new PerformanceObserver(() => tell([...seen, ...record.takeRecords()]));
      // Entries come in order: behind this mark there are none of before.
      wake.observe({ type: 'mark' });
      requestAnimationFrame(() => performance.mark('asked'));
    });
    const all = shifts as (PerformanceEntry & { value: number; sources: { node: Element | null }[] })[];
    return all.map(
      ({ value, sources }) =>
        `${value.toFixed(4)} ${sources.map(({ node }) => node?.nodeName ?? 'gone').join(' ')}`,
    );
  });
}

inChromium('while it is drawn', () => {
  const session = useSession('ja');

  async function opened(path: string, ready: string, width: number): Promise<Page> {
    const page = await session.browser.newPage();
    // High enough for everything to be seen: what moves below the window is not counted by the browser.
    await page.setViewport({ width, height: 3000 });
    await page.goto(session.extension.url(path));
    await page.waitForSelector(ready);
    return page;
  }

  test.each(pages.flatMap(([path, ready]) => [1100, 800, 320].map((width) => [path, width, ready] as const)))(
    '%s at %i pixels: nothing moves',
    async (path, width, ready) => {
      expect(await moves(await opened(path, ready, width))).toEqual([]);
    },
  );

  test('settings with a warning and ticks that are kept: nothing moves', async () => {
    await session.visit('lookalike-metamask-letters');
    await session.extension.store('local', {
      ticks: { version: 1, ticks: { phrase: { 'new-wallet': '2026-11-20' } } },
    });
    const page = await opened('options.html', '#log ~ details', 1100);
    expect(await page.$eval('[aria-labelledby="kept"]', (kept) => kept.children.length)).toBeGreaterThan(3);
    expect(await moves(page)).toEqual([]);
  });

  test('the measure itself sees a move', async () => {
    const page = await opened('welcome.html', 'h1', 800);
    await page.evaluate(() => {
      const box = document.createElement('div');
      box.style.height = '50px';
      document.body.prepend(box);
    });
    expect(await until('the move', async () => (await moves(page))[0])).toMatch(/^0\.\d+ /);
  });

  test.each(['official-metamask-home', 'fake-support-phrase-en', 'chat-fake-agent-en'])(
    'the popup over %s: nothing moves',
    async (slug) => {
      const popup = await session.extension.popup(await session.visit(slug));
      await popup.waitForSelector('.page h1');
      expect(await moves(popup)).toEqual([]);
    },
  );
});
