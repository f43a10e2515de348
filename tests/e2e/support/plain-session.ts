/** One server and one Chromium without puppeteer for all tests of a group. */
import { afterAll, beforeAll } from 'vitest';
import { PlainChromium, type PlainOptions } from './plain.ts';
import { type DemoServer, startServer } from './server.ts';

export interface PlainSession {
  readonly server: DemoServer;
  readonly browser: PlainChromium;
}

/** Starts both before the tests of a group and stops them afterwards. */
export function usePlain(options?: PlainOptions): PlainSession {
  let server: DemoServer;
  let browser: PlainChromium;
  beforeAll(async () => {
    server = await startServer([]);
    browser = await PlainChromium.start(server, true, options);
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
  };
}
