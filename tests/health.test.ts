import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../assets/locales/en/common.json' with { type: 'json' };
import { readHealth, repair } from '../lib/browser/health.ts';
import { defaults } from '../lib/settings.ts';

type Health = typeof import('../entrypoints/background/health.ts');
type Navigation = typeof import('../entrypoints/background/navigation.ts');
let health: Health;
let navigation: Navigation;

const text = vi.fn();
const title = vi.fn();
/** What the person gave, and the listeners for when it changes. */
const given = { access: true, private: true };
const listeners: (() => void)[] = [];
const event = {
  addListener: (listener: () => void) => void listeners.push(listener),
  removeListener: () => {},
};

beforeEach(async () => {
  fakeBrowser.reset();
  listeners.length = 0;
  Object.assign(given, { access: true, private: true });
  for (const mock of [text, title]) mock.mockReset().mockResolvedValue(undefined);
  // What the fake browser leaves out.
  Object.assign(fakeBrowser.runtime, {
    id: 'madoguchi',
    getURL: (path: string) => `chrome-extension://madoguchi${path}`,
  });
  Object.assign(fakeBrowser.permissions, {
    contains: async () => given.access,
    request: async () => {
      given.access = true;
      return true;
    },
    onAdded: event,
    onRemoved: event,
  });
  Object.assign(fakeBrowser.extension, { isAllowedIncognitoAccess: async () => given.private });
  Object.assign(fakeBrowser.action, {
    setBadgeText: text,
    setTitle: title,
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'en', getMessage: () => 'Madoguchi' });
  vi.resetModules();
  health = await import('../entrypoints/background/health.ts');
  navigation = await import('../entrypoints/background/navigation.ts');
});

test('nothing is said of an extension that can do its work', async () => {
  health.followHealth(async () => {});
  expect(await health.badgeInstead('none')).toBeNull();
  expect(text).not.toHaveBeenCalled();
});

test('without access to sites the button says so, on every tab and instead of "nothing found"', async () => {
  given.access = false;
  health.followHealth(async () => {});
  expect(await health.badgeInstead('official')).toMatchObject({ level: 'shared', title: en['badge.fault'] });
  expect(await health.badgeInstead('caution')).toBeNull();
  await vi.waitFor(() => expect(title).toHaveBeenCalledWith({ title: en['badge.fault'] }));
  expect(text).toHaveBeenCalledWith({ text: '?' });
  await navigation.onCommitted({ tabId: 1, frameId: 0, url: 'https://www.yamabiko-chaen.example/' });
  await vi.waitFor(() => expect(title).toHaveBeenLastCalledWith({ tabId: 1, title: en['badge.fault'] }));
  expect(text).toHaveBeenLastCalledWith({ tabId: 1, text: null });
});

test('it goes away when access is given, and every tab is drawn again', async () => {
  given.access = false;
  const redrawAll = vi.fn(async () => {});
  health.followHealth(redrawAll);
  expect(await health.badgeInstead('none')).not.toBeNull();
  await repair('access');
  for (const listener of listeners) listener();
  await vi.waitFor(() => expect(redrawAll).toHaveBeenCalled());
  expect(await health.badgeInstead('none')).toBeNull();
  expect(text).toHaveBeenLastCalledWith({ text: '' });
});

test('settings that cannot be read are a fault until they are repaired, and are not lost', async () => {
  await fakeBrowser.storage.local.set({ settings: { version: 2, locale: 7 } });
  vi.resetModules();
  const fresh = await import('../lib/browser/health.ts');
  expect((await fresh.readHealth()).settings).toBe(false);
  await fresh.repair('settings');
  expect(await fakeBrowser.storage.local.get(['settings', 'settings.broken'])).toEqual({
    settings: defaults,
    'settings.broken': { version: 2, locale: 7 },
  });
});

test('the question about private windows stands where there is nothing else to say, until it is answered', async () => {
  given.private = false;
  health.followHealth(async () => {});
  expect(await health.badgeInstead('none')).toMatchObject({ level: 'shared', title: en['badge.private'] });
  for (const level of ['official', 'note', 'caution', 'danger'] as const)
    expect(await health.badgeInstead(level)).toBeNull();
  await vi.waitFor(() => expect(title).toHaveBeenCalledWith({ title: en['badge.private'] }));
  expect(text).toHaveBeenCalledWith({ text: '?' });
  await (await import('../lib/browser/health.ts')).leavePrivateAlone();
  await vi.waitFor(async () => expect(await health.badgeInstead('none')).toBeNull());
  await vi.waitFor(() => expect(text).toHaveBeenLastCalledWith({ text: '' }));
});

test('it is not marked where the person wants no marks; a fault is', async () => {
  const unmarked = { ...defaults, surfaces: { ...defaults.surfaces, badge: false } };
  await fakeBrowser.storage.local.set({ settings: unmarked });
  given.private = false;
  health.followHealth(async () => {});
  expect(await health.badgeInstead('none')).toMatchObject({ marked: false });
  await vi.waitFor(() => expect(text).toHaveBeenCalledWith({ text: '' }));
  given.access = false;
  for (const listener of listeners) listener();
  await vi.waitFor(() => expect(text).toHaveBeenLastCalledWith({ text: '?' }));
});

test('private windows: told of until they are allowed or not wanted', async () => {
  given.private = false;
  expect((await readHealth()).private).toBe(false);
  await (await import('../lib/browser/health.ts')).leavePrivateAlone();
  expect((await readHealth()).private).toBe(true);
});

test('rules that the browser did not take are a fault', async () => {
  const net = { version: '1', rules: 9, left: [], error: 'QuotaExceeded', time: 1 };
  await fakeBrowser.storage.local.set({ net });
  expect((await readHealth()).lists).toBe(false);
  await fakeBrowser.storage.local.set({ net: { ...net, error: null } });
  expect((await readHealth()).lists).toBe(true);
});
