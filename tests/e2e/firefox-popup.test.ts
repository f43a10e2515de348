/** The popup in Firefox: the same screens, and the words that only Firefox needs. */
import { beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/popup.json' with { type: 'json' };
import { pageCase } from './support/cases.ts';
import { inFirefox, useFirefox } from './support/firefox-session.ts';
import { shows as showsIn, stopped } from './support/tab.ts';
import { until } from './support/until.ts';

inFirefox('the popup in real Firefox', () => {
  const session = useFirefox();
  const shows = (text: string) => showsIn(session.tab, text);

  beforeAll(async () => {
    const { url } = pageCase('lookalike-metamask-support');
    await session.tab.go(url);
    // The page writes down what it stopped as soon as it has asked for the verdict: it must not be left before.
    await stopped(session.tab, url);
  });

  /** A new fragment alone would open no page. */
  async function open(path: string): Promise<void> {
    await session.tab.go('about:blank');
    await until('an empty tab', async () => (await session.tab.url()) === 'about:blank');
    await session.tab.go(await session.firefox.address(path));
  }
  test('shows the proven desk of a service in a kind of trouble', async () => {
    await open('popup.html#/service/coincheck/log-in');
    await shows(words['card.prepare']);
    expect(await session.tab.text()).toContain('coincheck.com/ja/info/help_search');
  });

  test('shows whom to call when money was sent', async () => {
    await open('popup.html#/already/money');
    await shows('#9110');
  });

  test('says where private windows are allowed, as it may open no such page itself', async () => {
    await open('popup.html');
    await shows(words['health.private.firefox']);
    expect(await session.tab.text()).not.toContain(words['health.private.repair']);
    await session.tab.run(`document.querySelector('.health button').click();`);
    // Whether a click of a driver counts as one that may copy is the browser's affair: either way it is said what to do.
    await shows('about:addons');
  });

  test('says first of all that access to sites was taken away, and no more once it is given back', async () => {
    await session.firefox.setAccess(false);
    await open('popup.html');
    await shows(words['health.access']);
    expect(await session.tab.text()).toContain(words['health.access.repair']);
    await session.firefox.setAccess(true);
    await open('popup.html');
    await shows(words['health.private']);
    expect(await session.tab.text()).not.toContain(words['health.access']);
  });

  test('is the sidebar too', async () => {
    await open('popup.html?panel');
    await shows(words['search.label']);
    expect(await session.tab.text()).toContain(words['this-page']);
  });

  test('remembers the warning of the site that was stopped', async () => {
    await open('popup.html#/warnings');
    await shows('metamask-support.io');
  });
});
