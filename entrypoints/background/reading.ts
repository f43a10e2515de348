/** A site was switched off or on: its open pages lose their marks at once, or are read again. */
import { browser } from 'wxt/browser';
import type { ReadingMessage } from '../../lib/protocol.ts';
import { isOff, type Settings } from '../../lib/settings.ts';
import { sendEngine } from './engine.ts';

/** Tells the pages whose site is read now and was not before, or the other way round. */
export async function followReading(settings: Settings, before: Settings): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const host = url === undefined ? '' : new URL(url).hostname;
      const off = isOff(settings, host, today);
      if (id === undefined || off === isOff(before, host, today)) return;
      await tell(id);
      // A first look that was told "no" once does not ask again.
      if (!off) await sendEngine(id, 0);
    }),
  );
}

async function tell(tabId: number): Promise<void> {
  const message: ReadingMessage = { type: 'reading' };
  await browser.tabs.sendMessage(tabId, message).catch(() => {
    // Nobody listens: the engine was never sent there, and nothing stands in the page.
  });
}
