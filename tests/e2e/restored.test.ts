/**
 * Tabs that stand there before the extension does. When Chromium starts, it loads the pages of the last time before the
 * rules of its extensions stand (measured with Chromium 156: 8 of 8 first pages were requested, with rules of whatever
 * kind), so the promise here is another one: none of them stays.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { installIn } from './support/packed.ts';
import { PlainChromium, type PlainTab } from './support/plain.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const LISTED = 'https://maskmeta.org/';

inChromium('a dangerous page that stands in a tab', () => {
  let server: DemoServer;
  let profile: string;
  let id: string;

  beforeAll(async () => {
    server = await startServer([]);
    server.serve(DANGER, '<title>Fake</title>');
    server.serve(LISTED, '<title>Listed</title>');
    profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
  });
  afterAll(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  const start = (options: { first?: string; switches?: readonly string[] }) =>
    PlainChromium.start(server, true, { profile, installed: id, ...options });
  const heading = (tab: PlainTab) =>
    until('the heading', () => tab.evaluate<string>("document.querySelector('h1')?.textContent ?? null"));
  const press = (tab: PlainTab, name: string) =>
    until(name, () =>
      tab.evaluate<boolean>(`(() => {
        const found = [...document.querySelectorAll('button, summary')]
          .find((one) => one.textContent.trim() === ${JSON.stringify(name)});
        found?.click();
        return found !== undefined;
      })()`),
    );

  async function blocked(browser: PlainChromium, url: string): Promise<PlainTab> {
    const tab = await browser.tabWith(browser.url(`blocked.html#${url}`));
    expect(await heading(tab)).toMatch(/^This is (not MetaMask|a known scam site)/);
    return tab;
  }

  test('before the extension is installed, is stopped when it is', async () => {
    const bare = await PlainChromium.start(server, false, { profile, first: DANGER });
    await bare.tabWith(DANGER);
    await bare.close();
    expect(server.requests.some(({ url }) => url === DANGER)).toBe(true);
    id = installIn(profile);
    const browser = await start({ switches: ['--restore-last-session'] });
    await blocked(browser, DANGER);
    await browser.close();
  });

  test.each([DANGER, LISTED])('when the browser starts with it, gives way (%s)', async (url) => {
    const browser = await start({ first: url });
    await blocked(browser, url);
    await browser.close();
  });

  test('as long as the tab is open, is stopped when the browser starts again', async () => {
    const browser = await start({ first: DANGER });
    const tab = await blocked(browser, DANGER);
    for (const name of [words.details, words['continue.ask'], words['coached.no'], words['continue.tab']])
      await press(tab, name);
    await until('the page', () => tab.evaluate<boolean>("document.title === 'Fake'"));
    await browser.close();
    const again = await start({ switches: ['--restore-last-session'] });
    await blocked(again, DANGER);
    await again.close();
  });

  test('of ours in place of one is there again, and explains again', async () => {
    const browser = await start({ first: LISTED });
    await blocked(browser, LISTED);
    await browser.close();
    const again = await start({ switches: ['--restore-last-session'] });
    await blocked(again, LISTED);
    await again.close();
  });
});
