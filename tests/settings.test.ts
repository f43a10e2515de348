import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  addOff,
  addTrust,
  daysAfter,
  defaults,
  hostIn,
  isOff,
  parseSettings,
  readStored,
  removeOff,
  removeTrust,
  type Settings,
  trustedHosts,
} from '../lib/settings.ts';

const folder = join(import.meta.dirname, 'cases', 'settings');
const example = (version: number | string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(folder, `${version}.json`), 'utf8'));
const own = example(2) as unknown as Settings;

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
  test('the defaults are sound themselves', () => {
    expect(readStored(defaults)).toEqual(defaults);
  });
  test.each([
    ['a later version', { ...own, version: 3 }],
    ['no version', { ...own, version: undefined }],
    ['a version between two', { ...own, version: 1.5 }],
    ['version nought', { ...own, version: 0 }],
    ['an unknown language', { ...own, locale: 'fr' }],
    ['an unknown sensitivity', { ...own, sensitivity: 'deaf' }],
    [
      'an address instead of a host',
      { ...own, trust: [{ host: 'https://a.example/', added: '2026-01-05', until: null }] },
    ],
    ['a day that is none', { ...own, off: [{ host: 'a.example', added: 'yesterday', until: null }] }],
    ['a key that does not belong', { ...own, theme: 'dark' }],
    ['version 1 with a key that did not belong there either', { ...example(1), theme: 'dark' }],
    ['something else', 'settings'],
    ['a list', [own]],
    ['null', null],
  ])('%s gives the defaults and keeps the raw value', (_name, raw) => {
    expect(parseSettings(raw)).toEqual({ settings: defaults, broken: raw });
  });
  test('what is wrong is named by its place', () => {
    const raw = { ...own, trust: [own.trust[0], { host: 'B', added: '2026-01-05', until: null }] };
    expect(readStored(raw)).toMatchObject({ wrong: [{ path: 'trust.1.host' }] });
  });
});

describe('every version that ever was', () => {
  const versions = readdirSync(folder).map((file) => Number(file.replace('.json', '')));
  test('has an example, up to the present one', () => {
    expect(versions.sort()).toEqual(Array.from({ length: defaults.version }, (_, i) => i + 1));
  });
  test.each(versions)('version %i is read, and everything in it is kept', (version) => {
    const { settings, broken } = parseSettings(example(version));
    expect(broken).toBeUndefined();
    expect(settings).toEqual({ ...defaults, ...example(version), version: defaults.version });
  });
});

describe('trusted and switched-off hosts', () => {
  const entry = { host: 'new.example', added: '2026-03-01', until: '2026-03-31', from: 'person' } as const;

  test('run out after their last day', () => {
    expect(trustedHosts(own, '2026-02-01')).toContain('shop.example');
    expect(trustedHosts(own, '2026-02-02')).not.toContain('shop.example');
    expect(isOff(own, 'chat.example', '2026-01-08')).toBe(true);
    expect(isOff(own, 'chat.example', '2026-01-09')).toBe(false);
  });
  test('are exact', () => {
    expect(isOff(own, 'www.chat.example', '2026-01-08')).toBe(false);
    expect(isOff(own, 'example', '2026-01-08')).toBe(false);
  });
  test('stand on the list once', () => {
    const twice = addTrust(addTrust(defaults, { ...entry, until: null }), entry);
    expect(twice.trust).toEqual([entry]);
    const off = { host: 'a.example', added: '2026-03-01', until: null };
    expect(addOff(addOff(defaults, { ...off, until: '2026-03-02' }), off).off).toEqual([off]);
  });
  test('are taken back without touching others', () => {
    expect(removeTrust(addTrust(own, entry), 'new.example')).toEqual(own);
    expect(removeOff(own, 'chat.example').off).toEqual([]);
    expect(removeOff(own, 'other.example')).toEqual(own);
  });
});

test.each([
  ['wallet.example', 'wallet.example'],
  [' Wallet.Example. ', 'wallet.example'],
  ['https://wallet.example:8443/a?b#c', 'wallet.example'],
  ['bücher.example/regal', 'xn--bcher-kva.example'],
  ['192.0.2.7', '192.0.2.7'],
  ['', null],
  ['two words', null],
  ['javascript://a.example/%0aalert(1)', null],
  ['[::1]', null],
])('typing %j means the host %j', (typed, name) => {
  expect(hostIn(typed)).toBe(name);
});

test('days are counted over the end of a year', () => {
  expect(daysAfter('2026-12-30', 7)).toBe('2027-01-06');
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

  test('an old version is read as the present one, and stays as it is until something is written', async () => {
    await fakeBrowser.storage.local.set({ settings: example(1) });
    const { readSettings, changeSettings } = await store();
    expect((await readSettings()).settings).toMatchObject({ version: 2, locale: 'ja' });
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toEqual(example(1));
    await changeSettings((settings) => ({ ...settings, locale: 'en' }));
    expect((await fakeBrowser.storage.local.get('settings'))['settings']).toMatchObject({
      version: 2,
      locale: 'en',
      trust: example(1)['trust'],
    });
  });

  test('two changes at once are both made, and one that fails stops none behind it', async () => {
    const { changeSettings, readSettings } = await store();
    const trust = (host: string) => (settings: Settings) =>
      addTrust(settings, { host, added: '2026-03-01', until: null });
    const failing = changeSettings(() => {
      throw new Error('no');
    });
    await Promise.all([
      changeSettings(trust('a.example')),
      expect(failing).rejects.toThrow('no'),
      changeSettings(trust('b.example')),
    ]);
    expect(trustedHosts((await readSettings()).settings, '2026-03-01')).toEqual(['a.example', 'b.example']);
  });

  test('whoever watches hears of each change, until it ends', async () => {
    const { watchSettings, writeSettings } = await store();
    const heard: string[] = [];
    const end = watchSettings(({ settings }) => heard.push(settings.locale));
    await writeSettings(own);
    end();
    await writeSettings(defaults);
    expect(heard).toEqual(['en']);
  });
});
