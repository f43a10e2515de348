/** Answers what content scripts and our own pages ask. One handler a message type; trust is checked before. */
import { browser } from 'wxt/browser';
import { addressInHash } from '../../lib/blocked-address.ts';
import { excludeFromGuard } from '../../lib/browser/guard.ts';
import { clearHost, letPass, passingHosts } from '../../lib/browser/pass-store.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { changeTab, readTab } from '../../lib/browser/tab-store.ts';
import { leavePage, openBeside, ownRoot } from '../../lib/browser/tabs.ts';
import { keepEvidence } from '../../lib/browser/take-evidence.ts';
import { companyData } from '../../lib/catalog/company.ts';
import { knowledgeData } from '../../lib/catalog/content.ts';
import { messageSurfaces } from '../../lib/catalog/surfaces.ts';
import { addressToJudge } from '../../lib/content/standing.ts';
import { noticeOfAddress } from '../../lib/notice/address.ts';
import type { Place } from '../../lib/notice/notice.ts';
import { isDrawn } from '../../lib/notice/sensitivity.ts';
import { type Answers, accept, type Message, type MessageType, type Sent } from '../../lib/protocol.ts';
import { senderOf } from '../../lib/sender.ts';
import { levelOfContent, levelOfDomain } from '../../lib/verdict.ts';
import { type Asker, addressOf, placeOf } from './asker.ts';
import { isRead, isWanted, sendEngine, sendSurfaces } from './engine.ts';
import { onFound } from './found.ts';
import { warnOfFrame } from './frames.ts';
import { judge, judgeByName, judgeLinks } from './judge.ts';
import { goOn } from './judging.ts';
import { logAddress } from './log.ts';
import { mustStop, redraw } from './navigation.ts';
import { repairRules, stopLinked } from './net.ts';
import { convicted, endChoice, isForbidden, judgeTab, passedIn, stopped, undone } from './states.ts';
import { voice } from './voice.ts';

const KNOWLEDGE: Sent = { content: knowledgeData, surfaces: messageSurfaces };

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

  company: async () => companyData,

  scan: async ({ links, knows }, asker) => {
    const page = await judge(addressOf(asker));
    const { settings } = await readSettings();
    const { tabId, frameId } = placeOf(asker);
    const passed = frameId === 0 ? await passedIn(await readTab(tabId)) : null;
    const drawn = passed?.by !== 'address' && isDrawn(levelOfDomain(page), 'strip', settings);
    const notice = drawn ? noticeOfAddress(page, await voice()) : null;
    if (notice !== null && frameId === 0) logAddress(tabId, page, addressOf(asker), { stopped: false });
    const standings = await judgeLinks(links);
    await stopLinked(standings);
    if (frameId === 0 && (notice !== null || passed !== null)) await sendSurfaces(tabId, frameId);
    const reads = await isRead(addressOf(asker));
    return { page, standings, notice, passed, reads, knowledge: knows ? null : KNOWLEDGE };
  },

  found: onFound,

  keep: ({ message }, asker) => keepEvidence(placeOf(asker).tabId, message, Date.now()),

  guarded: async (_message, asker) => {
    const { tabId, frameId } = placeOf(asker);
    const address = addressOf(asker);
    if (!(await mustStop(tabId, address))) {
      // A host that passes in this tab alone is not cleared for all: the guard has missed that it passes.
      if (levelOfDomain(await judge(address)) !== 'danger') await clearHost(new URL(address).hostname);
      // Also where it was cleared before: a guard that has not heard of it would stop the page again, and again.
      await excludeFromGuard(await passingHosts());
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
    if (await isForbidden()) return null;
    const { tabId } = placeOf(asker);
    const state = await changeTab(tabId, (known) => known && { ...known, continued: true });
    await redraw(tabId, state);
    return passedIn(state);
  },

  removed: async (_message, asker) => {
    const { tabId, frameId } = placeOf(asker);
    const state = await readTab(tabId);
    const convicts = frameId === 0 && state !== null && levelOfContent(state.content) === 'danger';
    return convicts ? state.url : null;
  },

  undo: (_message, asker) => undone(placeOf(asker).tabId),

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
    const loaded = isDanger && target !== null && (await stopped(tabId, target, verdict));
    const notice = isDanger ? null : await convicted(tabId, address);
    const go = isDanger || notice !== null || target === null ? null : await goOn(tabId, target);
    const byName = verdict.kind === 'listed' ? await judgeByName(address) : verdict;
    const { locale, address: proven } = await voice();
    const service = byName.kind === 'lookalike' ? byName.service : (notice?.service ?? null);
    const find = (place: Place) => (service === null ? null : proven(service, place));
    const mayContinue = !(await isForbidden());
    return {
      verdict,
      byName,
      loaded,
      go,
      mayContinue,
      site: find('site'),
      desk: find('desk'),
      notice,
      locale,
    };
  },

  continue: async ({ address, reach }, asker) => {
    const target = addressInHash(address);
    if (target === null || (await isForbidden())) return { allowed: false };
    await letPass(placeOf(asker).tabId, target.hostname, reach);
    return { allowed: true };
  },

  end: async ({ tabId, host }) => {
    await endChoice(tabId, host);
    return null;
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
