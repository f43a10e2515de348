/** Answers what content scripts and our own pages ask. One handler a message type; trust is checked before. */
import { browser } from 'wxt/browser';
import { addressInHash } from '../../lib/blocked-address.ts';
import { unlessClosed } from '../../lib/browser/badge.ts';
import { clearHost, letPass, takeBack } from '../../lib/browser/pass-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { changeTab, readTab } from '../../lib/browser/tab-store.ts';
import { blockedPage, leavePage, openBeside, ownRoot, sendTab } from '../../lib/browser/tabs.ts';
import { knowledgeData } from '../../lib/catalog/content.ts';
import { addressToJudge } from '../../lib/content/standing.ts';
import { noticeOfAddress } from '../../lib/notice/address.ts';
import { noticeOfContent } from '../../lib/notice/content.ts';
import type { Notice, Place } from '../../lib/notice/notice.ts';
import { type Passed, passedNotice } from '../../lib/notice/passed.ts';
import { isDrawn } from '../../lib/notice/sensitivity.ts';
import {
  type Answers,
  accept,
  type Message,
  type MessageType,
  type SenderFacts,
  senderOf,
} from '../../lib/protocol.ts';
import { opened, type TabState, withFinding } from '../../lib/tab-state.ts';
import { type DomainVerdict, type Finding, levelOfContent, levelOfDomain } from '../../lib/verdict.ts';
import { isWanted, sendEngine } from './engine.ts';
import { show, warnOfFrame } from './frames.ts';
import { judge, judgeByName, judgeLinks } from './judge.ts';
import { goOn } from './judging.ts';
import { logAddress, logContent } from './log.ts';
import { mustStop, redraw } from './navigation.ts';
import { repairRules } from './net.ts';
import { voice } from './voice.ts';

/** Who asks: the frame of a page, or one of our own pages in a tab (the popup has none). */
interface Asker extends SenderFacts {
  readonly origin?: string | undefined;
}

type Handler<T extends MessageType> = (
  message: Extract<Message, { type: T }>,
  asker: Asker,
) => Promise<Answers[T]>;

const handlers: { readonly [T in MessageType]: Handler<T> } = {
  look: async (glimpse, asker) => {
    const { tabId, frameId } = placeOf(asker);
    const wanted = await isWanted(addressOf(asker), glimpse);
    if (wanted) await sendEngine(tabId, frameId);
    return wanted;
  },

  scan: async ({ links, knows }, asker) => {
    const page = await judge(addressOf(asker));
    const { settings } = await readSettings();
    const { tabId, frameId } = placeOf(asker);
    const passed = frameId === 0 ? await passedIn(await readTab(tabId)) : null;
    const drawn = passed?.by !== 'address' && isDrawn(levelOfDomain(page), 'strip', settings);
    const notice = drawn ? noticeOfAddress(page, await voice()) : null;
    if (notice !== null && frameId === 0) logAddress(tabId, page, addressOf(asker), { stopped: false });
    const standings = await judgeLinks(links);
    return { page, standings, notice, passed, knowledge: knows ? null : knowledgeData };
  },

  found: async ({ page, messages, counts }, asker) => {
    const { tabId, frameId } = placeOf(asker);
    await judgeTab(tabId);
    const take = (state: TabState | null) =>
      state !== null && (frameId !== 0 || isOf(state, asker))
        ? withFinding(state, frameId, { page, counts })
        : null;
    await redraw(tabId, await changeTab(tabId, take));
    const [speaker, { settings }] = await Promise.all([voice(), readSettings()]);
    const isShown = isDrawn(levelOfContent(page), 'strip', settings);
    const notice = isShown && page.kind === 'finding' ? noticeOfContent(page, 'page', speaker) : null;
    const noticeOf = (found: Finding) =>
      isDrawn(found.level, 'chip', settings) ? noticeOfContent(found, 'message', speaker) : null;
    // A frame covers only itself; the finding belongs over the whole page.
    if (notice !== null && frameId !== 0) await show(tabId, { type: 'show', notice });
    if (notice !== null && page.kind === 'finding') logContent(tabId, [page], 'page', addressOf(asker));
    const drawn = messages.filter(({ level }) => isDrawn(level, 'chip', settings));
    logContent(tabId, drawn, 'message', addressOf(asker));
    return {
      page: frameId === 0 ? notice : null,
      messages: messages.map(noticeOf),
    };
  },

  guarded: async (_message, asker) => {
    const { tabId, frameId } = placeOf(asker);
    const address = addressOf(asker);
    if (!(await mustStop(tabId, address))) {
      await clearHost(new URL(address).hostname);
      return true;
    }
    // The top page goes to the judging page by itself; a frame stays empty, and the page around it is warned.
    if (frameId !== 0) await warnOfFrame(tabId, await judge(address), address);
    return false;
  },

  leave: async (_message, asker) => {
    await leavePage(placeOf(asker).tabId);
    return null;
  },

  stay: async (_message, asker) => {
    const { tabId } = placeOf(asker);
    const state = await changeTab(tabId, (known) => known && { ...known, continued: true });
    await redraw(tabId, state);
    return passedIn(state);
  },

  removed: async (_message, asker) => {
    const { tabId, frameId } = placeOf(asker);
    const state = await readTab(tabId);
    if (frameId === 0 && state !== null && levelOfContent(state.content) === 'danger')
      await sendTab(tabId, blockedPage(state.url));
    return null;
  },

  undo: async (_message, asker) => {
    const { tabId } = placeOf(asker);
    const state = await readTab(tabId);
    if (!state?.continued) return null;
    await takeBack(tabId, new URL(state.url).hostname);
    await changeTab(tabId, (known) => known && { ...known, continued: false });
    await sendTab(tabId, blockedPage(state.url));
    return null;
  },

  'open-official': async ({ service, place }, asker) => {
    const address = (await voice()).address(service, place);
    if (address !== null) await openBeside(placeOf(asker).tabId, address);
    return null;
  },

  blocked: async ({ address }, asker) => {
    const { tabId } = placeOf(asker);
    const target = addressInHash(address);
    const verdict = await judge(address);
    const isDanger = levelOfDomain(verdict) === 'danger';
    if (isDanger) await stopped(tabId, address, verdict);
    const notice = await convicted(tabId, address);
    const go = isDanger || notice !== null || target === null ? null : await goOn(tabId, target);
    const byName = verdict.kind === 'listed' ? await judgeByName(address) : verdict;
    const { locale, address: proven } = await voice();
    const service = byName.kind === 'lookalike' ? byName.service : (notice?.service ?? null);
    const find = (place: Place) => (service === null ? null : proven(service, place));
    const mayContinue = !(await readSettings()).settings.forbidContinue;
    return { verdict, byName, go, mayContinue, site: find('site'), desk: find('desk'), notice, locale };
  },

  continue: async ({ address, reach }, asker) => {
    const target = addressInHash(address);
    if (target === null || (await readSettings()).settings.forbidContinue) return { allowed: false };
    await letPass(placeOf(asker).tabId, target.hostname, reach);
    return { allowed: true };
  },

  check: async ({ addresses }) => ({
    verdicts: await Promise.all(addresses.map((address) => judge(addressToJudge(address)))),
    standings: await judgeLinks(addresses),
  }),

  repair: async () => {
    await repairRules();
    return null;
  },

  tab: ({ tabId }) => judgeTab(tabId),
};

