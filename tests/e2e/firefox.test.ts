import { expect, test } from 'vitest';
import blocked from '../../assets/locales/en/blocked.json' with { type: 'json' };
import evidence from '../../assets/locales/en/evidence.json' with { type: 'json' };
import options from '../../assets/locales/en/options.json' with { type: 'json' };
import words from '../../assets/locales/en/page.json' with { type: 'json' };
import welcome from '../../assets/locales/en/welcome.json' with { type: 'json' };
import { pageCase } from './support/cases.ts';
import { inFirefox, useFirefox } from './support/firefox-session.ts';
import { shows } from './support/tab.ts';
import { until } from './support/until.ts';

inFirefox('in real Firefox', () => {
  const session = useFirefox();

  test('a lookalike is blocked before a single request reaches it', async () => {
    const { url } = pageCase('lookalike-metamask-support');
    await session.tab.go(url);
    await shows(session.tab, blocked.consequence);
    expect(await session.tab.url()).toMatch(
      /^moz-extension:\/\/[^/]+\/blocked\.html#https:\/\/metamask-support\.io\/$/,
    );
    expect(session.server.requests.filter((request) => request.url.startsWith(url))).toEqual([]);
  });

  test('a lookalike in a frame is not requested, and the page around it is warned', async () => {
    const { url } = pageCase('lookalike-metamask-support');
    const around = 'https://forum.example/';
    session.server.serve(around, `<title>Forum</title><p>Hello</p><iframe src="${url}"></iframe>`);
    session.server.forget();
    await session.tab.go(around);
    await until('the page', async () => (await session.tab.url()) === around);
    await shows(session.tab, 'MetaMask');
    expect(await session.tab.url()).toBe(around);
    expect(session.server.requests.filter((request) => request.url.startsWith(url))).toEqual([]);
  });

  test('evidence of what was stopped, a request to a desk, the settings and the first page open', async () => {
    await session.tab.go(pageCase('lookalike-metamask-support').url);
    await shows(session.tab, blocked.consequence);
    const root = new URL('.', await session.tab.url()).href;
    await session.tab.go(`${root}popup.html#/evidence`);
    await shows(session.tab, evidence['fact.never-loaded']);
    await session.tab.go(`${root}popup.html#/compose/coincheck/deposit`);
    await shows(session.tab, 'Firefox');
    await session.tab.go(`${root}options.html`);
    await shows(session.tab, options['options.lead']);
    // Firefox stops the request itself, before any connection: there is nothing to switch off.
    expect(await session.tab.text()).not.toContain(options.preconnect);
    await session.tab.go(`${root}welcome.html`);
    await shows(session.tab, welcome['welcome.lead']);
  });

  test('a fake support page is warned about', async () => {
    await session.tab.go(pageCase('fake-support-phrase-en').url);
    await shows(session.tab, words['page.phrase.consequence']);
  });
});
