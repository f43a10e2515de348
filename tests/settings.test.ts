import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaults, parseSettings, type Settings, trustedHosts } from '../lib/settings.ts';

const own: Settings = {
  version: 1,
  locale: 'ja',
  trust: [
    { host: 'wallet.example', added: '2026-01-05', until: null },
    { host: 'shop.example', added: '2026-01-05', until: '2026-02-01' },
  ],
};

beforeEach(() => fakeBrowser.reset());

/** The store as a freshly started worker or page has it. */
function store() {
  vi.resetModules();
  return import('../lib/browser/settings-store.ts');
}

describe('reading', () => {
  test('nothing stored gives the defaults', () => {
    expect(parseSettings(undefined)).toEqual({ settings: defaults, broken: undefined });
  });
  test('a stored value comes back', () => {
    expect(parseSettings(own)).toEqual({ settings: own, broken: undefined });
  });
  test.each([
    ['a later version', { ...own, version: 2 }],
    ['an unknown language', { ...own, locale: 'fr' }],
    [
      'an address instead of a host',
      { ...own, trust: [{ host: 'https://a.example/', added: '2026-01-05', until: null }] },
    ],
    ['a key that does not belong', { ...own, theme: 'dark' }],
    ['something else', 'settings'],
    ['null', null],
  ])('%s gives the defaults and keeps the raw value', (_name, raw) => {
    expect(parseSettings(raw)).toEqual({ settings: defaults, broken: raw });
  });
});

test('trust runs out after its last day', () => {
  expect(trustedHosts(own, '2026-02-01')).toEqual(['wallet.example', 'shop.example']);
  expect(trustedHosts(own, '2026-02-02')).toEqual(['wallet.example']);
});

describe('storing', () => {
  test('what is written is read', async () => {
    const { readSettings, writeSettings } = await store();
    await writeSettings(own);
    expect((await readSettings()).settings).toEqual(own);
    expect((await (await store()).readSettings()).settings).toEqual(own);
  });

  test('a broken value is kept when a new one is written over it', async () => {
    await fakeBrowser.storage.local.set({ settings: { version: 99, secret: 'kept' } });
    const { readSettings, writeSettings } = await store();
    expect((await readSettings()).broken).toEqual({ version: 99, secret: 'kept' });
    await writeSettings(own);
    expect(await fakeBrowser.storage.local.get()).toEqual({
      settings: own,
      'settings.broken': { version: 99, secret: 'kept' },
    });
  });

  test('a change by somebody else is taken in, other areas are not', async () => {
    const { readSettings } = await store();
    expect((await readSettings()).settings).toEqual(defaults);
    await fakeBrowser.storage.session.set({ settings: own });
    expect((await readSettings()).settings).toEqual(defaults);
    await fakeBrowser.storage.local.set({ settings: own });
    expect((await readSettings()).settings).toEqual(own);
  });
});
