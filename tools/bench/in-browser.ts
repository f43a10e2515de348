/** Chromium with the built extension, for what is measured in it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { chromeBuild, launchChromium } from '../../tests/e2e/support/chromium.ts';
import { startServer } from '../../tests/e2e/support/server.ts';
import { findBrowser } from '../find-browser.mjs';
import type { Table } from '../table.ts';

export interface Setup {
  readonly server: Awaited<ReturnType<typeof startServer>>;
  readonly browser: Browser;
  /** `chrome-extension://<id>/` */
  readonly origin: string;
}

/** Empty where there is no Chromium or no build: nothing can be measured then, and that is said. */
export async function inBrowser(bench: (setup: Setup) => Promise<Table[]>): Promise<Table[]> {
  if (findBrowser('chromium') === undefined || !existsSync(join(chromeBuild, 'manifest.json'))) {
    console.error('No Chromium or no build (npm run build): what pages pay was not measured.');
    return [];
  }
  const server = await startServer([]);
  const { browser, extension } = await launchChromium({ server });
  try {
    return await bench({ server, browser, origin: extension.url('') });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Resolves once the main thread was idle again and again: our work waits for idle moments itself. As text: the loader of this file would put helpers of its own into a function. */
const SETTLED = `new Promise((done) => {
  let rests = 0;
  const rest = (deadline) => {
    rests = deadline.timeRemaining() > 10 ? rests + 1 : 0;
    if (rests > 40) done();
    else setTimeout(() => requestIdleCallback(rest), 50);
  };
  requestIdleCallback(rest);
})`;

export async function settle(page: Page): Promise<void> {
  await page.evaluate(SETTLED);
}
