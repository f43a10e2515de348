/**
 * Tabs that stand there before the extension does. When Chromium starts, it loads the pages of the last time before the
 * rules of its extensions stand (measured with Chromium 156: 8 of 8 first pages were requested, with rules of whatever
 * kind), so the promise here is another one: none of them stays.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { installIn } from './support/packed.ts';
import { PlainChromium } from './support/plain.ts';
import type { PlainTab } from './support/plain-tab.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { pressOn } from './support/tab.ts';
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
    await tab.stands('Fake');
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
  /** Where the extension was just installed it writes its rules first, which takes a busy machine long. */
  async function blocked(url: string): Promise<PlainTab> {
    const address = browser.url(`blocked.html#${url}`);
    await until('the blocked page', async () => (await browser.addresses()).includes(address), LONG);
    const tab = await browser.tabWith(address);
    expect(await tab.heading()).toMatch(/^This is (not MetaMask|a known scam site)/);
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
    await pressOn(tab, 'tab');
    await tab.stands('Fake');
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
