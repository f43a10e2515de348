/** Private windows, where the person allows the extension there: everything works, and nothing of it is kept. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { PlainChromium, type PlainTab } from './support/plain.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
/** Caught by the net for the name in it; the engine finds a museum and nothing dangerous. */
const HELD = 'https://arbitrum.dex.guru/';

inChromium('in a private window', () => {
  let server: DemoServer;
  let browser: PlainChromium;
  /** A page of ours in an ordinary window. */
  let own: PlainTab;

  beforeAll(async () => {
    server = await startServer([]);
    server.serve(DANGER, '<title>Fake</title>');
    server.serve(HELD, '<title>Held</title>');
    browser = await PlainChromium.start(server, true, { inPrivate: true });
    own = await browser.open();
    await own.visit(browser.url('options.html'));
  });
  afterEach(() => server.forget());
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  const open = (url: string) =>
    own.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => true)`);
  const blocked = () => browser.tabWith(browser.url(`blocked.html#${DANGER}`));
  const heading = (tab: PlainTab) =>
    until('the heading', () => tab.evaluate<string>("document.querySelector('h1')?.textContent ?? null"));
  const asked = (address: string) => server.requests.filter(({ url }) => url === address).length;
  /** Presses the button or opens the details with these words. */
  const press = (tab: PlainTab, name: string) =>
    until(name, () =>
      tab.evaluate<boolean>(`(() => {
        const found = [...document.querySelectorAll('button, summary')]
          .find((one) => one.textContent.trim() === ${JSON.stringify(name)});
        found?.click();
        return found !== undefined;
      })()`),
    );
  /** Everything of ours that stands on the disk. */
  const kept = () =>
    own.evaluate<string>(`Promise.all([
      chrome.storage.local.get(null),
      chrome.scripting.getRegisteredContentScripts({}).then((all) => all.filter((one) => one.persistAcrossSessions)),
    ]).then((all) => JSON.stringify(all))`);

  test('a dangerous page is stopped and explained, and nothing is written down', async () => {
    await open(DANGER);
    expect(await heading(await blocked())).toBe(words['heading.lookalike'].replace('{service}', 'MetaMask'));
    expect(asked(DANGER)).toBe(0);
    expect(await kept()).not.toContain('metamask-support');
    expect(await kept()).not.toContain('warnings');
  });

  test('an innocent site that the net holds up opens', async () => {
    await open(HELD);
    const tab = await browser.tabWith(HELD);
    await until('the site', () => tab.evaluate<boolean>("document.title === 'Held'"));
    expect(asked(HELD)).toBe(1);
    expect(await kept()).not.toContain('dex.guru');
  });

  test('a person can go on, there alone, and nothing is written down', async () => {
    await open(DANGER);
    const tab = await blocked();
    await heading(tab);
    for (const name of [words.details, words['continue.ask'], words['coached.no'], words['continue.tab']])
      await press(tab, name);
    await until('the page', () => tab.evaluate<boolean>("document.title === 'Fake'"));
    expect(asked(DANGER)).toBe(1);
    expect(await kept()).not.toContain('metamask-support');
    const ordinary = await browser.open();
    await ordinary.visit(DANGER);
    await heading(ordinary);
    expect(asked(DANGER)).toBe(1);
    // What is said of this one is kept, so the tests above could have found something.
    await until('the log', async () => (await kept())?.includes('metamask-support'));
  });
});
