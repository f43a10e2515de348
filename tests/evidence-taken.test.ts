/** What the browser gives for evidence: handed over in memory, a picture fetched by a press on the toolbar button. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { handOver, takeOver } from '../lib/browser/evidence-store.ts';
import { knownTabs, meantAmong } from '../lib/browser/known-tabs.ts';
import { bringPicture, onPicture, readErrand, sendForPicture } from '../lib/browser/picture-errand.ts';
import { keepAsked, keepWarning } from '../lib/browser/take-evidence.ts';
import type { Warning } from '../lib/log/log.ts';
import { opened } from '../lib/tab-state.ts';
import type { DomainVerdict } from '../lib/verdict.ts';

const PAGE = 'https://chat.example/room';
const PICTURE = 'data:image/jpeg;base64,/9j/';
const listed: DomainVerdict = { kind: 'listed', list: 'test', entry: 'bad.example', version: '1' };
const unknown: DomainVerdict = { kind: 'unknown' };

interface Tab {
  readonly id: number;
  readonly windowId: number;
  readonly url: string;
  readonly title: string;
  readonly openerTabId?: number;
}
const page: Tab = { id: 1, windowId: 9, url: PAGE, title: 'Chat' };
const evidence: Tab = { id: 2, windowId: 9, url: 'chrome-extension://madoguchi/popup.html', title: '' };

const create = vi.fn();
const update = vi.fn();
const capture = vi.fn();
let tabs: readonly Tab[] = [];
let active = page;
let own = evidence;
function show(tab: Tab): void {
  active = tab;
}

beforeEach(() => {
  fakeBrowser.reset();
  for (const mock of [create, update, capture]) mock.mockReset();
  create.mockResolvedValue(undefined);
  update.mockImplementation(async (id: number) => tabs.find((tab) => tab.id === id));
  capture.mockResolvedValue(PICTURE);
  [tabs, active, own] = [[page, evidence], page, evidence];
  Object.assign(fakeBrowser.runtime, { getURL: (path: string) => `chrome-extension://madoguchi${path}` });
  Object.assign(fakeBrowser.tabs, {
    create,
    update,
    captureVisibleTab: capture,
    getCurrent: async () => own,
    query: async (filter: { active?: boolean }) => (filter.active ? [active] : tabs),
  });
  Object.assign(fakeBrowser.windows, { update: async () => undefined });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [] });
});

describe('a picture that is missing', () => {
  test('is fetched: the page in front, one press on the toolbar button, and back', async () => {
    const taken = vi.fn();
    const end = onPicture(taken);
    await sendForPicture(1, PAGE);
    expect(update).toHaveBeenLastCalledWith(1, { active: true });
    const errand = await readErrand();
    expect(errand).not.toBeNull();
    if (errand !== null) expect(await bringPicture(errand)).toBe(true);
    expect(update).toHaveBeenLastCalledWith(2, { active: true });
    await vi.waitFor(() => expect(taken).toHaveBeenCalledExactlyOnceWith(PICTURE));
    await vi.waitFor(async () => expect(await fakeBrowser.storage.session.get()).toEqual({}));
    end();
    expect(await readErrand(), 'used up').toBeNull();
  });

  test.each([
    ['another tab is in front', () => show({ ...page, id: 7 })],
    ['another page stands in the tab', () => show({ ...page, url: 'https://bank.example/' })],
    ['the browser gives none', () => void capture.mockRejectedValue(new Error('activeTab'))],
    ['the evidence was closed', () => void update.mockRejectedValue(new Error('No tab with id: 2'))],
  ])('is not taken, and the popup opens, where %s', async (_name, happens) => {
    await sendForPicture(1, PAGE);
    const errand = await readErrand();
    happens();
    if (errand !== null) expect(await bringPicture(errand)).toBe(false);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  test('goes to the evidence that asked for it, and to no other', async () => {
    const taken = vi.fn();
    const end = onPicture(taken);
    await sendForPicture(1, PAGE);
    const errand = await readErrand();
    own = { ...evidence, id: 3 };
    if (errand !== null) await bringPicture(errand);
    await new Promise((soon) => setTimeout(soon, 20));
    expect(taken).not.toHaveBeenCalled();
    end();
  });

  test('without an errand the popup opens', async () => {
    expect(await readErrand()).toBeNull();
  });
});

describe('what is handed over', () => {
  const warning: Warning = {
    first: 1,
    last: 2,
    times: 2,
    about: 'page',
    stopped: false,
    level: 'danger',
    address: 'https://bad.example/',
    service: null,
    title: 'page.other',
  };

  test.each([
    [
      'what was pasted',
      () => keepAsked('Send me your words', 5),
      { kind: 'asked', text: 'Send me your words' },
    ],
    ['a warning of the list', () => keepWarning(warning, 5), { kind: 'warning', warning }],
  ])('%s: once, in memory, to a tab of its own', async (_name, keep, expected) => {
    await keep();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: 'chrome-extension://madoguchi/popup.html#/evidence',
    });
    expect(await fakeBrowser.storage.local.get()).toEqual({});
    expect(await takeOver()).toEqual({ ...expected, time: 5 });
    expect(await takeOver()).toBeNull();
  });

  test('is nothing where something else is stored', async () => {
    await handOver({ kind: 'asked', text: 1 } as never);
    expect(await takeOver()).toBeNull();
  });
});

describe('the pages in this window', () => {
  const keep = (id: number, url: string, verdict: DomainVerdict, how = {}) =>
    fakeBrowser.storage.session.set({ [`tab:${id}`]: opened(url, verdict, 1, how) });
  const ids = async () => (await knownTabs()).map(({ tabId }) => tabId);
  const meant = async () => meantAmong(await knownTabs())?.tabId;

  test('can all be kept, also those that nothing was said of; the warned ones first', async () => {
    tabs = [page, evidence, { ...page, id: 4 }, { ...page, id: 5 }];
    await keep(1, PAGE, unknown);
    await keep(4, 'https://bad.example/', listed, { blocked: true });
    await keep(5, 'chrome://settings/', { kind: 'unsupported' });
    expect(await ids()).toEqual([4, 1]);
    expect(await meant(), 'the only one that was warned of').toBe(4);
  });

  test('the one that our page came from is meant', async () => {
    tabs = [page, { ...page, id: 4 }, evidence];
    own = { ...evidence, openerTabId: 1 };
    await keep(1, PAGE, unknown);
    await keep(4, 'https://bad.example/', listed);
    expect(await meant()).toBe(1);
  });

  test('among several that nothing was said of the person chooses', async () => {
    tabs = [page, { ...page, id: 4 }];
    await keep(1, PAGE, unknown);
    await keep(4, 'https://b.example/', unknown);
    expect(await meant()).toBeUndefined();
    expect(await ids()).toEqual([1, 4]);
  });

  test('in our own tab only what was stopped there is left', async () => {
    tabs = [evidence];
    await keep(2, PAGE, unknown);
    expect(await ids()).toEqual([]);
    await keep(2, 'https://bad.example/', listed, { blocked: true });
    expect(await meant()).toBe(2);
  });
});
