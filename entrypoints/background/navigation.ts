/** Every page that a tab opens is judged before it is shown, and what is known of it is kept with the tab. */
import { browser } from 'wxt/browser';
import { drawBadge } from '../../lib/browser/badge.ts';
import { endAt, endWithTab, reachOf } from '../../lib/browser/pass-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { changeTab, forgetTab, putTab, putTabLater } from '../../lib/browser/tab-store.ts';
import { blockedPage, ownRoot, sendTab } from '../../lib/browser/tabs.ts';
import { badgeOf } from '../../lib/notice/badge.ts';
import { blockedFrom, moved, opened, type TabState, takenAway } from '../../lib/tab-state.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { sendEngine } from './engine.ts';
import { warnOfFrame } from './frames.ts';
import { badgeInstead } from './health.ts';
import { judge } from './judge.ts';
import { clearAhead, forget, leadAway, onOwnPage, onTried } from './judging.ts';
import { voice } from './voice.ts';

/** As much of a navigation event as is used here. */
export interface Navigation {
  readonly tabId: number;
  readonly frameId: number;
  readonly url: string;
  readonly transitionQualifiers?: readonly string[];
}

/** What the browser says of a navigation that a rule of ours has blocked (net/base/net_error_list.h, -20). */
const BLOCKED_BY_RULE = 'net::ERR_BLOCKED_BY_CLIENT';

/** True for an address that is dangerous and that the person has not chosen to open in this tab. */
export async function mustStop(tabId: number, url: string): Promise<boolean> {
  return levelOfDomain(await judge(url)) === 'danger' && isStopped(tabId, url);
}

/** True where the person has not chosen to open a dangerous address in this tab. */
async function isStopped(tabId: number, url: string): Promise<boolean> {
  return (await reachOf(tabId, hostOf(url))) === null;
}

/**
 * Chromium: rules of the browser stop most dangerous navigations by themselves; what they cannot express is led away
 * as soon as it starts.
 */
export async function onBeforeNavigate({ tabId, frameId, url }: Navigation): Promise<void> {
  if (frameId !== 0) return;
  onTried(tabId, url);
  const verdict = await judge(url);
  if (levelOfDomain(verdict) !== 'danger') {
    if (verdict.kind === 'unknown' || verdict.kind === 'lookalike') await clearAhead(url);
  } else if (await isStopped(tabId, url)) await leadAway(tabId, url, verdict);
}

/** A form that was sent to a dangerous host is blocked without a page of ours, and so is a frame: here people are told. */
export async function onFailed({
  tabId,
  frameId,
  url,
  error,
}: Navigation & { error: string }): Promise<void> {
  if (error !== BLOCKED_BY_RULE) return;
  if (!(await mustStop(tabId, url))) return;
  if (frameId === 0) await sendTab(tabId, blockedPage(url));
  else await warnOfFrame(tabId, await judge(url), url);
}

/** As much of a request as is used here. */
export interface PageRequest {
  readonly tabId: number;
  readonly url: string;
  readonly type: string;
}

/**
 * Firefox: the request itself is redirected, so that not one byte reaches the site. A frame is never sent to a page of
 * ours, which would not show itself there: it stays empty, and the page around it is warned.
 */
export async function onBeforeRequest({
  tabId,
  url,
  type,
}: PageRequest): Promise<{ redirectUrl: string } | { cancel: true } | undefined> {
  if (!(await mustStop(tabId, url))) return undefined;
  if (type === 'main_frame') return { redirectUrl: blockedPage(url) };
  // Not awaited: the page around it is not ready for our script before this request is answered.
  void warnOfFrame(tabId, await judge(url), url);
  return { cancel: true };
}

/** The page that came last in each tab: the next one may come while an address is judged. */
const latest = new Map<number, string>();

/** A page stands in the tab: keep its verdict, draw the badge, and warn at once where its address is doubtful. */
export async function onCommitted({
  tabId,
  frameId,
  url,
  transitionQualifiers = [],
}: Navigation): Promise<void> {
  if (frameId !== 0) return;
  latest.set(tabId, url);
  if (url.startsWith(ownRoot())) return onOwnPage(tabId, transitionQualifiers);
  const verdict = await judge(url);
  const level = levelOfDomain(verdict);
  const mustGo = level === 'danger' && (await isStopped(tabId, url));
  // What is known too late of one page would be said of another, or take the tab away from it.
  if (latest.get(tabId) !== url) return;
  // Served from a cache, pre-rendered or restored: such a page can stand here without a navigation that was stopped.
  if (mustGo) return replaceStanding(tabId, url);
  await endAt(tabId, hostOf(url));
  const continued =
    level === 'danger' || (level !== 'official' && (await reachOf(tabId, hostOf(url))) !== null);
  const state = opened(url, verdict, Date.now(), { continued });
  // What has nothing to warn of may wait: the browser itself clears the button of a tab with each page.
  if (level !== 'caution' && !continued)
    return putTabLater(tabId, state, MOMENT, () => void redraw(tabId, state));
  await redraw(tabId, await putTab(tabId, state));
  await sendEngine(tabId, 0, { early: true });
}

/** In milliseconds: by then a short page has loaded. */
const MOMENT = 300;

/**
 * Tabs that were open before us: those of a browser that starts load before its rules stand, and those of a browser in
 * which we were just installed were never judged.
 */
export async function judgeOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      if (id !== undefined && url !== undefined && (await mustStop(id, url))) await replaceStanding(id, url);
    }),
  );
}

/** A dangerous page stands in the tab already: that it was loaded is kept, for nobody is to be told that it was not. */
async function replaceStanding(tabId: number, url: string): Promise<void> {
  const verdict = await judge(url);
  await changeTab(tabId, (known) => takenAway(blockedFrom(known, url, verdict, Date.now())));
  await sendTab(tabId, blockedPage(url));
}

/** A page changed its own address (single-page applications). */
export async function onMoved({ tabId, frameId, url }: Navigation): Promise<void> {
  // Pages of ours say themselves what they are about.
  if (frameId !== 0 || url.startsWith(ownRoot())) return;
  const verdict = await judge(url);
  await redraw(tabId, await changeTab(tabId, (state) => state && moved(state, url, verdict)));
}

/** A tab was closed: nothing of it is kept. */
export async function onRemoved(tabId: number): Promise<void> {
  forget(tabId);
  latest.delete(tabId);
  await Promise.all([forgetTab(tabId), endWithTab(tabId)]);
}

/** Draws what is known about a tab on the toolbar button. */
export async function redraw(tabId: number, state: TabState | null): Promise<void> {
  if (state === null) return;
  const [speaker, { settings }] = await Promise.all([voice(), readSettings()]);
  const badge = badgeOf(state, speaker);
  await drawBadge(tabId, (await badgeInstead(badge.level)) ?? { ...badge, marked: settings.surfaces.badge });
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
