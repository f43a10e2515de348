/**
 * Tabs that stand there before the extension does. When Chromium starts, it loads the pages of the last time before the
 * rules of its extensions stand (measured with Chromium 156: 8 of 8 first pages were requested, with rules of whatever
 * kind), so the promise here is another one: none of them stays.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import { installIn } from './support/packed.ts';
import { PlainChromium, type PlainTab } from './support/plain.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const LISTED = 'https://maskmeta.org/';
/** In milliseconds. */
const LONG = 40_000;

inChromium('a dangerous page that stands in a tab', () => {
  let server: DemoServer;
  let profile: string;
  let id: string;
  let browser: PlainChromium;

  beforeAll(async () => {
    server = await startServer([]);
    server.serve(DANGER, '<title>Fake</title>');
    server.serve(LISTED, '<title>Listed</title>');
    profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
    const bare = await PlainChromium.start(server, false, { profile, first: DANGER });
    const tab = await bare.tabWith(DANGER);
    await until('the page', () => tab.evaluate<boolean>("document.title === 'Fake'"));
    await bare.close();
    id = installIn(profile);
  });
  afterEach(() => browser.close());
  afterAll(async () => {
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  async function start(options: { first?: string; switches?: readonly string[] }): Promise<void> {
    browser = await PlainChromium.start(server, true, { profile, installed: id, ...options });
  }
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

  /** Where the extension was just installed it writes its rules first, which takes a busy machine long. */
  async function blocked(url: string): Promise<PlainTab> {
    const address = browser.url(`blocked.html#${url}`);
    await until('the blocked page', async () => (await browser.addresses()).includes(address), LONG);
    const tab = await browser.tabWith(address);
    expect(await heading(tab)).toMatch(/^This is (not MetaMask|a known scam site)/);
    return tab;
  }

  test('before the extension is installed, is stopped when it is', async () => {
    await start({ switches: ['--restore-last-session'] });
    await blocked(DANGER);
  });

  test.each([DANGER, LISTED])('when the browser starts with it, gives way (%s)', async (url) => {
    await start({ first: url });
    await blocked(url);
  });

  test('as long as the tab is open, is stopped when the browser starts again', async () => {
    await start({ first: DANGER });
    const tab = await blocked(DANGER);
    for (const name of [words.details, words['continue.ask'], words['coached.no'], words['continue.tab']])
      await press(tab, name);
    await until('the page', () => tab.evaluate<boolean>("document.title === 'Fake'"));
    await browser.close();
    await start({ switches: ['--restore-last-session'] });
    await blocked(DANGER);
  });

  test('of ours in place of one is there again, and explains again', async () => {
    await start({ first: LISTED });
    await blocked(LISTED);
    await browser.close();
    await start({ switches: ['--restore-last-session'] });
    await blocked(LISTED);
  });
});
