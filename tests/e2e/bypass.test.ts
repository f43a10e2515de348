/** Going on to a stopped page: what it opens, how far it reaches, what stays, and how it is taken back. */
import { afterEach, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import inPage from '../../assets/locales/en/page.json' with { type: 'json' };
import type { Reach } from '../../lib/passes.ts';
import { inEachBrowser } from './support/each-browser.ts';
import { PageTab } from './support/page-tab.ts';
import { inChromium, useSession } from './support/session.ts';
import { pressOn, shows, stands, stopped, type Tab } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const OTHER = 'https://other.example/';
/** Milliseconds in which a busy browser takes new rules. */
const LONG = 25_000;
/** Fake support with a form for a recovery phrase. */
const FORM = `<h1>MetaMask wallet support</h1><p>Enter your 12-word Secret Recovery Phrase below to restore your wallet.</p>
<form>${Array.from({ length: 12 }, (_, i) => `<label>Word ${i + 1} <input name="w${i}"></label>`).join('')}<button>Restore wallet</button></form>`;

inEachBrowser('a stopped page that a person goes on to', (session) => {
  async function goOn(reach: Reach, html = '<title>Fake</title><p>Here</p>', url = DANGER): Promise<Tab> {
    session.server.serve(url, html);
    const tab = await session.open(url);
    await stopped(tab, url);
    session.server.forget();
    await pressOn(tab, reach);
    await stands(tab, 'Fake');
    return tab;
  }
  /** Also waits until what was meant for another site has ended. */
  async function visitOther(tab: Tab, ends = true): Promise<void> {
    session.server.serve(OTHER, '<title>Other</title>');
    await tab.go(OTHER);
    await stands(tab, 'Other');
    if (ends) await until('the end of the choice', async () => !(await session.passes()));
  }
  /** Comes to the dangerous site again, and is stopped. */
  async function isStopped(tab: Tab): Promise<void> {
    session.server.forget();
    await tab.go(DANGER);
    await stopped(tab, DANGER);
    expect(asked()).toEqual([]);
  }
  const asked = () => session.server.requests.filter(({ url }) => url === DANGER).map(({ method }) => method);
  afterEach(() => session.choose({}));

  test('is asked for exactly once: what lets it pass stands before it is opened', async () => {
    const tab = await goOn('once');
    await shows(tab, inPage['passed.undo']);
    expect(asked()).toEqual(['GET']);
  });

  test('carries a thin strip: which site, whose choice, and the way back', async () => {
    const tab = await goOn('tab');
    await shows(tab, inPage['passed.undo']);
    expect(await tab.text()).toContain('metamask-support.io');
    await tab.press(inPage['passed.undo']);
    await stopped(tab, DANGER);
    await visitOther(tab);
    await isStopped(tab);
  });

  test('keeps every other warning', async () => {
    const tab = await goOn('once', `<title>Fake</title>${FORM}`);
    await shows(tab, inPage['page.phrase.consequence']);
  });

  test('once: until the tab shows another site, a reload and another page of the site excepted', async () => {
    const tab = await goOn('once');
    session.server.serve(DANGER, '<title>Again</title>');
    await tab.run('location.reload()');
    await stands(tab, 'Again');
    session.server.serve(`${DANGER}more`, '<title>More</title>');
    await tab.go(`${DANGER}more`);
    await stands(tab, 'More');
    await visitOther(tab);
    await isStopped(tab);
  });

  test('once: a warning of another site ends it too', async () => {
    const tab = await goOn('once');
    await tab.go('https://coincheck-login.com/');
    await stopped(tab, 'https://coincheck-login.com/');
    await isStopped(tab);
  });

  test('taken back: the way back from the warning leads to where the person came from', async () => {
    session.server.serve(OTHER, `<title>Other</title><a href="${DANGER}">there</a>`);
    session.server.serve(DANGER, '<title>Fake</title>');
    const tab = await session.open(OTHER);
    await stands(tab, 'Other');
    await tab.press('there');
    await stopped(tab, DANGER);
    await pressOn(tab, 'tab');
    await stands(tab, 'Fake');
    await tab.press(inPage['passed.undo']);
    await stopped(tab, DANGER);
    await tab.press(words.back);
    await stands(tab, 'Other');
  });

  test('as long as the tab is open: there, and in no other tab', async () => {
    const tab = await goOn('tab');
    await visitOther(tab, false);
    await tab.go(DANGER);
    await stands(tab, 'Fake');
    await shows(tab, inPage['passed.undo']);
    await stopped(await session.open(DANGER), DANGER);
  });

  test('as long as the tab is open: not once the settings forbid it', async () => {
    const tab = await goOn('tab');
    await session.choose({ forbidContinue: true });
    await visitOther(tab);
    await isStopped(tab);
    await tab.press(words.details);
    await shows(tab, words['continue.forbidden']);
    expect(await tab.text()).not.toContain(words['continue.ask']);
  });

  test.each(['https://metamask-support.io./', 'https://a.b.c.d.e.f.g.h.i.j.k.metamask-support.io/'])(
    'opens by whatever name it has: %s',
    async (url) => {
      await goOn('once', '<title>Fake</title>', url);
      expect(session.server.requests.filter((request) => request.url === url)).toHaveLength(1);
    },
  );

  test('for good, only by trust in the settings, until the day on which that ends', async () => {
    session.server.serve(DANGER, '<title>Fake</title>');
    const trust = (until: string | null) =>
      session.choose({ trust: [{ host: 'metamask-support.io', added: '2026-01-01', until }] });
    const opens = async () => {
      const tab = await session.open(DANGER);
      return until('a page', async () => {
        const url = await tab.url();
        return url === 'about:blank' ? null : url;
      });
    };
    await trust(null);
    await until('the trust', async () => (await opens()) === DANGER, LONG);
    await trust('2026-01-02');
    await until('the end of it', async () => (await opens()).includes('/blocked.html#'), LONG);
  });
});

inChromium('a stopped page that a person goes on to', () => {
  const session = useSession();

  test('is watched by the guard again when the choice was taken back', async () => {
    session.server.serve(DANGER, '<title>Fake</title>');
    const page = await session.extension.open(DANGER);
    await session.extension.settled(page, 'blocked');
    const tab = new PageTab(page);
    await pressOn(tab, 'once');
    await stands(tab, 'Fake');
    const excluded = async () =>
      (await session.extension.guard()).filter((pattern) => pattern.includes('metamask-support.io'));
    expect(await excluded()).toHaveLength(2);
    await tab.press(inPage['passed.undo']);
    await session.extension.settled(page, 'blocked');
    expect(await excluded()).toEqual([]);
  });
});
