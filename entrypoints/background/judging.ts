/**
 * Navigations that are led to the judging page. What was tried is kept in memory only: the event that tells it wakes
 * the worker, and the page asks while it is awake.
 */
import { isLedByRule } from '../../lib/browser/led.ts';
import { clearHost } from '../../lib/browser/pass-store.ts';
import { blockedPage, pendingAddress, sendTab } from '../../lib/browser/tabs.ts';
import { guardTable } from '../../lib/catalog/guard.ts';
import { mayBeDanger } from '../../lib/guard/guard.ts';
import type { DomainVerdict } from '../../lib/verdict.ts';

/** By tab: the address that was last tried, with the fragment, which a redirect rule cannot hand on. */
const tried = new Map<number, string>();
/** Tabs that were led to the judging page; for any other visit of that page nothing is held up. */
const led = new Set<number>();

export function onTried(tabId: number, url: string): void {
  tried.set(tabId, url);
}

/** A page of ours stands in a tab; a redirect, and not a person or another page, has opened it. */
export function onOwnPage(tabId: number, qualifiers: readonly string[]): void {
  if (qualifiers.some((qualifier) => qualifier.endsWith('_redirect'))) led.add(tabId);
  else led.delete(tabId);
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
  if (isGuarded(host)) await clearHost(withoutDot(host));
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
  if (!led.delete(tabId)) return null;
  await clearHost(withoutDot(address.hostname), isGuarded(address.hostname));
  const whole = tried.get(tabId);
  return whole !== undefined && withoutFragment(whole) === address.href ? whole : address.href;
}

export function forget(tabId: number): void {
  tried.delete(tabId);
  led.delete(tabId);
}

/** True where the guard stops a page of this host. */
function isGuarded(host: string): boolean {
  return mayBeDanger(host, guardTable);
}

function withoutDot(host: string): string {
  return host.replace(/\.$/, '');
}

function withoutFragment(url: string): string {
  return url.replace(/#.*$/, '');
}
