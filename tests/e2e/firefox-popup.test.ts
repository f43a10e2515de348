/** The popup in Firefox: the same screens, and the words that only Firefox needs. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import words from '../../assets/locales/en/popup.json' with { type: 'json' };
import { findBrowser } from '../../tools/find-browser.mjs';
import { pageCase, pageCases } from './support/cases.ts';
import { FirefoxHandle } from './support/firefox.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { until } from './support/until.ts';

describe.skipIf(findBrowser('firefox') === undefined)('the popup in real Firefox', () => {
  let server: DemoServer;
  let firefox: FirefoxHandle;
  let root: string;

  beforeAll(async () => {
    server = await startServer(pageCases());
    firefox = await FirefoxHandle.launch(server);
    // The address of the extension is different in every profile: the blocked page tells it.
    await firefox.visit(pageCase('lookalike-metamask-support').url);
    root = await until(
      'the blocked page',
      async () => {
        const found = /^moz-extension:\/\/[^/]+\//.exec(await firefox.url());
        return found?.[0];
      },
      30_000,
    );
    // The page writes down what it stopped as soon as it has asked for the verdict: it must not be left before.
    await shows('metamask-support.io');
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  /** A new fragment alone would open no page. */
  async function open(path: string): Promise<void> {
    await firefox.visit('about:blank');
    await until('an empty tab', async () => (await firefox.url()) === 'about:blank');
    await firefox.visit(root + path);
  }
  const shows = (text: string) =>
    until(`the text "${text}"`, async () => (await firefox.text()).includes(text), 20_000);

  test('shows the proven desk of a service in a kind of trouble', async () => {
    await open('popup.html#/service/coincheck/log-in');
    await shows(words['card.prepare']);
    expect(await firefox.text()).toContain('coincheck.com/ja/info/help_search');
  });

  test('shows whom to call when money was sent', async () => {
    await open('popup.html#/already/money');
    await shows('#9110');
  });

  test('says where private windows are allowed, as it may open no such page itself', async () => {
    await open('popup.html');
    await shows(words['health.private.firefox']);
    expect(await firefox.text()).not.toContain(words['health.private.repair']);
    await firefox.run(`document.querySelector('.health button').click();`);
    // Whether a click of a driver counts as one that may copy is the browser's affair: either way it is said what to do.
    await shows('about:addons');
  });

  test('says first of all that access to sites was taken away, and no more once it is given back', async () => {
    await firefox.setAccess(false);
    await open('popup.html');
    await shows(words['health.access']);
    expect(await firefox.text()).toContain(words['health.access.repair']);
    await firefox.setAccess(true);
    await open('popup.html');
    await shows(words['health.private']);
    expect(await firefox.text()).not.toContain(words['health.access']);
  });

  test('is the sidebar too', async () => {
    await open('popup.html?panel');
    await shows(words['search.label']);
    expect(await firefox.text()).toContain(words['this-page']);
  });

  test('remembers the warning of the site that was stopped', async () => {
    await open('popup.html#/warnings');
    await shows('metamask-support.io');
  });
});
