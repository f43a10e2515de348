/** Back and forward: no page that was stopped comes back by them, and none of ours holds anybody. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { launchChromium } from './support/chromium.ts';
import { startServer } from './support/server.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';
/** Pages that the browser may keep whole when somebody leaves them. */
const KEPT = { headers: { 'cache-control': 'max-age=3600' } };
/** Tells the server each time that it is shown, and how. */
const TELLS = `<script>addEventListener('pageshow', (event) => fetch('/shown?kept=' + event.persisted))</script>`;

inChromium('back and forward', () => {
  const session = useSession();

  async function onForum(): Promise<Page> {
    session.server.serve(FORUM, `<title>Forum</title>${TELLS}<a href="${DANGER}">help</a>`, KEPT);
    session.server.serve(DANGER, `<title>Fake</title>${TELLS}<p>Fake support</p>`, KEPT);
    return session.extension.open(FORUM);
  }
  const step = (page: Page, by: number) =>
    // The page that says it is gone before it could answer.
    page.evaluate((steps) => history.go(steps), by).catch(() => undefined);
  const asked = () => session.server.requests.filter(({ url }) => url === DANGER);
  const shown = (how: string) =>
    session.server.requests.some(({ url }) => url === `${DANGER}shown?kept=${how}`);

  async function pass(page: Page, reach: 'once' | 'tab'): Promise<void> {
    await page.click('summary');
    await press(page, words['continue.ask']);
    await press(page, words['coached.no']);
    await press(page, words[`continue.${reach}`]);
    await until('the page itself', async () => (await page.title()) === 'Fake');
  }

  test('lead from a stopped page to the page before, and forward to the stopped page again', async () => {
    const page = await onForum();
    await page.click('a');
    await session.extension.settled(page, 'blocked');
    for (const _round of [1, 2]) {
      await step(page, -1);
      await until('the page before', async () => (await page.title()) === 'Forum');
      await step(page, 1);
      await session.extension.settled(page, 'blocked');
    }
    expect(asked()).toEqual([]);
    expect(await page.evaluate(() => history.length)).toBe(3);
  });

  test('bring a page that was opened once back only as a stopped one', async () => {
    const page = await onForum();
    await page.click('a');
    await session.extension.settled(page, 'blocked');
    await pass(page, 'once');
    await session.extension.stateWhen(page, 'continued', ({ continued }) => continued);
    await step(page, -1);
    await until('the page before', async () => (await page.title()) === 'Forum');
    await session.extension.stateWhen(page, 'the page before', ({ url }) => url === FORUM);
    session.server.forget();
    await step(page, 1);
    await session.extension.settled(page, 'blocked');
    expect(asked()).toEqual([]);
    expect(shown('true') || shown('false')).toBe(false);
    for (let steps = 0; steps < 3 && (await page.title()) !== 'Forum'; steps += 1) {
      await step(page, -1);
      await until('another page', async () => (await page.title()) !== '');
    }
    await until('the page before', async () => (await page.title()) === 'Forum');
  });

  test('bring a page back as it was in a tab that may show it', async () => {
    const page = await onForum();
    await page.click('a');
    await session.extension.settled(page, 'blocked');
    await pass(page, 'tab');
    // The browser does keep it: what the test before forbids is possible here. Not each time: it is free to forget.
    for (let round = 0; round < 8 && !shown('true'); round += 1) {
      await step(page, -1);
      await until('the page before', async () => (await page.title()) === 'Forum');
      session.server.forget();
      await step(page, 1);
      await until('the page', async () => (await page.title()) === 'Fake');
      await until('that it is shown', () => shown('true') || shown('false'));
      const state = await session.extension.stateWhen(page, 'continued', ({ continued }) => continued);
      expect(state.url).toBe(DANGER);
    }
    expect(shown('true'), 'kept whole').toBe(true);
  });

  test('never lead to and fro between our page and one that sends everybody on', async () => {
    session.server.serve(FORUM, `<title>Trap</title><script>location = ${JSON.stringify(DANGER)}</script>`);
    const page = await session.extension.open('https://start.example/');
    await session.extension.visit(page, FORUM);
    await session.extension.settled(page, 'blocked');
    await press(page, words.back);
    await until('away, or our page that closes', async () =>
      session.extension.isBlocked(page)
        ? (await page.$$('button')).length > 0 &&
          (await page.$eval('main', (main) => main.textContent ?? '')).includes(words.close)
        : page.url() === 'https://start.example/',
    );
  });
});

inChromium('where the browser keeps no page whole', () => {
  test('a stopped page outlives a reload, and the way back and forward', async () => {
    const server = await startServer([]);
    const switches = ['--disable-features=BackForwardCache'];
    const { browser, extension } = await launchChromium({ server, switches });
    try {
      server.serve(FORUM, `<title>Forum</title><a href="${DANGER}">help</a>`);
      const page = await extension.open(FORUM);
      await page.click('a');
      await extension.settled(page, 'blocked');
      await page.reload();
      await extension.settled(page, 'blocked');
      await page.evaluate(() => history.back()).catch(() => undefined);
      await until('the page before', async () => (await page.title()) === 'Forum');
      await page.evaluate(() => history.forward()).catch(() => undefined);
      await extension.settled(page, 'blocked');
      expect(await page.evaluate(() => history.length)).toBe(3);
      expect(server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});
