import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import pageEn from '../assets/locales/en/page.json';
import {
  DAYS_KEPT,
  kept,
  type Log,
  MOST_WARNINGS,
  type NewWarning,
  parseLog,
  storedForm,
  withoutWarning,
  withWarning,
} from '../lib/log/log.ts';
import { warningOfAddress, warningOfContent } from '../lib/log/warning.ts';
import type { DomainVerdict, Finding, ServiceId } from '../lib/verdict.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const DAY = 86_400_000;
const MINUTE = 60_000;

const shown: NewWarning = {
  about: 'address',
  stopped: true,
  level: 'danger',
  address: 'https://metamask-support.io/help',
  service: 'metamask' as ServiceId,
  title: 'site.danger',
};
const other: NewWarning = { ...shown, address: 'https://coinchek.com/' };

describe('the log', () => {
  test('stands newest first', () => {
    const log = withWarning(withWarning([], shown, NOW), other, NOW + 1);
    expect(log.map(({ address }) => address)).toEqual([other.address, shown.address]);
  });
  test('counts the same warning within an hour, and writes a later one anew', () => {
    const reloaded = withWarning(withWarning([], shown, NOW), shown, NOW + 59 * MINUTE);
    expect(reloaded).toEqual([{ ...shown, first: NOW, last: NOW + 59 * MINUTE, times: 2 }]);
    const later = withWarning(reloaded, shown, NOW + 120 * MINUTE);
    expect(later.map(({ times }) => times)).toEqual([1, 2]);
  });
  test.each([
    ['another address', other],
    ['another reason', { ...shown, title: 'page.phrase' }],
    ['something else on the same page', { ...shown, about: 'message' }],
    ['opened this time', { ...shown, stopped: false }],
  ] as const)('%s is another warning', (_name, second) => {
    expect(withWarning(withWarning([], shown, NOW), second, NOW)).toHaveLength(2);
  });
  test('gives every entry a name of its own', () => {
    const log = withWarning(
      withWarning(withWarning([], shown, NOW), other, NOW),
      { ...other, level: 'caution', title: 'site.caution' },
      NOW,
    );
    expect(new Set(log.map(({ first }) => first)).size).toBe(3);
    expect(withoutWarning(log, NOW).map(({ address }) => address)).not.toContain(shown.address);
  });
  test('ends after 90 days, and never before', () => {
    const log = withWarning([], shown, NOW);
    expect(kept(log, NOW + DAYS_KEPT * DAY)).toEqual(log);
    expect(kept(log, NOW + DAYS_KEPT * DAY + 1)).toEqual([]);
  });
  test('holds 500 at most, the newest ones, whatever comes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.webUrl(), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: 480, max: 520 }),
        (urls, amount) => {
          let log: Log = [];
          for (let n = 0; n < amount; n++)
            log = withWarning(log, { ...shown, address: `${urls[n % urls.length]}#${n}` }, NOW + n);
          expect(log).toHaveLength(Math.min(amount, MOST_WARNINGS));
          expect(log[0]?.last).toBe(NOW + amount - 1);
        },
      ),
      { numRuns: 5 },
    );
  });
  test('is read as it was stored, and a broken one is handed back', () => {
    const log = withWarning([], shown, NOW);
    expect(parseLog(JSON.parse(JSON.stringify(storedForm(log))))).toEqual({ log, broken: undefined });
    expect(parseLog(undefined)).toEqual({ log: [], broken: undefined });
    const broken = { version: 1, warnings: [{ ...shown, snippet: 'words of a page' }] };
    expect(parseLog(broken)).toEqual({ log: [], broken });
  });
});

