/**
 * Navigations that are led to the judging page. What was tried is kept in memory: the event that tells it wakes the
 * worker, and mostly the page asks while it is awake.
 */
import { browser } from 'wxt/browser';
import { isLedByRule } from '../../lib/browser/led.ts';
import { clearHost } from '../../lib/browser/pass-store.ts';
import { blockedPage, pendingAddress, sendTab } from '../../lib/browser/tabs.ts';
import { guardTable } from '../../lib/catalog/guard.ts';
import { mayBeDanger } from '../../lib/guard/guard.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';

/** By tab: the address that was last tried, with the fragment, which a redirect rule cannot hand on. */
const tried = new Map<number, string>();
/** By tab: true where it was led to the judging page. For any other visit of that page nothing is held up. */
const led = new Map<number, boolean>();
/** The same for a worker that starts in the middle and has not seen it. */
const ledKey = (tabId: number) => `led:${tabId}`;

export function onTried(tabId: number, url: string): void {
  tried.set(tabId, url);
}

/** A page of ours stands in a tab; a redirect, and not a person or another page, has opened it. */
export function onOwnPage(tabId: number, qualifiers: readonly string[]): void {
  setLed(
    tabId,
    qualifiers.some((qualifier) => qualifier.endsWith('_redirect')),
  );
}

function setLed(tabId: number, isLed: boolean): void {
  led.set(tabId, isLed);
  void (isLed
    ? browser.storage.session.set({ [ledKey(tabId)]: true })
    : browser.storage.session.remove(ledKey(tabId)));
}

async function wasLed(tabId: number): Promise<boolean> {
  return led.get(tabId) ?? ledKey(tabId) in (await browser.storage.session.get(ledKey(tabId)));
}

/** Hosts that were looked at by `clearAhead` in this life of the worker. */
const seen = new Set<string>();
/** More than that are begun anew: each is then looked at once more, and nothing else. */
const MOST_SEEN = 1000;

/**
 * A navigation has started in which the engine finds nothing dangerous. Where the guard would stop it all the same, and
 * mostly a rule does so before, its host is cleared at once: by the time the judging page asks, nothing is left to wait
 * for. For whatever neither of them stops this costs a look at the host.
 */
export async function clearAhead(url: string): Promise<void> {
  const host = URL.canParse(url) ? new URL(url).hostname : '';
  if (seen.has(host)) return;
  if (seen.size >= MOST_SEEN) seen.clear();
  seen.add(host);
  if (isGuarded(host)) await clearHost(host);
}

/**
 * Leads a tab to the judging page, unless a rule of the browser does so. Not both: where the rule's page stands already
 * when the tab is sent, the way back leads to that one, which the browser then refuses to open.
 */
export async function leadAway(tabId: number, url: string, { kind }: DomainVerdict): Promise<void> {
  const isOnItsWay = async () => (await pendingAddress(tabId)) === url;
  // Mostly the rule has acted by now, and nothing is to be asked about it.
  if (!(await isOnItsWay()) || kind === 'listed' || (await isLedByRule(url))) return;
  if (await isOnItsWay()) await sendTab(tabId, blockedPage(url));
}

/**
 * Lets a navigation go on that the net had caught and the engine finds nothing in.
 * @returns the address as it was tried; null for a visit of the page that no navigation led to
 */
export async function goOn(tabId: number, address: URL): Promise<string | null> {
  if (!(await wasLed(tabId))) return null;
  setLed(tabId, false);
  await clearHost(address.hostname, isGuarded(address.hostname));
  const whole = tried.get(tabId);
  return whole !== undefined && withoutFragment(whole) === address.href ? whole : address.href;
}

export function forget(tabId: number): void {
  tried.delete(tabId);
  setLed(tabId, false);
  led.delete(tabId);
}

/** True where the guard stops a page of this host. */
function isGuarded(host: string): boolean {
  return mayBeDanger(host, guardTable);
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
