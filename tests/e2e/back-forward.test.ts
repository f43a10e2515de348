/** Back and forward: no page that was stopped comes back by them, and none of ours holds anybody. */
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import inPage from '../../assets/locales/en/page.json' with { type: 'json' };
import { launchChromium } from './support/chromium.ts';
import { inEachBrowser } from './support/each-browser.ts';
import { startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { pressOn, shows, stands, stopped, type Tab } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';
const START = 'https://start.example/';
const TRAP = 'https://trap.example/';
/** Pages that the browser may keep whole when somebody leaves them. */
const KEPT = { headers: { 'cache-control': 'max-age=3600' } };
/** Tells the server each time that it is shown, and how. */
const TELLS = `<script>addEventListener('pageshow', (event) => fetch('/shown?kept=' + event.persisted))</script>`;

inEachBrowser('back and forward', (session) => {
  const asked = () => session.server.requests.filter(({ url }) => url === DANGER);
  const shown = () => session.server.requests.some(({ url }) => url.startsWith(`${DANGER}shown`));

  async function stoppedFromForum(): Promise<Tab> {
    session.server.serve(FORUM, `<title>Forum</title>${TELLS}<a href="${DANGER}">help</a>`, KEPT);
    session.server.serve(DANGER, `<title>Fake</title>${TELLS}<p>Fake support</p>`, KEPT);
    const tab = await session.open(FORUM);
    await stands(tab, 'Forum');
    await tab.press('help');
    await stopped(tab, DANGER);
    return tab;
  }

  test('lead from a stopped page to the page before, and forward to the stopped page again', async () => {
    const tab = await stoppedFromForum();
    const length = await tab.run('return history.length');
    for (const _round of [1, 2]) {
      await tab.run('history.back()');
      await stands(tab, 'Forum');
      await tab.run('history.forward()');
      await stopped(tab, DANGER);
    }
    expect(asked()).toEqual([]);
    expect(await tab.run('return history.length')).toBe(length);
  });

  test('bring a page that was opened once back only as a stopped one', async () => {
    const tab = await stoppedFromForum();
    await pressOn(tab, 'once');
    await stands(tab, 'Fake');
    await until('that it is shown', () => shown());
    await shows(tab, inPage['passed.undo']);
    await tab.run('history.back()');
    await stands(tab, 'Forum');
    await until('the end of the choice', async () => !(await session.passes()));
    session.server.forget();
    await tab.run('history.forward()');
    await stopped(tab, DANGER);
    expect(asked()).toEqual([]);
    expect(shown()).toBe(false);
    await tab.run('history.back()');
    await stands(tab, 'Forum');
  });

  test('bring a page that may be shown in its tab back', async () => {
    const tab = await stoppedFromForum();
    await pressOn(tab, 'tab');
    await stands(tab, 'Fake');
    await shows(tab, inPage['passed.undo']);
    await tab.run('history.back()');
    await stands(tab, 'Forum');
    await tab.run('history.forward()');
    await stands(tab, 'Fake');
    await shows(tab, inPage['passed.undo']);
  });

  test('bring other pages back as they were: the browser does keep them', async () => {
    session.server.serve(START, '<title>Start</title>', KEPT);
    const tab = await stoppedFromForum();
    await tab.run('history.back()');
    await stands(tab, 'Forum');
    const seen = (how: string) =>
      session.server.requests.some(({ url }) => url.startsWith(`${FORUM}shown?kept=${how}`));
    // Not each time: it is free to forget.
    for (let round = 0; round < 8 && !seen('true'); round += 1) {
      await tab.go(START);
      await stands(tab, 'Start');
      session.server.forget();
      await tab.run('history.back()');
      await until('that it is shown', () => seen(''));
    }
    expect(seen('true')).toBe(true);
  });

  test('never lead to and fro between our page and one that sends everybody on', async () => {
    session.server.serve(START, '<title>Start</title>');
    session.server.serve(TRAP, `<title>Trap</title><script>location = ${JSON.stringify(DANGER)}</script>`);
    const tab = await session.open(START);
    await stands(tab, 'Start');
    await tab.go(TRAP);
    await stopped(tab, DANGER);
    await tab.press(words.back);
    await until(
      'away, or our page that closes',
      async () => (await tab.title()) === 'Start' || (await tab.text()).includes(words.close),
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