describe('what is kept of a verdict', () => {
  const lookalike = {
    kind: 'lookalike',
    level: 'danger',
    service: 'metamask',
    technique: 'name-and-word',
    certainty: 'likely',
  } as unknown as DomainVerdict;
  const finding = {
    kind: 'finding',
    level: 'caution',
    certainty: 'likely',
    service: 'metamask',
    evidence: [{ id: 'recovery-phrase-request', family: 'text', snippet: 'tell us the 12 words', key: 'x' }],
  } as unknown as Finding;
  const url = 'https://user:word@mail.example:8443/inbox/42?to=me#key';

  test('an address without user name, query and fragment', () => {
    expect(warningOfAddress(lookalike, url, { stopped: true })).toEqual({
      ...shown,
      address: 'https://mail.example:8443/inbox/42',
    });
  });
  test('an address in disguise, with no service', () => {
    const disguised = { kind: 'disguised', technique: 'mixed-scripts' } as unknown as DomainVerdict;
    const kept = warningOfAddress(disguised, url, { stopped: false });
    expect(kept).toMatchObject({ level: 'caution', service: null, title: 'site.disguised' });
  });
  test('of a message nothing but where it stood and what it asked for', () => {
    expect(warningOfContent(finding, 'message', url)).toEqual({
      about: 'message',
      stopped: false,
      level: 'caution',
      address: 'https://mail.example:8443',
      service: 'metamask',
      title: 'message.phrase',
    });
    expect(JSON.stringify(warningOfContent(finding, 'page', url))).not.toContain('12 words');
  });
  test('a listed site', () => {
    const listed: DomainVerdict = { kind: 'listed', list: 'l', entry: 'e', version: '1' };
    expect(warningOfAddress(listed, url, { stopped: true })).toMatchObject({
      level: 'danger',
      service: null,
    });
  });
  test.each([{ kind: 'unknown' }, { kind: 'unsupported' }, { kind: 'trusted', by: 'user' }] as const)(
    'nothing of $kind',
    (verdict) => expect(warningOfAddress(verdict, url, { stopped: false })).toBeNull(),
  );
  test('nothing of a note', () => {
    expect(warningOfContent({ ...finding, level: 'note' }, 'page', url)).toBeNull();
  });
  test('the title is a sentence that exists', () => {
    const titles = [
      warningOfAddress(lookalike, url, { stopped: true })?.title,
      warningOfContent(finding, 'page', url)?.title,
      warningOfContent(finding, 'message', url)?.title,
    ];
    for (const title of titles) expect(pageEn).toHaveProperty([title ?? '']);
  });
});

describe('storing', () => {
  const tabs = new Map<number, { incognito: boolean }>();
  beforeEach(() => {
    fakeBrowser.reset();
    tabs.clear();
    const get = async (id: number) => {
      const tab = tabs.get(id);
      if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
      return { id, ...tab };
    };
    Object.assign(fakeBrowser.tabs, { get });
  });
  /** The store as a freshly started worker or page has it. */
  const store = () => {
    vi.resetModules();
    return import('../lib/browser/log-store.ts');
  };
  const onDisk = () => fakeBrowser.storage.local.get();

  test('two warnings at once are both kept, and outlive the worker', async () => {
    tabs.set(1, { incognito: false });
    const { record } = await store();
    await Promise.all([record(1, shown), record(1, other)]);
    const log = await (await store()).readLog();
    expect(log.map(({ address }) => address).sort()).toEqual([other.address, shown.address]);
  });
  test('a private window writes nothing to disk', async () => {
    tabs.set(1, { incognito: true });
    await (await store()).record(1, shown);
    expect(await onDisk()).toEqual({});
  });
  test('nor does a tab of which nobody can tell', async () => {
    await (await store()).record(7, shown);
    expect(await onDisk()).toEqual({});
  });
  test('one is erased, or all, a log that could not be read included', async () => {
    tabs.set(1, { incognito: false });
    await fakeBrowser.storage.local.set({ warnings: 'broken' });
    const { record, readLog, eraseWarning, eraseLog } = await store();
    await record(1, shown);
    await record(1, other);
    expect(await onDisk()).toHaveProperty(['warnings.broken'], 'broken');
    const [newest] = await readLog();
    await eraseWarning(newest?.first ?? 0);
    expect((await readLog()).map(({ address }) => address)).toEqual([shown.address]);
    await eraseLog();
    expect(await onDisk()).toEqual({});
  });
  test('what is too old leaves the disk when the browser starts', async () => {
    const old = withWarning([], shown, Date.now() - (DAYS_KEPT + 1) * DAY);
    await fakeBrowser.storage.local.set({ warnings: storedForm(old) });
    const { pruneLog, readLog } = await store();
    expect(await readLog()).toEqual([]);
    await pruneLog();
    expect(await onDisk()).toEqual({ warnings: storedForm([]) });
  });
  test('whoever watches hears of each change, until it ends', async () => {
    tabs.set(1, { incognito: false });
    const { record, watchLog } = await store();
    const heard: number[] = [];
    const end = watchLog((log) => heard.push(log.length));
    await record(1, shown);
    end();
    await record(1, other);
    expect(heard).toEqual([1]);
  });
});
