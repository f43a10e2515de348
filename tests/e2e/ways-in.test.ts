/** Every way in which a page can bring somebody to a dangerous address: each ends at our page, and asks nothing of it. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';
/** Beside what the browser itself asks for. */
const OWN = 'https://quiet.example/';

inChromium('a dangerous host is asked for nothing, and our page stands in the tab, for', () => {
  const session = useSession();

  const asked = (host = DANGER) =>
    session.server.requests.filter(({ url }) => new URL(url).host === new URL(host).host);

  const wasAsked = (address: string) => session.server.requests.some(({ url }) => url === address);

  async function on(html: string): Promise<Page> {
    session.server.serve(FORUM, `<!doctype html><title>Forum</title><body>${html}</body>`);
    return session.extension.open(FORUM);
  }

  /** The tab that shows our page for an address, whoever opened it. */
  async function stopped(address = DANGER): Promise<Page> {
    const wanted = session.extension.url(`blocked.html#${address}`);
    const target = await session.browser.waitForTarget((found) => found.url() === wanted);
    const page = await target.page();
    if (page === null) throw new Error('our page stands in no tab');
    await page.waitForSelector('h1');
    expect(asked(address)).toEqual([]);
    return page;
  }

  test.each([
    ['location =', `location = ${JSON.stringify(DANGER)}`],
    ['location.replace', `location.replace(${JSON.stringify(DANGER)})`],
    ['navigation.navigate', `navigation.navigate(${JSON.stringify(DANGER)})`],
  ])('%s', async (_way, script) => {
    const page = await on('');
    await page.evaluate((code) => {
      setTimeout(code);
    }, script);
    await stopped();
  });

  test.each([
    ['a link that opens a tab', `<a href="${DANGER}" target="_blank">go</a>`],
    ['a link that opens a tab with an opener', `<a href="${DANGER}" target="_blank" rel="opener">go</a>`],
    ['a link to a download', `<a href="${DANGER}" download="wallet.exe">go</a>`],
    [
      'a form that fetches',
      `<form action="${DANGER}"><a href="javascript:document.forms[0].submit()">go</a></form>`,
    ],
    ['an address with a user name', `<a href="https://metamask.io@metamask-support.io/">go</a>`],
    ['an address in capitals with a dot', `<a href="https://METAMASK-support.io./">go</a>`],
  ])('%s', async (_way, html) => {
    const page = await on(html);
    await page.click('a');
    await until('our page', async () =>
      (await session.browser.pages()).some((one) => session.extension.isBlocked(one)),
    );
    expect(asked()).toEqual([]);
    expect(asked('https://metamask-support.io./')).toEqual([]);
  });

  test('a refresh that the page asks for', async () => {
    await on(`<meta http-equiv="refresh" content="0;url=${DANGER}">`);
    await stopped();
  });

  test('a refresh that the server asks for', async () => {
    session.server.serve(OWN, '<p>wait</p>', { headers: { refresh: `0;url=${DANGER}` } });
    await session.extension.open(OWN);
    await stopped();
  });

  test.each(['', 'noopener'])(
    'window.open, features "%s": the page that opened it stays',
    async (features) => {
      const page = await on('<button>go</button>');
      await page.evaluate(
        (url, how) => {
          document.querySelector('button')?.addEventListener('click', () => {
            open(url, '_blank', how);
          });
        },
        DANGER,
        features,
      );
      await page.click('button');
      await stopped();
      expect(page.url()).toBe(FORUM);
    },
  );

  test('a window that is opened empty and sent there afterwards', async () => {
    const page = await on('<button>go</button>');
    await page.evaluate((url) => {
      document.querySelector('button')?.addEventListener('click', () => {
        const opened = open('about:blank');
        if (opened !== null) opened.location.href = url;
      });
    }, DANGER);
    await page.click('button');
    await stopped();
  });

  test('a download that the server makes of the answer, typed and by a link: nothing is asked, nothing is saved', async () => {
    const file = `${DANGER}wallet.exe`;
    session.server.serve(file, 'MZ', {
      headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
    });
    await session.extension.open(file);
    await stopped(file);
    const page = await on(`<a href="${file}">wallet</a>`);
    await page.click('a');
    await until('our page', () => session.extension.isBlocked(page));
    expect(asked()).toEqual([]);
  });

  test('not for a download of an innocent site', async () => {
    const file = 'https://files.example/report.pdf';
    session.server.serve(file, '%PDF', {
      headers: { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' },
    });
    const page = await on(`<a href="${file}">report</a>`);
    await page.click('a');
    await until('the request', () => asked(file).length === 1);
    expect(page.url()).toBe(FORUM);
  });

  const NEXT = 'https://next.example/';
  /** Of the same site as the forum, which alone may be drawn ahead; dangerous for the address embedded in it. */
  const NEAR = 'https://metamask.io.help.forum.example/';

  async function speculate(kind: 'prefetch' | 'prerender', urls: readonly string[]): Promise<Page> {
    const rules = JSON.stringify({ [kind]: [{ source: 'list', urls, eagerness: 'immediate' }] });
    const links = urls.map((url) => `<a href="${url}">${url}</a>`).join(' ');
    const page = await session.extension.open('about:blank');
    session.server.serve(
      FORUM,
      `<title>Forum</title>${links}<script type="speculationrules">${rules}</script>`,
    );
    await session.extension.visit(page, FORUM);
    return page;
  }

  test('what is fetched ahead: an innocent page is, a dangerous one is not', async () => {
    const page = await speculate('prefetch', [DANGER, NEXT]);
    await until('the innocent page', () => wasAsked(NEXT));
    await page.click(`a[href="${DANGER}"]`);
    await session.extension.settled(page, 'blocked');
    expect(asked(DANGER)).toEqual([]);
  });

  test('what is drawn ahead: an innocent page is, a dangerous one is not', async () => {
    const next = `${FORUM}next`;
    session.server.serve(next, '<title>Next</title><script>fetch("/next-ran")</script>');
    const answer = { headers: { 'supports-loading-mode': 'credentialed-prerender' } };
    session.server.serve(NEAR, '<title>Near</title><script>fetch("/near-ran")</script>', answer);
    const page = await speculate('prerender', [NEAR, next]);
    await until('the innocent page', () => wasAsked(`${FORUM}next-ran`));
    await page.click(`a[href="${NEAR}"]`);
    await session.extension.settled(page, 'blocked');
    expect(asked(NEAR)).toEqual([]);
  });

  test('not for an address that a page gives itself: it is known to the tab, and the host is the same', async () => {
    const { server, extension } = session;
    server.serve(FORUM, '<title>Forum</title>');
    const page = await extension.open(FORUM);
    await extension.stateWhen(page, 'the page', ({ url }) => url === FORUM);
    const moved = `${FORUM}topics/metamask-support.io`;
    await page.evaluate((url) => history.pushState(null, '', url), moved);
    const state = await extension.stateWhen(page, 'the new address', ({ url }) => url === moved);
    expect(state.address.kind).toBe('unknown');
    expect(page.url()).toBe(moved);
    await page.evaluate(() => history.back());
    await extension.stateWhen(page, 'the old address', ({ url }) => url === FORUM);
  });
});
