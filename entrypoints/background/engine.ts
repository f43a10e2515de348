/** Sends the engine (entrypoints/scan.content) and what draws into a page: the only way in which they get there. */
import { browser } from 'wxt/browser';
import { unlessClosed } from '../../lib/browser/badge.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import type { Glimpse } from '../../lib/glance/page.ts';
import { isOff } from '../../lib/settings.ts';
import { judge } from './judge.ts';

/** Where the build puts the scripts; the generated list of files knows only pages. */
const ENGINE = '/content-scripts/scan.js' as '/background.js';
const SURFACES = '/content-scripts/surfaces.js' as '/background.js';

/**
 * Sends the engine into a frame; a second run in the same page does nothing.
 * @param early at once, while the page loads: its address is doubtful, and the warning has to be up before anything is typed
 */
export function sendEngine(tabId: number, frameId: number, { early = false } = {}): Promise<void> {
  return send(ENGINE, tabId, frameId, early);
}

/** Sends what draws into a frame, before a notice goes there. It is there when the promise is kept. */
export function sendSurfaces(tabId: number, frameId: number): Promise<void> {
  return send(SURFACES, tabId, frameId, true);
}

async function send(
  file: typeof ENGINE,
  tabId: number,
  frameId: number,
  injectImmediately: boolean,
): Promise<void> {
  const target = { tabId, frameIds: [frameId] };
  await unlessClosed(browser.scripting.executeScript({ target, files: [file], injectImmediately }));
}

/** False for a page of a host that the person does not want to be read. */
export async function isRead(url: string): Promise<boolean> {
  const { settings } = await readSettings();
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  return !isOff(settings, host, new Date().toISOString().slice(0, 10));
}

/**
 * True if what a page showed at a glance has to be judged. Messages are judged everywhere; a service's own page only
 * where it has fields (a broken-into one would otherwise pass for safe); a trusted page never; and nothing on hosts
 * that the person does not want to be read.
 */
export async function isWanted(url: string, { matters, typing, mail, messages }: Glimpse): Promise<boolean> {
  if (!(await isRead(url))) return false;
  if (messages) return true;
  const { kind } = await judge(url);
  if (kind === 'trusted') return false;
  if (kind === 'official') return matters && typing;
  return matters || (await someImitate(mail));
}

async function someImitate(hosts: readonly string[]): Promise<boolean> {
  const verdicts = await Promise.all(hosts.map((host) => judge(`https://${host}/`)));
  return verdicts.some(({ kind }) => kind === 'lookalike' || kind === 'listed' || kind === 'disguised');
}
