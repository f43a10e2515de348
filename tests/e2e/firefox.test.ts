import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import blocked from '../../assets/locales/en/blocked.json' with { type: 'json' };
import evidence from '../../assets/locales/en/evidence.json' with { type: 'json' };
import options from '../../assets/locales/en/options.json' with { type: 'json' };
import words from '../../assets/locales/en/page.json' with { type: 'json' };
import welcome from '../../assets/locales/en/welcome.json' with { type: 'json' };
import { findBrowser } from '../../tools/find-browser.mjs';
import { pageCase, pageCases } from './support/cases.ts';
import { FirefoxHandle } from './support/firefox.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { until } from './support/until.ts';

describe.skipIf(findBrowser('firefox') === undefined)('in real Firefox', () => {
  let server: DemoServer;
  let firefox: FirefoxHandle;

  beforeAll(async () => {
    server = await startServer(pageCases());
    firefox = await FirefoxHandle.launch(server);
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });

  const shows = (text: string) =>
    until(`the text "${text}"`, async () => (await firefox.text()).includes(text), 20_000);

  test('a lookalike is blocked before a single request reaches it', async () => {
    const { url } = pageCase('lookalike-metamask-support');
    await firefox.visit(url);
    await shows(blocked.consequence);
    expect(await firefox.url()).toMatch(
      /^moz-extension:\/\/[^/]+\/blocked\.html#https:\/\/metamask-support\.io\/$/,
    );
    expect(server.requests.filter((request) => request.url.startsWith(url))).toEqual([]);
  });

  test('a lookalike in a frame is not requested, and the page around it is warned', async () => {
    const { url } = pageCase('lookalike-metamask-support');
    const around = 'https://forum.example/';
    server.serve(around, `<title>Forum</title><p>Hello</p><iframe src="${url}"></iframe>`);
    server.forget();
    await firefox.visit(around);
    await until('the page', async () => (await firefox.url()) === around);
    await shows('MetaMask');
    expect(await firefox.url()).toBe(around);
    expect(server.requests.filter((request) => request.url.startsWith(url))).toEqual([]);
  });

  test('evidence of what was stopped, a request to a desk, the settings and the first page open', async () => {
    await firefox.visit(pageCase('lookalike-metamask-support').url);
    await shows(blocked.consequence);
    const root = new URL('.', await firefox.url()).href;
    await firefox.visit(`${root}popup.html#/evidence`);
    await shows(evidence['fact.never-loaded']);
    await firefox.visit(`${root}popup.html#/compose/coincheck/deposit`);
    await shows('Firefox');
    await firefox.visit(`${root}options.html`);
    await shows(options['options.lead']);
    // Firefox stops the request itself, before any connection: there is nothing to switch off.
    expect(await firefox.text()).not.toContain(options.preconnect);
    await firefox.visit(`${root}welcome.html`);
    await shows(welcome['welcome.lead']);
  });

  test('a fake support page is warned about', async () => {
    await firefox.visit(pageCase('fake-support-phrase-en').url);
    await shows(words['page.phrase.consequence']);
  });
});
