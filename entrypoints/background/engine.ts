/** Sends the engine (entrypoints/scan.content) into a page: the only way in which it gets there. */
import { browser } from 'wxt/browser';
import { unlessClosed } from '../../lib/browser/badge.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import type { Glimpse } from '../../lib/glance/page.ts';
import { isOff } from '../../lib/settings.ts';
import { judge } from './judge.ts';

/** Where the build puts entrypoints/scan.content; the generated list of files knows only pages. */
const SCRIPT = '/content-scripts/scan.js' as '/background.js';

/**
 * Sends the engine into a frame; a second run in the same page does nothing.
 * @param early at once, while the page loads: its address is doubtful, and the warning has to be up before anything is typed
 */
export async function sendEngine(tabId: number, frameId: number, { early = false } = {}): Promise<void> {
  await unlessClosed(
    browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      files: [SCRIPT],
      injectImmediately: early,
    }),
  );
}

/**
 * True if what a page showed at a glance has to be judged. Messages are judged everywhere; a service's own page only
 * where it has fields (a broken-into one would otherwise pass for safe); a trusted page never; and nothing on hosts
 * that the person does not want to be read.
 */
export async function isWanted(url: string, { matters, fields, mail, messages }: Glimpse): Promise<boolean> {
  const { settings } = await readSettings();
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (isOff(settings, host, new Date().toISOString().slice(0, 10))) return false;
  if (messages) return true;
  const { kind } = await judge(url);
  if (kind === 'trusted') return false;
  if (kind === 'official') return matters && fields;
  return matters || (await someImitate(mail));
}

async function someImitate(hosts: readonly string[]): Promise<boolean> {
  const verdicts = await Promise.all(hosts.map((host) => judge(`https://${host}/`)));
  return verdicts.some(({ kind }) => kind === 'lookalike' || kind === 'listed');
}
