import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { netData } from '../../lib/catalog/net.ts';
import { netRules } from '../../lib/net/rules.ts';
import { launchChromium } from './support/chromium.ts';
import { PlainChromium } from './support/plain.ts';
import { startServer } from './support/server.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** Caught by the net for the name in it; the engine finds a museum and nothing dangerous. */
const HELD = 'https://arbitrum.dex.guru/';
const LISTED = 'https://maskmeta.org/';
const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';

// The worker's own globals, as far as they are used in functions that run there.
declare const chrome: {
  declarativeNetRequest: { getDynamicRules(): Promise<{ id: number }[]> };
  storage: Record<'local', { get(key: string): Promise<Record<string, unknown>> }>;
};

inChromium('the rules of the network engine', () => {
  const session = useSession('en');
  const requests = (host: string) =>
    session.server.requests.filter(({ url }) => new URL(url).hostname === new URL(host).hostname);

  test('are all taken by the browser', async () => {
    const worker = await session.extension.worker();
    const [ids, notice] = await worker.evaluate(async () => [
      (await chrome.declarativeNetRequest.getDynamicRules()).map(({ id }) => id),
      (await chrome.storage.local.get('net'))['net'],
    ]);
    const expected = netRules(netData(), '').map(({ id }) => id);
    expect([...(ids as number[])].sort()).toEqual(expected.sort());
    expect(notice).toMatchObject({ rules: expected.length, left: [], error: null });
  });

  test('a form that is sent to a listed host is blocked, and the person told why', async () => {
    session.server.serve(FORUM, `<form method="post" action="${LISTED}"><button>go</button></form>`);
    const page = await session.extension.open(FORUM);
    await page.click('button');
    await session.extension.settled(page, 'blocked');
    expect(requests(LISTED)).toEqual([]);
  });

  test('a frame of a listed host stays empty, and the page around it is left alone', async () => {
    session.server.serve(FORUM, `<title>Forum</title><iframe src="${LISTED}"></iframe>`);
    const page = await session.extension.open(FORUM);
    await until('the frame', () => page.frames().length === 2);
    await page.waitForFunction(() => document.readyState === 'complete');
    expect(requests(LISTED)).toEqual([]);
    expect(page.url()).toBe(FORUM);
  });
});

inChromium('with the worker stopped, the rules', () => {
  test('let nothing of a dangerous or a listed host be requested, and the page says why', async () => {
    const server = await startServer([]);
    const browser = await PlainChromium.start(server, true);
    try {
      const tab = await browser.open();
      for (const url of [DANGER, LISTED, DANGER]) {
        await browser.stopWorker();
        await tab.visit(url);
        await until('the heading', () => tab.evaluate<boolean>("document.querySelector('h1') !== null"));
        expect(tab.stood.at(-1)).toBe(`${browser.url('blocked.html')}#${url}`);
        await tab.visit('about:blank');
      }
      // Beside what the browser asks of its own accord.
      expect(server.requests.filter(({ url }) => url === DANGER || url === LISTED)).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

inChromium('an innocent site that the net holds up', () => {
  const session = useSession('en');
  const { serve } = {
    serve: (html: string) => session.server.serve(HELD, `<title>Held</title>${html}`),
  };

  test('is opened as if nothing had been: with its fragment, and one step back leads to the page before', async () => {
    const { server, extension } = session;
    serve('<p>here</p>');
    server.serve(FORUM, `<title>Forum</title><a href="${HELD}#/map">there</a>`);
    const page = await extension.open(FORUM);
    const before = await page.evaluate(() => history.length);
    await page.click('a');
    await until('the site', async () => page.url() === `${HELD}#/map` && (await page.title()) === 'Held');
    expect(await page.evaluate(() => history.length)).toBe(before + 1);
    await page.evaluate(() => history.back());
    await until('the page before', async () => (await page.title()) === 'Forum');
    await page.evaluate(() => history.forward());
    await until('the site again', async () => (await page.title()) === 'Held');
  });

  test('in a window that a page opened for a log-in, it still answers that page', async () => {
    const { server, extension } = session;
    serve('<script>opener.postMessage("signed in", "*")</script>');
    server.serve(FORUM, '<title>waiting</title><button>log in</button>');
    const page = await extension.open(FORUM);
    await page.evaluate((url) => {
      addEventListener('message', ({ data }) => {
        document.title = data;
      });
      document
        .querySelector('button')
        ?.addEventListener('click', () => open(url, 'login', 'width=300,height=300'));
    }, HELD);
    await page.click('button');
    await until('the answer', async () => (await page.title()) === 'signed in');
  });

  test('is told apart from one that is opened on the judging page by hand', async () => {
    const page = await session.extension.open(session.extension.url(`blocked.html#${HELD}`));
    await page.waitForSelector('h1');
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(words['nothing.heading']);
    await press(page, words['nothing.open'].replace('{host}', new URL(HELD).host));
    await until('the site', () => page.url() === HELD);
  });
});

inChromium('after the browser was started again', () => {
  test('the rules still lead to a page of ours', async () => {
    const server = await startServer([]);
    const profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
    try {
      for (const round of ['installed', 'started again']) {
        const { browser, extension } = await launchChromium({ server, profile });
        const page = await extension.open(LISTED);
        await extension.settled(page, 'blocked');
        expect(await page.$eval('h1', (heading) => heading.textContent), round).toBe(words['heading.listed']);
        await browser.close();
      }
      expect(server.requests.filter(({ url }) => url.startsWith(LISTED))).toEqual([]);
    } finally {
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 60_000);
});
