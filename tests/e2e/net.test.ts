import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { domainIndex } from '../../lib/catalog/domains.ts';
import { guardTable } from '../../lib/catalog/guard.ts';
import { netData, sureData } from '../../lib/catalog/net.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { mayBeDanger } from '../../lib/guard/guard.ts';
import { matcher } from '../../lib/net/match.ts';
import { MOST_PATTERNS } from '../../lib/net/rule.ts';
import { netRules } from '../../lib/net/rules.ts';
import { sureRules } from '../../lib/net/sure.ts';
import { defaults } from '../../lib/settings.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { launchChromium } from './support/chromium.ts';
import type { ExtensionHandle } from './support/extension.ts';
import { PlainChromium } from './support/plain.ts';
import { surfacesIn } from './support/seen.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** Caught by the net for the name in it; the engine finds a museum and nothing dangerous. */
const HELD = 'https://arbitrum.dex.guru/';
const LISTED = 'https://maskmeta.org/';
const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';

// The worker's own globals, as far as they are used in functions that run there.
declare const chrome: {
  declarativeNetRequest: {
    getDynamicRules(): Promise<{ id: number }[]>;
    isRegexSupported(asked: { regex: string }): Promise<{ isSupported: boolean }>;
  };
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

  test.each([
    ['a listed host', LISTED],
    ['a dangerous shape', DANGER],
  ])('a frame of %s stays empty, and the page around it warns', async (_what, url) => {
    session.server.serve(FORUM, `<title>Forum</title><h1>Forum</h1><iframe src="${url}"></iframe>`);
    const page = await session.extension.open(FORUM);
    await until('the warning', async () => (await surfacesIn(page)).length > 0);
    expect(requests(url)).toEqual([]);
    expect(page.url()).toBe(FORUM);
  });

  test('a form that is sent to a dangerous shape is blocked, and the person told why', async () => {
    session.server.serve(FORUM, `<form method="post" action="${DANGER}"><button>go</button></form>`);
    const page = await session.extension.open(FORUM);
    await page.click('button');
    await session.extension.settled(page, 'blocked');
    expect(requests(DANGER)).toEqual([]);
  });

  test('a form that is sent to an innocent host of such a shape arrives, and so does a frame', async () => {
    session.server.serve(
      FORUM,
      `<form method="post" action="${HELD}"><input name="a" value="b"><button>go</button></form><iframe src="${HELD}"></iframe>`,
    );
    session.server.serve(HELD, '<title>Held</title><p>here</p>');
    const page = await session.extension.open(FORUM);
    await until('the frame', () => requests(HELD).some(({ method }) => method === 'GET'));
    await page.click('button');
    await until('the form', () =>
      requests(HELD).some(({ method, body }) => method === 'POST' && body === 'a=b'),
    );
  });

  test('a form and a frame of a host that the person trusts arrive', async () => {
    const { server, extension } = session;
    await extension.store('local', {
      settings: {
        ...defaults,
        trust: [{ host: new URL(DANGER).hostname, added: '2026-01-01', until: null }],
      },
    });
    server.serve(
      FORUM,
      `<form method="post" action="${DANGER}"><button>go</button></form><iframe src="${DANGER}"></iframe>`,
    );
    const worker = await extension.worker();
    await until('the rule', () =>
      worker.evaluate(async () =>
        (await chrome.declarativeNetRequest.getDynamicRules()).some(({ id }) => id < 100),
      ),
    );
    const page = await extension.open(FORUM);
    await until('the frame', () => requests(DANGER).some(({ method }) => method === 'GET'));
    await page.click('button');
    await until('the form', () => requests(DANGER).some(({ method }) => method === 'POST'));
    await extension.store('local', { settings: undefined });
  });

  test('of forms and frames stand in the browser, every one of them', async () => {
    const worker = await session.extension.worker();
    const patterns = sureRules(sureData()).map(({ condition }) => condition.regexFilter ?? '');
    expect(patterns.length).toBeLessThanOrEqual(MOST_PATTERNS);
    const refused = await worker.evaluate(
      async (all) => {
        const taken = await Promise.all(
          all.map((regex) => chrome.declarativeNetRequest.isRegexSupported({ regex })),
        );
        return all.filter((_, i) => taken[i]?.isSupported !== true);
      },
      [...new Set(patterns)],
    );
    expect(refused).toEqual([]);
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

inChromium('a dangerous host that a page links to', () => {
  /** Known to the engine alone: neither the rules nor the guard stop it. */
  const MISSED = 'https://myaavesupport.io/';

  test('is missed by the other lines, or this test would say nothing', () => {
    const net = matcher(netRules(netData(), ''));
    expect(net.effect({ url: MISSED })).toBe('none');
    expect(mayBeDanger(new URL(MISSED).hostname, guardTable)).toBe(false);
    expect(levelOfDomain(judgeAddress(MISSED, domainIndex()))).toBe('danger');
  });

  test('is not requested when the link is clicked, with the worker stopped since it was seen', async () => {
    const server = await startServer([]);
    server.serve(FORUM, pageWithMessage(MISSED));
    server.serve(MISSED, "<script>fetch('/ran')</script>");
    const browser = await PlainChromium.start(server, true);
    try {
      const tab = await browser.open();
      await tab.visit(FORUM);
      const control = await browser.open();
      await control.visit(browser.url('options.html'));
      await until('the rule', () =>
        control.evaluate<boolean>(
          'chrome.declarativeNetRequest.getSessionRules().then((rules) => rules.length > 0)',
        ),
      );
      await browser.stopWorker();
      server.forget();
      void tab.evaluate(`location.assign(${JSON.stringify(MISSED)})`);
      await until('the blocked page', () =>
        tab.evaluate<boolean>(
          "document.querySelector('h1') !== null && location.protocol === 'chrome-extension:'",
        ),
      );
      expect(server.requests.filter(({ url }) => url.startsWith(MISSED))).toEqual([]);
    } finally {
      await browser.close();
      await server.close();
    }
  });
});

/** A page with something to judge, so that its links are looked up. */
function pageWithMessage(url: string): string {
  return `<!doctype html><title>Forum</title><div role="log"><article><p>This is Aave support. Enter your 12-word
    recovery phrase at <a href="${url}">${url}</a> now.</p></article></div>`;
}

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
    // Not within the call: a step may take away the context that is to answer it.
    await page.evaluate(() => void setTimeout(() => history.back()));
    await until('the page before', async () => (await page.title()) === 'Forum');
    await page.evaluate(() => void setTimeout(() => history.forward()));
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

/** Rules are read from the profile while the browser starts, and no event tells when they act: another host is tried. */
async function isStoppedByRule(server: DemoServer, extension: ExtensionHandle): Promise<boolean> {
  server.forget();
  const page = await extension.open(DANGER);
  await extension.arrival(page);
  await page.close();
  return server.requests.every(({ url }) => url !== DANGER);
}

inChromium('after the browser was started again', () => {
  test('the rules still lead to a page of ours', async () => {
    const server = await startServer([]);
    const profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
    try {
      for (const round of ['installed', 'started again']) {
        const { browser, extension } = await launchChromium({ server, profile });
        await until('the rules to act', () => isStoppedByRule(server, extension));
        const page = await extension.open(LISTED);
        await extension.settled(page, 'blocked');
        expect(await page.$eval('h1', (heading) => heading.textContent), round).toBe(words['heading.listed']);
        expect(server.requests.filter(({ url }) => url.startsWith(LISTED))).toEqual([]);
        await browser.close();
      }
    } finally {
      await server.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    }
  }, 60_000);
});
