/** What is kept of a tab, read and written for those who ask. */
import { browser } from 'wxt/browser';
import { unlessClosed } from '../../lib/browser/badge.ts';
import { endAt, takeBack } from '../../lib/browser/pass-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { changeTab, readTab } from '../../lib/browser/tab-store.ts';
import { blockedPage, sendTab } from '../../lib/browser/tabs.ts';
import { noticeOfContent } from '../../lib/notice/content.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import { type Passed, passedNotice } from '../../lib/notice/passed.ts';
import { isSameSite } from '../../lib/passes.ts';
import { forbids } from '../../lib/settings/lock.ts';
import { blockedFrom, opened, type TabState, takenAway } from '../../lib/tab-state.ts';
import { type DomainVerdict, levelOfDomain } from '../../lib/verdict.ts';
import type { Asker } from './asker.ts';
import { judge } from './judge.ts';
import { logAddress } from './log.ts';
import { redraw } from './navigation.ts';
import { voice } from './voice.ts';

/** The state of a tab; one that was open before the extension was there gets its first one now. */
export async function judgeTab(tabId: number): Promise<TabState | null> {
  const known = await readTab(tabId);
  const url = known === null ? (await unlessClosed(browser.tabs.get(tabId)))?.url : undefined;
  if (url === undefined) return known;
  const state = opened(url, await judge(url), Date.now());
  return changeTab(tabId, (present) => present ?? state);
}

/** The blocked page stands in a tab in place of an address. @returns true if the page had been loaded before */
export async function stopped(
  tabId: number,
  { href, hostname }: URL,
  verdict: DomainVerdict,
): Promise<boolean> {
  const take = (known: TabState | null) => blockedFrom(known, href, verdict, Date.now());
  // A warning of another host ends what was meant for once, as any other page does.
  await endAt(tabId, hostname);
  const state = await changeTab(tabId, take);
  await redraw(tabId, state);
  logAddress(tabId, verdict, href, { stopped: true });
  return state?.loaded === true;
}

/** The notice on a page that was sent away because it did not let our cover stand. */
export async function convicted(tabId: number, address: string): Promise<Notice | null> {
  const state = await readTab(tabId);
  if (state?.url !== address || state.content.kind !== 'finding' || state.content.level !== 'danger')
    return null;
  await redraw(tabId, await changeTab(tabId, (known) => known && takenAway(known)));
  return noticeOfContent(state.content, 'page', await voice());
}

/** The thin strip for a page that the person chose to see; null where there was no choice to make. */
export async function passedIn(state: TabState | null): Promise<Passed | null> {
  if (!state?.continued || !URL.canParse(state.url)) return null;
  const by = levelOfDomain(state.address) === 'danger' ? 'address' : 'content';
  return passedNotice(new URL(state.url).host, by, await voice());
}

/** The person takes back the choice to see the page of a tab. @returns the address that is to be stopped again */
export async function undone(tabId: number): Promise<string | null> {
  const state = await readTab(tabId);
  if (!state?.continued) return null;
  await takeBack(tabId, new URL(state.url).hostname);
  await changeTab(tabId, (known) => known && { ...known, continued: false });
  return state.url;
}

/** The same in the settings: the tab may show another site by now, which then stays. */
export async function endChoice(tabId: number, host: string): Promise<void> {
  const state = await readTab(tabId);
  const stands = state?.continued === true && isSameSite(new URL(state.url).hostname, host);
  const url = stands ? await undone(tabId) : null;
  await takeBack(tabId, host);
  if (url !== null) await sendTab(tabId, blockedPage(url));
}

/** True while the settings let nobody go on to what was stopped. */
export async function isForbidden(): Promise<boolean> {
  return forbids((await readSettings()).settings, Date.now());
}

/** False for news of the page before, which can still be on its way when the next one stands in the tab. */
export function isOf(state: TabState, { url = '' }: Asker): boolean {
  return URL.canParse(url) && URL.canParse(state.url) && new URL(url).origin === new URL(state.url).origin;
}