/**
 * The listener for `runtime.onMessage`: a promise of the answer, or undefined for what we do not listen to.
 */
export function answer(raw: unknown, asker: Asker): Promise<Answers[MessageType]> | undefined {
  const own = { id: browser.runtime.id, root: ownRoot() };
  const message = accept(raw, senderOf(asker, own));
  return message === null ? undefined : dispatch(message, asker);
}

function dispatch<T extends MessageType>(
  message: Extract<Message, { type: T }>,
  asker: Asker,
): Promise<Answers[T]> {
  const handler: Handler<T> = handlers[message.type as T];
  return handler(message, asker);
}

/** The thin strip for a page that the person chose to see; null where there was no choice to make. */
async function passedIn(state: TabState | null): Promise<Passed | null> {
  if (!state?.continued || !URL.canParse(state.url)) return null;
  const by = levelOfDomain(state.address) === 'danger' ? 'address' : 'content';
  return passedNotice(new URL(state.url).host, by, await voice());
}

/** The notice on a page that was sent away because it did not let our cover stand. */
async function convicted(tabId: number, address: string): Promise<Notice | null> {
  const state = await readTab(tabId);
  if (state?.url !== address || state.content.kind !== 'finding' || state.content.level !== 'danger')
    return null;
  await redraw(tabId, await changeTab(tabId, (known) => known && { ...known, blocked: true }));
  return noticeOfContent(state.content, 'page', await voice());
}

/** The blocked page stands in a tab in place of an address. */
async function stopped(tabId: number, address: string, verdict: DomainVerdict): Promise<void> {
  const state = opened(address, verdict, Date.now(), { blocked: true });
  await redraw(tabId, await changeTab(tabId, () => state));
  logAddress(tabId, verdict, address, { stopped: true });
}

/** The state of a tab; one that was open before the extension was there gets its first one now. */
async function judgeTab(tabId: number): Promise<TabState | null> {
  const known = await readTab(tabId);
  const url = known === null ? (await unlessClosed(browser.tabs.get(tabId)))?.url : undefined;
  if (url === undefined) return known;
  const state = opened(url, await judge(url), Date.now());
  return changeTab(tabId, (present) => present ?? state);
}

/** False for news of the page before, which can still be on its way when the next one stands in the tab. */
function isOf(state: TabState, { url = '' }: Asker): boolean {
  return URL.canParse(url) && URL.canParse(state.url) && new URL(url).origin === new URL(state.url).origin;
}

/** Address of the asking frame. An empty or generated frame speaks with the origin of the page that made it. */
function addressOf({ url, origin }: Asker): string {
  return url !== undefined && /^https?:/.test(url) ? url : (origin ?? '');
}

function placeOf({ tab, frameId }: Asker): { tabId: number; frameId: number } {
  return { tabId: tab?.id ?? browser.tabs.TAB_ID_NONE, frameId: frameId ?? 0 };
}
