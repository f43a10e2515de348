/** The demonstrations in a browser window, for as long as the person keeps it open. */
import { pageCases } from '../../tests/e2e/support/cases.ts';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import { startServer } from '../../tests/e2e/support/server.ts';
import { hubAddress, hubPage } from './hub.ts';

/** Opens the window; comes back when it has been closed. */
export async function showWindow(language: 'ja' | 'en'): Promise<void> {
  const cases = pageCases();
  const server = await startServer(cases);
  server.serve(hubAddress, hubPage(cases));
  const { browser } = await launchChromium({ server, language, visible: true });
  const [page = await browser.newPage()] = await browser.pages();
  await page.goto(hubAddress);
  console.log('A browser window shows the demonstrations. Close it to end.');
  await new Promise<void>((resolve) => {
    browser.on('disconnected', () => resolve());
    // On macOS a browser outlives its last window.
    browser.on('targetdestroyed', async () => {
      if (browser.connected && (await browser.pages()).length === 0) await browser.close();
    });
  });
  await server.close();
}
