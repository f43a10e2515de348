/** Private windows, where the person allows the extension there: everything works, and nothing of it is kept. */
import { afterEach, beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import options from '../../assets/locales/en/options.json' with { type: 'json' };
import { usePlain } from './support/plain-session.ts';
import type { PlainTab } from './support/plain-tab.ts';
import { inChromium } from './support/session.ts';
import { pressOn } from './support/tab.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
/** Caught by the net for the name in it; the engine finds a museum and nothing dangerous. */
const HELD = 'https://arbitrum.dex.guru/';

inChromium('in a private window', () => {
  const session = usePlain({ inPrivate: true });
  /** A page of ours in an ordinary window. */
  let own: PlainTab;

  beforeAll(async () => {
    session.server.serve(DANGER, '<title>Fake</title>');
    session.server.serve(HELD, '<title>Held</title>');
    own = await session.browser.open();
    await own.visit(session.browser.url('options.html'));
  });
  afterEach(() => session.server.forget());

  const open = (url: string) =>
    own.evaluate(`chrome.windows.create({ incognito: true, url: ${JSON.stringify(url)} }).then(() => true)`);
  const blocked = () => session.browser.tabWith(session.browser.url(`blocked.html#${DANGER}`));
  const asked = (address: string) => session.server.requests.filter(({ url }) => url === address).length;
  /** Everything of ours that stands on the disk. */
  const kept = () =>
    own.evaluate<string>(`Promise.all([
      chrome.storage.local.get(null),
      chrome.scripting.getRegisteredContentScripts({}).then((all) => all.filter((one) => one.persistAcrossSessions)),
    ]).then((all) => JSON.stringify(all))`);

  test('a dangerous page is stopped and explained, and nothing is written down', async () => {
    await open(DANGER);
    expect(await (await blocked()).heading()).toBe(
      words['heading.lookalike'].replace('{service}', 'MetaMask'),
    );
    expect(asked(DANGER)).toBe(0);
    expect(await kept()).not.toContain('metamask-support');
    expect(await kept()).not.toContain('warnings');
  });

  test('an innocent site that the net holds up opens', async () => {
    await open(HELD);
    const tab = await session.browser.tabWith(HELD);
    await tab.stands('Held');
    expect(asked(HELD)).toBe(1);
    expect(await kept()).not.toContain('dex.guru');
  });

  test('a person can go on, there alone, and nothing is written down', async () => {
    await open(DANGER);
    const tab = await blocked();
    await pressOn(tab, 'tab');
    await tab.stands('Fake');
    expect(asked(DANGER)).toBe(1);
    expect(await kept()).not.toContain('metamask-support');
    expect(await own.evaluate<string>("document.querySelector('main').innerText")).toContain(
      options['passes.none'],
    );
    const ordinary = await session.browser.open();
    await ordinary.visit(DANGER);
    await ordinary.heading();
    expect(asked(DANGER)).toBe(1);
    // What is said of this one is kept, so the tests above could have found something.
    await until('the log', async () => (await kept())?.includes('metamask-support'));
  });
});
