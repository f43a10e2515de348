/** One server and one Firefox for all tests of a file. */
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { findBrowser } from '../../../tools/find-browser.mjs';
import { pageCases } from './cases.ts';
import { FirefoxHandle, type FirefoxOptions } from './firefox.ts';
import type { FirefoxTab } from './firefox-tab.ts';
import { type DemoServer, startServer } from './server.ts';

export interface FirefoxSession {
  readonly server: DemoServer;
  readonly firefox: FirefoxHandle;
  /** The tab that stays open from the first test to the last. */
  readonly tab: FirefoxTab;
}

/** A group of tests in real Firefox; skipped, and counted as such, where there is none. */
export const inFirefox = describe.skipIf(findBrowser('firefox') === undefined);

/** Starts server and browser before the tests of a group and stops them afterwards; each test begins with one tab. */
export function useFirefox(options?: FirefoxOptions): FirefoxSession {
  let server: DemoServer;
  let firefox: FirefoxHandle;
  beforeAll(async () => {
    server = await startServer(pageCases());
    firefox = await FirefoxHandle.launch(server, options);
  });
  afterEach(async () => {
    for (const tab of await firefox.tabs()) if (tab.handle !== firefox.tab.handle) await tab.close();
    server.forget();
  });
  afterAll(async () => {
    await firefox.close();
    await server.close();
  });
  return {
    get server() {
      return server;
    },
    get firefox() {
      return firefox;
    },
    get tab() {
      return firefox.tab;
    },
  };
}
