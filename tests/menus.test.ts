import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import menusEn from '../assets/locales/en/menus.json';
import menusJa from '../assets/locales/ja/menus.json';
import { opened } from '../lib/tab-state.ts';
import type { DomainVerdict } from '../lib/verdict.ts';

const ROOT = 'chrome-extension://madoguchi/';
const create = vi.fn();
const menu = { create: vi.fn(), removeAll: vi.fn() };
const tabs = vi.fn();
const inject = vi.fn();
const capture = vi.fn();

beforeEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  for (const mock of [create, menu.create, menu.removeAll, tabs, inject, capture]) mock.mockReset();
  create.mockResolvedValue(undefined);
  tabs.mockResolvedValue([{ id: 1, windowId: 9, title: 'A page' }]);
  Object.assign(fakeBrowser.runtime, { id: 'madoguchi', getURL: (path: string) => ROOT + path.slice(1) });
  Object.assign(fakeBrowser.tabs, { create, query: tabs, captureVisibleTab: capture });
  Object.assign(fakeBrowser.scripting, { executeScript: inject });
  Object.assign(fakeBrowser, { contextMenus: menu });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'ja-JP' });
});

const menus = () => import('../entrypoints/background/menus.ts');
const openedPages = () => create.mock.calls.map(([{ url }]) => url.replace(ROOT, ''));
const inquiry = async () => (await fakeBrowser.storage.session.get('inquiry'))['inquiry'];
const keep = (state: object) => fakeBrowser.storage.session.set({ 'tab:1': state });
const lookalike = {
  kind: 'lookalike',
  level: 'danger',
  service: 'metamask',
  technique: 'name-and-word',
  certainty: 'likely',
  evidence: {
    host: 'metamask-support.io',
    span: { text: 'metamask', start: 0, end: 8 },
    part: 'host',
    counterpart: 'metamask.io',
    alignment: [],
  },
} as unknown as DomainVerdict;

describe('the context menu', () => {
  test('has every entry in the language of the settings, on web pages only', async () => {
    await (await menus()).drawMenus();
    expect(menu.removeAll).toHaveBeenCalledOnce();
    const titles = () => menu.create.mock.calls.map(([{ title }]) => title);
    expect(titles()).toEqual(
      Object.entries(menusJa).flatMap(([key, text]) => (key.startsWith('menu.') ? [text] : [])),
    );
    for (const [{ documentUrlPatterns }] of menu.create.mock.calls)
      expect(documentUrlPatterns).toEqual(['http://*/*', 'https://*/*']);
    menu.create.mockReset();
    const { defaults } = await import('../lib/settings.ts');
    await (await import('../lib/browser/settings-store.ts')).writeSettings({ ...defaults, locale: 'en' });
    await (await menus()).drawMenus();
    expect(titles()).toContain(menusEn['menu.link']);
  });

  test.each([
    ['link', { linkUrl: 'https://metamask-support.io/' }, 'https://metamask-support.io/'],
    ['selection', { selectionText: 'Call 03-1234-5678' }, 'Call 03-1234-5678'],
  ])(
    '%s: what it is about goes to our own page, in memory and not in its address',
    async (entry, click, text) => {
      await (await menus()).onMenu({ menuItemId: entry, ...click });
      expect(openedPages()).toEqual(['popup.html#/check']);
      expect(await inquiry()).toBe(text);
      expect(await fakeBrowser.storage.local.get()).toEqual({});
    },
  );

  test('with nothing to check the empty box opens', async () => {
    await (await menus()).onMenu({ menuItemId: 'selection', selectionText: ' ' });
    expect(openedPages()).toEqual(['popup.html#/check']);
    expect(await inquiry()).toBeUndefined();
  });

  test('the desk is that of the service which the page imitates, otherwise the search', async () => {
    const { onMenu } = await menus();
    await onMenu({ menuItemId: 'desk' }, { id: 1 });
    await keep(opened('https://metamask-support.io/', lookalike, 1));
    await onMenu({ menuItemId: 'desk' }, { id: 1 });
    expect(openedPages()).toEqual(['popup.html#/', 'popup.html#/service/metamask']);
  });

  test('evidence: picture and text of the page, in memory, to a tab of its own', async () => {
    await keep(opened('https://a.example/', { kind: 'unknown' }, 1));
    capture.mockResolvedValue('data:image/jpeg;base64,/9j/');
    const read = ['', 'All of it'];
    const aside: boolean[] = [];
    inject.mockImplementation(async ({ args: [first] }: { args: [number | boolean] }) => {
      if (typeof first === 'number') return [{ result: read.shift() }];
      aside.push(first);
      return [];
    });
    await (await menus()).onMenu({ menuItemId: 'evidence' });
    expect(openedPages()).toEqual(['popup.html#/evidence']);
    const { takeOver } = await import('../lib/browser/evidence-store.ts');
    expect(await takeOver()).toMatchObject({
      title: 'A page',
      text: 'All of it',
      picture: 'data:image/jpeg;base64,/9j/',
    });
    expect(aside, 'our surfaces step aside, and come back').toEqual([true, false]);
    expect(await takeOver(), 'once').toBeNull();
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  test('evidence of a stopped page: nothing is read or drawn of it', async () => {
    await keep(opened('https://metamask-support.io/', lookalike, 1, { blocked: true }));
    await (await menus()).onMenu({ menuItemId: 'evidence' });
    expect(inject).not.toHaveBeenCalled();
    expect(capture).not.toHaveBeenCalled();
    expect(openedPages()).toEqual(['popup.html#/evidence']);
  });

  test('a browser that gives neither picture nor text loses nothing else', async () => {
    await keep(opened('https://a.example/', { kind: 'unknown' }, 1));
    capture.mockRejectedValue(new Error('activeTab is not in effect'));
    inject.mockRejectedValue(new Error('Cannot access contents of the page'));
    await (await menus()).onMenu({ menuItemId: 'evidence' });
    const { takeOver } = await import('../lib/browser/evidence-store.ts');
    expect(await takeOver()).toMatchObject({ text: '', picture: null, state: { url: 'https://a.example/' } });
  });
});

describe('keys', () => {
  const command = async (name: string) =>
    (await import('../entrypoints/background/commands.ts')).onCommand(name);
  test('the marked text is checked', async () => {
    inject.mockResolvedValue([{ result: 'Tell us your 12 words' }]);
    await command('check');
    expect(await inquiry()).toBe('Tell us your 12 words');
    expect(openedPages()).toEqual(['popup.html#/check']);
  });
  test('another command is none of ours', async () => {
    await command('other');
    expect(create).not.toHaveBeenCalled();
  });
});

describe('after installing', () => {
  const installed = async (details: { reason: 'install' | 'update'; temporary?: boolean }) =>
    (await import('../entrypoints/background/install.ts')).onInstalled(details);
  test('the first page opens once', async () => {
    await installed({ reason: 'install' });
    expect(openedPages()).toEqual(['welcome.html']);
    expect(menu.create).toHaveBeenCalled();
  });
  test.each([{ reason: 'update' }, { reason: 'install', temporary: true }] as const)(
    'not for %o',
    async (details) => {
      await installed(details);
      expect(openedPages()).toEqual([]);
      expect(menu.create).toHaveBeenCalled();
    },
  );
});
