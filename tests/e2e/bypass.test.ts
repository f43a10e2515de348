/** Going on to a stopped page: what it opens, how far it reaches, what stays, and how it is taken back. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import inPage from '../../assets/locales/en/page.json' with { type: 'json' };
import { defaults } from '../../lib/settings.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const OTHER = 'https://other.example/';
/** Fake support with a form for a recovery phrase. */
const FORM = `<h1>MetaMask wallet support</h1><p>Enter your 12-word Secret Recovery Phrase below to restore your wallet.</p>
<form>${Array.from({ length: 12 }, (_, i) => `<label>Word ${i + 1} <input name="w${i}"></label>`).join('')}<button>Restore wallet</button></form>`;

inChromium('a stopped page that a person goes on to', () => {
  const session = useSession();

  async function goOn(
    reach: 'once' | 'tab',
    html = '<title>Fake</title><p>Here</p>',
    url = DANGER,
  ): Promise<Page> {
    session.server.serve(url, html);
    const page = await session.extension.open(url);
    await session.extension.settled(page, 'blocked');
    await page.click('summary');
    await press(page, words['continue.ask']);
    await press(page, words['coached.no']);
    await press(page, words[`continue.${reach}`]);
    await until('the page itself', () => page.url() === url);
    return page;
  }
  const strip = (page: Page) =>
    until('the thin strip', async () => (await surfacesIn(page)).find(({ kind }) => kind === 'strip'));

  test('is asked for exactly once: what lets it pass stands before it is opened', async () => {
    const page = await goOn('once');
    await strip(page);
    const documents = session.server.requests.filter(({ url }) => url === DANGER);
    expect(documents.map(({ method }) => method)).toEqual(['GET']);
    expect(page.url()).toBe(DANGER);
  });

  test('carries a thin strip: which site, whose choice, and the way back', async () => {
    const page = await goOn('tab');
    const { text } = await strip(page);
    expect(text).toContain('metamask-support.io');
    expect(text).toContain(inPage['passed.undo']);
    await press(page, inPage['passed.undo']);
    await session.extension.settled(page, 'blocked');
    session.server.forget();
    await session.extension.visit(page, OTHER);
    await session.extension.visit(page, DANGER);
    await session.extension.settled(page, 'blocked');
    expect(session.server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
  });

  test('is watched by the guard again when the choice was taken back', async () => {
    const page = await goOn('once');
    const excluded = async () =>
      (await session.extension.guard()).filter((pattern) => pattern.includes('metamask-support.io'));
    expect(await excluded()).toHaveLength(2);
    await strip(page);
    await press(page, inPage['passed.undo']);
    await session.extension.settled(page, 'blocked');
    expect(await excluded()).toEqual([]);
  });

  test('keeps every other warning', async () => {
    const page = await goOn('once', `<title>Fake</title>${FORM}`);
    await until('the cover', async () => (await surfacesIn(page)).some(({ kind }) => kind === 'cover'));
  });

  test('once: until the tab shows another site, a reload and another page of the site excepted', async () => {
    const page = await goOn('once');
    await page.reload();
    session.server.serve(`${DANGER}more`, '<title>More</title>');
    await session.extension.visit(page, `${DANGER}more`);
    expect(await page.title()).toBe('More');
    await session.extension.visit(page, OTHER);
    await session.extension.stateWhen(page, 'the other site', ({ url }) => url === OTHER);
    await session.extension.visit(page, DANGER);
    await session.extension.settled(page, 'blocked');
  });

  test('once: a warning of another site ends it too', async () => {
    const page = await goOn('once');
    await session.extension.visit(page, 'https://coincheck-login.com/');
    await session.extension.settled(page, 'blocked');
    await session.extension.visit(page, DANGER);
    await session.extension.settled(page, 'blocked');
  });

  test('taken back: the way back from the warning leads to where the person came from', async () => {
    session.server.serve(OTHER, `<title>Other</title><a href="${DANGER}">there</a>`);
    const page = await goOn('tab');
    await strip(page);
    await press(page, inPage['passed.undo']);
    await session.extension.settled(page, 'blocked');
    expect(await page.evaluate(() => history.length)).toBe(2);
    await press(page, words.back);
    await until('what stood there before', () => page.url() === 'about:blank');
  });

  test('as long as the tab is open: not once the settings forbid it', async () => {
    const page = await goOn('tab');
    await session.extension.store('local', { settings: { ...defaults, forbidContinue: true } });
    await session.extension.visit(page, OTHER);
    await session.extension.visit(page, DANGER);
    await session.extension.settled(page, 'blocked');
    await session.extension.store('local', { settings: undefined });
  });

  test.each(['https://metamask-support.io./', 'https://a.b.c.d.e.f.g.h.i.j.k.metamask-support.io/'])(
    'opens by whatever name it has: %s',
    async (url) => {
      await goOn('once', '<title>Fake</title>', url);
      expect(session.server.requests.filter((request) => request.url === url)).toHaveLength(1);
    },
  );

  test('as long as the tab is open: there, and in no other tab', async () => {
    const page = await goOn('tab');
    await session.extension.visit(page, OTHER);
    await session.extension.stateWhen(page, 'the other site', ({ url }) => url === OTHER);
    await session.extension.visit(page, DANGER);
    expect(page.url()).toBe(DANGER);
    await strip(page);
    const second = await session.extension.open(DANGER);
    await session.extension.settled(second, 'blocked');
  });

  test('for good, only by trust in the settings, until the day on which that ends', async () => {
    const open = async () => {
      const page = await session.extension.open(DANGER);
      await until('a verdict', () => page.url() === DANGER || session.extension.isBlocked(page));
      return page.url();
    };
    const trust = (until: string | null) =>
      session.extension.store('local', {
        settings: { ...defaults, trust: [{ host: 'metamask-support.io', added: '2026-01-01', until }] },
      });
    session.server.serve(DANGER, '<title>Fake</title>');
    await trust(null);
    await until('the trust', async () => (await open()) === DANGER);
    await trust('2026-01-02');
    await until('the end of it', async () => (await open()) !== DANGER);
    await session.extension.store('local', { settings: undefined });
  });
});
