/** The worker ends in the middle: between the rule that stops a page and the answer to our page's question. */
import { beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { usePlain } from './support/plain-session.ts';
import type { PlainTab } from './support/plain-tab.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const HELD = 'https://arbitrum.dex.guru/';
const FORUM = 'https://forum.example/';

inChromium('the worker ends while our page asks it', () => {
  const session = usePlain();
  let tab: PlainTab;

  beforeAll(async () => {
    session.server.serve(HELD, '<title>Held</title>');
    tab = await session.browser.open();
  });

  /** Ends the worker as soon as something of a navigation is seen, which is before or while it answers. */
  async function endDuring(url: string): Promise<void> {
    const before = tab.stood.length;
    void tab.go(url);
    await until('a document', () => tab.stood.length > before);
    await session.browser.endWorker();
  }

  test('a dangerous page stays stopped, and is explained', async () => {
    for (let round = 0; round < 4; round += 1) {
      await endDuring(DANGER);
      expect(await tab.heading()).toBe(words['heading.lookalike'].replace('{service}', 'MetaMask'));
      await tab.visit('about:blank');
    }
    expect(session.server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
  });

  test('an innocent site opens', async () => {
    for (let round = 0; round < 3; round += 1) {
      await endDuring(HELD);
      await tab.stands('Held');
      await tab.visit('about:blank');
    }
  });
});

inChromium('the worker sleeps', () => {
  const session = usePlain();

  test('a form that is sent to an innocent site, which is held up, arrives there once', async () => {
    const tab = await session.browser.open();
    for (const host of ['arbitrum.dex.guru', 'www.arbitrum.dex.guru', 'app.arbitrum.dex.guru']) {
      const site = `https://${host}/pay`;
      session.server.serve(site, '<title>Paid</title>');
      session.server.serve(
        FORUM,
        `<form method="post" action="${site}"><input name="sum" value="1"><button>pay</button></form>`,
      );
      await tab.visit(FORUM);
      await session.browser.stopWorker();
      const sent = () =>
        session.server.requests.filter(({ url, method }) => url === site && method === 'POST');
      const send = async () => {
        await tab.evaluate("document.querySelector('button').click()");
        await until('the form to arrive', () => sent().length > 0, 3000);
      };
      // Now and then the browser lets a click that comes right behind loading go nowhere.
      await send().catch(send);
      await tab.stands('Paid');
      expect(sent()).toHaveLength(1);
    }
  });

  test('trust that has ended is noticed when it starts', async () => {
    const own = await session.browser.open();
    await own.visit(session.browser.url('options.html'));
    const asked = 'chrome.declarativeNetRequest.getDynamicRules({ ruleIds: [2] }).then(JSON.stringify)';
    const rules = () => own.evaluate<string>(asked);
    // As it was written on a day on which this host was trusted. Asked in the same breath: a worker that is just
    // starting takes it out again.
    const written = await own.evaluate<string>(`chrome.declarativeNetRequest.updateDynamicRules({ addRules: [{
      id: 2, priority: 5, action: { type: 'allow' },
      condition: { requestDomains: ['metamask-support.io'], resourceTypes: ['main_frame', 'sub_frame'] },
    }] }).then(() => ${asked})`);
    expect(written).toContain('metamask-support.io');
    await session.browser.stopWorker();
    await own.visit(session.browser.url('popup.html#/warnings'));
    const tab = await session.browser.open();
    await tab.visit(FORUM);
    await until('the rule to go', async () => (await rules()) === '[]');
  });
});
