import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBare, launchChromium } from './support/chromium.ts';
import type { ExtensionHandle } from './support/extension.ts';
import { type DemoServer, startServer } from './support/server.ts';
import { inChromium } from './support/session.ts';
import { until } from './support/until.ts';

const BAD = 'https://metamask-support.io/';
/** Reported by a list, and nothing in its name says so. */
const LISTED = 'https://abchange.org/';
/** Tells the server that a script of the page ran. */
const BEACON = "<!doctype html><title>Fake</title><script>fetch('/ran')</script><p>Fake support</p>";

const ran = (server: DemoServer) => server.requests.some(({ url }) => url.endsWith('/ran'));

inChromium('a page that the network engine does not see', () => {
  let server: DemoServer;
  let browser: Browser;
  let extension: ExtensionHandle;
  let profile: string;

  // The fake site gets its own service worker while the extension is not there yet.
  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'madoguchi-profile-'));
    server = await startServer([]);
    const bare = await launchBare({ server, profile });
    for (const site of [BAD, LISTED]) await giveWorker(bare, site);
    await bare.close();
    ({ browser, extension } = await launchChromium({ server, profile }));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /** The site answers by a worker of its own from now on. */
  async function giveWorker(bare: Browser, site: string): Promise<void> {
    server.serve(site, BEACON);
    server.serve(`${site}install`, '<!doctype html><p>Wait</p>');
    server.serve(
      `${site}worker.js`,
      `onfetch = (e) => { if (e.request.mode === 'navigate') e.respondWith(new Response(${JSON.stringify(
        BEACON.replace('/ran', '/sw/ran'),
      )}, { headers: { 'content-type': 'text/html' } })); };`,
      { type: '.js' },
    );
    const page = await bare.newPage();
    await page.goto(`${site}install`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
    });
    await page.goto(site);
    await until('the page of the service worker', () =>
      server.requests.some(({ url }) => url === `${site}sw/ran`),
    );
  }

  test('a site with a service worker of its own runs nothing', async () => {
    server.forget();
    const page = await extension.open(BAD);
    await extension.arrival(page);
    expect(ran(server)).toBe(false);
  });

  test('one that only a list reports does not stay: nothing in its name tells the small script to stop it', async () => {
    const page = await extension.open(LISTED);
    await extension.settled(page, 'blocked');
  });

  test('nor when our own worker is asleep', async () => {
    server.forget();
    await extension.stopWorker();
    const page = await extension.open(BAD);
    await extension.arrival(page);
    expect(ran(server)).toBe(false);
  });
});
