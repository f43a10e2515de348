/** One server and one browser for all tests of a file. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { pageCase, pageCases } from './cases.ts';
import { launchChromium } from './chromium.ts';
import type { ExtensionHandle } from './extension.ts';
import { type DemoServer, startServer } from './server.ts';

export interface Session {
  readonly server: DemoServer;
  readonly browser: Browser;
  readonly extension: ExtensionHandle;
  /** Opens a page of tests/cases/pages/ and waits until what is expected of it is there. */
  visit(slug: string): Promise<Page>;
}

/** A group of tests in real Chromium; skipped, and counted as such, where there is none. */
export const inChromium = describe.skipIf(findBrowser('chromium') === undefined);

/** Starts server and browser before the tests of a group and stops them afterwards; each test begins without tabs. */
export function useSession(language: 'ja' | 'en' = 'en', latency = 0): Session {
  let server: DemoServer;
  let browser: Browser;
  let extension: ExtensionHandle;
  beforeAll(async () => {
    server = await startServer(pageCases(), latency);
    ({ browser, extension } = await launchChromium({ server, language }));
  });
  afterEach(async () => {
    // One empty tab stays: without any the browser would end.
    const [first, ...rest] = await browser.pages();
    // Closing a tab whose navigation was stopped can stay unanswered; the next test has tabs of its own.
    const closed = Promise.allSettled(rest.map((page) => page.close()));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5000))]);
    await first?.goto('about:blank');
    server.forget();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
    get extension() {
      return extension;
    },
    visit: async (slug) => {
      const { url, expect } = pageCase(slug);
      const page = await extension.open(url);
      await extension.settled(page, expect.surface);
      return page;
    },
  };
}

/** Presses the button of that name, as a screen reader would find it. */
export async function press(page: Page, name: string): Promise<void> {
  await page.locator(`::-p-aria([name=${JSON.stringify(name)}][role="button"])`).click();
}
