/** The worker ends in the middle: between the rule that stops a page and the answer to our page's question. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { PlainChromium, type PlainTab } from './support/plain.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const HELD = 'https://arbitrum.dex.guru/';

inChromium('the worker ends while our page asks it', () => {
  let server: DemoServer;
  let browser: PlainChromium;
  let tab: PlainTab;

  beforeAll(async () => {
    server = await startServer([]);
    server.serve(HELD, '<title>Held</title>');
    browser = await PlainChromium.start(server, true);
    tab = await browser.open();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  /** Ends the worker as soon as something of a navigation is seen, which is before or while it answers. */
  async function endDuring(url: string): Promise<void> {
    const before = tab.stood.length;
    void tab.go(url);
    await until('a document', () => tab.stood.length > before);
    await browser.endWorker();
  }

  test('a dangerous page stays stopped, and is explained', async () => {
    for (let round = 0; round < 4; round += 1) {
      await endDuring(DANGER);
      const heading = await until('the heading', () =>
        tab.evaluate<string>("document.querySelector('h1')?.textContent ?? null"),
      );
      expect(heading).toBe(words['heading.lookalike'].replace('{service}', 'MetaMask'));
      await tab.visit('about:blank');
    }
    expect(server.requests.filter(({ url }) => url === DANGER)).toEqual([]);
  });

  test('an innocent site opens, or our page says that nothing is blocked and opens it', async () => {
    await endDuring(HELD);
    const end = await until('an end', () =>
      tab.evaluate<string>(
        "document.title === 'Held' ? 'open' : document.querySelector('h1')?.textContent ?? null",
      ),
    );
    expect(['open', words['nothing.heading']]).toContain(end);
    if (end !== 'open') await tab.evaluate("document.querySelector('main button').click()");
    await until('the site', () => tab.evaluate<boolean>("document.title === 'Held'"));
  });
});
