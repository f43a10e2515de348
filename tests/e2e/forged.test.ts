/** The page that stands in place of a stopped one, for those who forge its address or put it into a frame. */
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { inEachBrowser } from './support/each-browser.ts';
import { shows, stands, stopped } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';
/** What a page of ours offers to press. */
const WAYS = "return document.querySelectorAll('main button, main a').length";

inEachBrowser('the page in place of a stopped one', (session) => {
  const page = (fragment: string) => session.address(`blocked.html#${fragment}`);

  test.each(['https://example.com/', 'http://localhost/'])(
    'forged for an innocent address (%s) says that nothing is blocked, and opens it',
    async (address) => {
      session.server.serve(address, '<title>Innocent</title>');
      const tab = await session.open(await page(address));
      await shows(tab, words['nothing.heading']);
      expect(session.server.requests.filter(({ url }) => url === address)).toEqual([]);
      await tab.press(words['nothing.open'].replace('{host}', new URL(address).host));
      await stands(tab, 'Innocent');
    },
  );

  test.each(['javascript:alert(1)', 'data:text/html,hello', 'file:///etc/passwd', 'about:config', ''])(
    'forged with "%s" offers no way on at all',
    async (fragment) => {
      const tab = await session.open(await page(fragment));
      await shows(tab, words['nothing.heading']);
      expect(await tab.run(WAYS)).toBe(0);
    },
  );

  test('forged for a dangerous address says no more than the real one', async () => {
    const tab = await session.open(await page(DANGER));
    await stopped(tab, DANGER);
    await shows(tab, words['heading.lookalike'].replace('{service}', 'MetaMask'));
    expect(session.server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
  });

  test('in a frame of another page shows nothing, and that page runs nothing in it', async () => {
    session.server.serve(
      FORUM,
      `<title>Forum</title><iframe src="${await page(DANGER)}"></iframe><iframe src="${DANGER}"></iframe>`,
    );
    const tab = await session.open(FORUM);
    await stands(tab, 'Forum');
    await until('the frames', async () => (await tab.frames()).length === 2);
    await shows(tab, 'MetaMask');
    for (const text of await tab.frames()) expect(text).not.toContain(words.consequence);
    expect(session.server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
  });

  test('runs no script from elsewhere', async () => {
    const tab = await session.open(DANGER);
    await stopped(tab, DANGER);
    const injected = await tab.run(`const script = document.createElement('script');
      script.textContent = 'document.title = "injected"';
      document.body.append(script);
      return document.title`);
    expect(injected).not.toBe('injected');
  });
});
