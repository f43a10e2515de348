import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOver } from '../lib/browser/evidence-store.ts';
import { readLog } from '../lib/browser/log-store.ts';
import { changeMarks } from '../lib/browser/mark-store.ts';
import { readTab } from '../lib/browser/tab-store.ts';
import { withMark } from '../lib/help/marks.ts';
import type { Rule } from '../lib/net/rule.ts';
import { defaults } from '../lib/settings.ts';

type Worker = typeof import('../entrypoints/background/navigation.ts') &
  typeof import('../entrypoints/background/requests.ts');
let worker: Worker;

/** A worker that has just been started: nothing in memory but what the browser keeps for it. */
async function start(): Promise<void> {
  vi.resetModules();
  const navigation = await import('../entrypoints/background/navigation.ts');
  worker = { ...navigation, ...(await import('../entrypoints/background/requests.ts')) };
}

const ROOT = 'chrome-extension://madoguchi/';
const DANGER = 'https://metamask-support.io/help?x=1#top';
const DOUBTFUL = 'https://coinchek.com/';
const OFFICIAL = 'https://metamask.io/';
const ORDINARY = 'https://www.yamabiko-chaen.example/';
const BLOCKED = `${ROOT}blocked.html#${DANGER}`;

const badge = { text: vi.fn(), title: vi.fn() };
const update = vi.fn();
let pending: string | undefined;
/** Rules that stand in the browser. */
let standing: Rule[] = [];
const inject = vi.fn();
const tell = vi.fn();

afterEach(() => void vi.useRealTimers());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  fakeBrowser.reset();
  standing = [];
  for (const mock of [badge.text, badge.title, update, inject, tell])
    mock.mockReset().mockResolvedValue(undefined);
  // What the fake browser leaves out.
  Object.assign(fakeBrowser.runtime, {
    id: 'madoguchi',
    getURL: (path: string) => ROOT + path.replace(/^\//, ''),
  });
  Object.assign(fakeBrowser.action, {
    setBadgeText: badge.text,
    setTitle: badge.title,
    setBadgeBackgroundColor: async () => {},
    setBadgeTextColor: async () => {},
  });
  // On its way where the test says; the fake browser knows no tabs that are.
  Object.assign(fakeBrowser.tabs, { update, get: async () => ({ pendingUrl: pending }), sendMessage: tell });
  Object.assign(fakeBrowser.declarativeNetRequest, {
    updateSessionRules: async () => {},
    getSessionRules: async () => [],
    getDynamicRules: async () => standing,
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: inject,
    getRegisteredContentScripts: async () => [],
  });
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => 'ja-JP' });
  await start();
});

const at = (url: string, frameId = 0) => {
  pending = url;
  return { tabId: 1, frameId, url };
};
const fromBlocked = { id: 'madoguchi', url: BLOCKED, frameId: 0, tab: { id: 1 } };
const fromPage = (url: string, frameId = 0) => ({ id: 'madoguchi', url, frameId, tab: { id: 1 } });

describe('a dangerous address', () => {
  test('goes to the blocked page, with the address in the fragment', async () => {
    await worker.onBeforeNavigate(at(DANGER));
    expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
  });

  test('is redirected before the request, where the browser waits for it', async () => {
    const request = { tabId: 1, type: 'main_frame' };
    expect(await worker.onBeforeRequest({ ...request, url: DANGER })).toEqual({ redirectUrl: BLOCKED });
    expect(await worker.onBeforeRequest({ ...request, url: OFFICIAL })).toBeUndefined();
  });

  test('is not requested for a frame either, where the browser waits', async () => {
    const request = { tabId: 1, type: 'sub_frame' };
    expect(await worker.onBeforeRequest({ ...request, url: DANGER })).toEqual({ cancel: true });
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(tell.mock.calls[0]).toMatchObject([1, { type: 'show' }, { frameId: 0 }]);
    expect(await worker.onBeforeRequest({ ...request, url: OFFICIAL })).toBeUndefined();
  });

  test('is stopped too where it came without a navigation that was seen', async () => {
    await worker.onCommitted(at(DANGER));
    expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
    await worker.answer({ type: 'blocked', address: DANGER }, fromBlocked);
    expect(await readTab(1), 'it was loaded').toMatchObject({ url: DANGER, blocked: true, loaded: true });
  });

  test('that a rule of the browser has led away already is left alone', async () => {
    const navigation = at(DANGER);
    pending = BLOCKED;
    await worker.onBeforeNavigate(navigation);
    expect(update).not.toHaveBeenCalled();
  });

  test('that a rule of the browser will lead away is left to it, even while it is on its way', async () => {
    const shape: Rule = {
      id: 1000,
      priority: 1,
      action: { type: 'redirect', redirect: { regexSubstitution: `${ROOT}blocked.html#\\0` } },
      condition: { regexFilter: '^https?://[^/?#]*metamask.*', resourceTypes: ['main_frame'] },
    };
    standing = [shape];
    await worker.onBeforeNavigate(at(DANGER));
    expect(update).not.toHaveBeenCalled();
    await worker.onBeforeNavigate(at('https://rnetamask.io/'));
    expect(update).toHaveBeenCalledOnce();
  });

  test('that a form was sent to, which a rule has blocked, is explained', async () => {
    const failed = { ...at(DANGER), error: 'net::ERR_BLOCKED_BY_CLIENT' };
    await worker.onFailed({ ...failed, error: 'net::ERR_CONNECTION_REFUSED' });
    await worker.onFailed({ ...failed, url: ORDINARY });
    await worker.onFailed({ ...failed, frameId: 3 });
    expect(update).not.toHaveBeenCalled();
    await worker.onFailed(failed);
    expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
  });

  test('in a frame is not sent to the blocked page', async () => {
    await worker.onBeforeNavigate(at(DANGER, 4));
    expect(update).not.toHaveBeenCalled();
  });

  test('that the person trusts is opened', async () => {
    const trust = [{ host: 'metamask-support.io', added: '2026-01-01', until: null }];
    await fakeBrowser.storage.local.set({ settings: { ...defaults, trust } });
    await worker.onBeforeNavigate(at(DANGER));
    expect(update).not.toHaveBeenCalled();
  });

  test('is stopped without waiting for any storage, once the worker is warm', async () => {
    await worker.onBeforeNavigate(at(ORDINARY));
    await worker.mustStop(1, DANGER);
    const asked = [vi.spyOn(fakeBrowser.storage.local, 'get'), vi.spyOn(fakeBrowser.storage.session, 'get')];
    await worker.onBeforeNavigate(at(DANGER));
    expect(update).toHaveBeenCalledOnce();
    for (const spy of asked) {
      expect(spy).not.toHaveBeenCalled();
      spy.mockRestore();
    }
  });
});

describe('going on once', () => {
  test('is in place when the answer comes, and ends with the next host', async () => {
    expect(await worker.answer({ type: 'continue', address: DANGER, reach: 'once' }, fromBlocked)).toEqual({
      allowed: true,
    });
    expect(await fakeBrowser.storage.session.get()).toMatchObject({
      passes: { list: [{ reach: 'once', host: 'metamask-support.io', tabId: 1 }] },
    });
    await start();
    await worker.onBeforeNavigate(at(DANGER));
    await worker.onCommitted(at(DANGER));
    expect(update).not.toHaveBeenCalled();
    expect(await readTab(1)).toMatchObject({ url: DANGER, continued: true, blocked: false });
    await worker.onCommitted(at(ORDINARY));
    await worker.onBeforeNavigate(at(DANGER));
    expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
  });

  test('and taken back: it is known that the page was loaded, until another one is stopped', async () => {
    const blocked = (address: string) => worker.answer({ type: 'blocked', address }, fromBlocked);
    await blocked(DANGER);
    expect(await readTab(1)).toMatchObject({ blocked: true, loaded: false });
    await worker.answer({ type: 'continue', address: DANGER, reach: 'tab' }, fromBlocked);
    await worker.onCommitted(at(DANGER));
    const found = {
      kind: 'finding',
      level: 'danger',
      certainty: 'likely',
      evidence: [{ id: 'urgency', family: 'text', snippet: 'now', key: 'urgency' }],
    };
    const counts = { note: 0, caution: 0, danger: 0 };
    await worker.answer({ type: 'found', page: found, messages: [], prints: [], counts }, fromPage(DANGER));
    expect(await worker.answer({ type: 'undo' }, fromPage(DANGER))).toBe(DANGER);
    expect(await blocked(DANGER), 'stopped for its address, as before').toMatchObject({ notice: null });
    expect(await readTab(1)).toMatchObject({ blocked: true, loaded: true, continued: false, content: found });
    await blocked('https://rnetamask.io/');
    expect(await readTab(1)).toMatchObject({ blocked: true, loaded: false });
  });

  describe('and ended in the settings', () => {
    const settings = { id: 'madoguchi', url: `${ROOT}options.html`, frameId: 0, tab: { id: 9 } };
    const end = () => worker.answer({ type: 'end', tabId: 1, host: 'www.metamask-support.io' }, settings);
    beforeEach(async () => {
      await worker.answer({ type: 'continue', address: DANGER, reach: 'tab' }, fromBlocked);
      await worker.onCommitted(at(DANGER));
    });

    test('gives way at once, and is stopped from then on', async () => {
      await end();
      expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
      expect(await readTab(1)).toMatchObject({ continued: false });
      await worker.onBeforeNavigate(at(DANGER));
      expect(update).toHaveBeenCalledTimes(2);
    });

    test('leaves another site that stands in the tab by then alone', async () => {
      await worker.onCommitted(at(ORDINARY));
      await end();
      expect(update).not.toHaveBeenCalled();
      await worker.onBeforeNavigate(at(DANGER));
      expect(update).toHaveBeenCalledOnce();
    });
  });

  test('does not carry over to another dangerous host', async () => {
    await worker.answer({ type: 'continue', address: DANGER, reach: 'once' }, fromBlocked);
    await worker.onBeforeNavigate(at('https://rnetamask.io/'));
    expect(update).toHaveBeenCalledOnce();
  });

  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'not an address'])(
    'never to %s',
    async (address) => {
      expect(await worker.answer({ type: 'continue', address, reach: 'once' }, fromBlocked)).toEqual({
        allowed: false,
      });
    },
  );

  test('cannot be asked for by a page', () => {
    expect(
      worker.answer({ type: 'continue', address: DANGER, reach: 'once' }, fromPage(DANGER)),
    ).toBeUndefined();
  });
});

describe('the blocked page', () => {
  test('is told the verdict, computed again, and the real places', async () => {
    const told = await worker.answer({ type: 'blocked', address: DANGER }, fromBlocked);
    expect(told).toMatchObject({
      verdict: { kind: 'lookalike', level: 'danger', service: 'metamask' },
      locale: 'ja',
    });
    expect(told).toMatchObject({ site: 'https://metamask.io/', desk: 'https://support.metamask.io/' });
    expect(await readTab(1)).toMatchObject({ url: DANGER, blocked: true });
    expect(badge.text).toHaveBeenLastCalledWith({ tabId: 1, text: '×' });
  });

  test('lets a navigation go on that was only held up, with its fragment, and in place when it answers', async () => {
    await worker.onBeforeNavigate(at(`${ORDINARY}#/map`));
    await worker.onCommitted({
      ...at(`${ROOT}blocked.html#${ORDINARY}`),
      transitionQualifiers: ['server_redirect'],
    });
    const ask = () => worker.answer({ type: 'blocked', address: ORDINARY }, fromBlocked);
    expect(await ask()).toMatchObject({ go: `${ORDINARY}#/map` });
    expect(await fakeBrowser.storage.session.get('passes')).toMatchObject({
      passes: { list: [{ reach: 'cleared', host: new URL(ORDINARY).hostname }] },
    });
    // A second look at the same page is nobody's navigation.
    expect(await ask()).toMatchObject({ go: null });
  });

  test('a host that the guard would stop for nothing is cleared as soon as a navigation to it starts', async () => {
    await worker.onBeforeNavigate(at(ORDINARY));
    expect(await fakeBrowser.storage.session.get('passes')).toEqual({});
    await worker.onBeforeNavigate(at('https://arbitrum.dex.guru/'));
    expect(await fakeBrowser.storage.session.get('passes')).toMatchObject({
      passes: { list: [{ reach: 'cleared', host: 'arbitrum.dex.guru' }] },
    });
    await worker.onBeforeNavigate(at(DANGER));
    expect(await fakeBrowser.storage.session.get('passes')).toMatchObject({
      passes: { list: { length: 1 } },
    });
  });

  test('opened by hand it leads nowhere, and clears nothing', async () => {
    await worker.onCommitted({ ...at(`${ROOT}blocked.html#${ORDINARY}`), transitionQualifiers: [] });
    expect(await worker.answer({ type: 'blocked', address: ORDINARY }, fromBlocked)).toMatchObject({
      go: null,
    });
    expect(await fakeBrowser.storage.session.get('passes')).toEqual({});
  });

  test('names what a listed address pretends to be', async () => {
    const told = await worker.answer({ type: 'blocked', address: 'https://1inch.app/' }, fromBlocked);
    expect(told).toMatchObject({
      verdict: { kind: 'listed', list: 'eth-phishing-detect', entry: '1inch.app' },
      byName: { kind: 'lookalike', service: '1inch' },
      site: 'https://1inch.com/',
    });
  });

  test('offers no way on where the settings forbid it', async () => {
    await fakeBrowser.storage.local.set({ settings: { ...defaults, forbidContinue: true } });
    expect(await worker.answer({ type: 'blocked', address: DANGER }, fromBlocked)).toMatchObject({
      mayContinue: false,
    });
    expect(await worker.answer({ type: 'continue', address: DANGER, reach: 'once' }, fromBlocked)).toEqual({
      allowed: false,
    });
  });

  test('learns nothing alarming about an address that is not dangerous', async () => {
    const told = await worker.answer({ type: 'blocked', address: OFFICIAL }, fromBlocked);
    expect(told).toMatchObject({ verdict: { kind: 'official' } });
    expect(await readTab(1)).toBeNull();
  });
});

describe('what stands in a tab', () => {
  const pages: readonly [string, string, string, string][] = [
    ['official', OFFICIAL, '✓', '窓口：メタマスクの公式ページです'],
    ['ordinary', ORDINARY, '', '窓口：このページに偽サポートの兆候は見つかりません'],
    ['doubtful', DOUBTFUL, '!', '窓口：このページにはご注意ください。押すと理由を読めます'],
  ];
  test.each(pages)('%s: badge and title', async (_name, url, text, title) => {
    await worker.onCommitted(at(url));
    await vi.runAllTimersAsync();
    expect(badge.text).toHaveBeenLastCalledWith({ tabId: 1, text });
    expect(badge.title).toHaveBeenLastCalledWith({ tabId: 1, title });
  });

  test('a page that the tab has left by the time its verdict is there takes it nowhere', async () => {
    await Promise.all([worker.onCommitted(at(DANGER)), worker.onCommitted(at(ORDINARY))]);
    await vi.runAllTimersAsync();
    expect(update).not.toHaveBeenCalled();
    expect((await readTab(1))?.url).toBe(ORDINARY);
    await worker.onCommitted(at(DANGER));
    expect(update).toHaveBeenCalledExactlyOnceWith(1, { url: BLOCKED });
  });

  test('only a doubtful page gets the scan script before it has loaded', async () => {
    await worker.onCommitted(at(ORDINARY));
    await worker.onCommitted(at(OFFICIAL));
    expect(inject).not.toHaveBeenCalled();
    await worker.onCommitted(at(DOUBTFUL));
    expect(inject).toHaveBeenCalledExactlyOnceWith({
      target: { tabId: 1, frameIds: [0] },
      files: ['/content-scripts/scan.js'],
      injectImmediately: true,
    });
  });

  test('a page that changes its own address is judged again', async () => {
    await worker.onCommitted(at(ORDINARY));
    await worker.onMoved(at(`${ORDINARY}b`));
    expect((await readTab(1))?.url).toBe(`${ORDINARY}b`);
    await worker.onMoved(at('https://frame.example/', 3));
    await worker.onMoved(at(BLOCKED));
    expect((await readTab(1))?.url).toBe(`${ORDINARY}b`);
  });

  test('what has nothing to warn of is drawn once the page has had its turn, and once for all pages until then', async () => {
    await worker.onCommitted(at(ORDINARY));
    await worker.onCommitted(at(OFFICIAL));
    expect(badge.text).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(badge.text).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '✓' });
  });

  test('a warning is drawn at once', async () => {
    await worker.onCommitted(at(DOUBTFUL));
    expect(badge.text).toHaveBeenCalledExactlyOnceWith({ tabId: 1, text: '!' });
  });

  test('a tab that closes while its badge is drawn is no error', async () => {
    badge.text.mockRejectedValue(new Error('No tab with id: 1.'));
    await worker.onCommitted(at(DOUBTFUL));
    badge.text.mockRejectedValue(new Error('something else'));
    await expect(worker.onCommitted(at(DOUBTFUL))).rejects.toThrow('something else');
  });

  test('nothing is left of a closed tab', async () => {
    await worker.onCommitted(at(OFFICIAL));
    await worker.answer({ type: 'continue', address: DANGER, reach: 'once' }, fromBlocked);
    await worker.onRemoved(1);
    expect(await fakeBrowser.storage.session.get()).toEqual({});
  });

  describe('on disk', () => {
    const open = (incognito: boolean) =>
      Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 1, incognito, url: DOUBTFUL }) });
    const visit = async () => {
      await worker.onCommitted(at(ORDINARY));
      await worker.answer({ type: 'scan', links: [], knows: true }, fromPage(ORDINARY));
      await worker.onCommitted(at(DOUBTFUL));
    };
    const warn = async () => {
      await worker.answer({ type: 'scan', links: [], knows: true }, fromPage(DOUBTFUL));
      await worker.answer({ type: 'blocked', address: DANGER }, fromBlocked);
    };
    const written = async () => (await readLog()).map(({ address, stopped }) => [address, stopped]);

    test('nothing is written of a visit that was not warned of', async () => {
      open(false);
      await visit();
      expect(await fakeBrowser.storage.local.get()).toEqual({});
    });
    test('a warning is, without query and fragment', async () => {
      open(false);
      await visit();
      await warn();
      await vi.waitFor(async () =>
        expect(await written()).toEqual([
          ['https://metamask-support.io/help', true],
          [DOUBTFUL, false],
        ]),
      );
    });
    test('nothing at all is in a private window', async () => {
      open(true);
      await visit();
      await warn();
      // A later warning of an ordinary window: once it is there, the ones before it have been dealt with.
      open(false);
      await worker.answer({ type: 'scan', links: [], knows: true }, fromPage('https://bitfIyer.com/'));
      await vi.waitFor(async () => expect(await written()).toHaveLength(1));
      expect(JSON.stringify(await fakeBrowser.storage.local.get())).not.toMatch(/metamask|coinchek/);
    });
  });
});

describe('a page that is scanned', () => {
  const evidence = {
    id: 'phrase-form',
    family: 'form',
    snippet: 's',
    key: 'phrase-form',
    params: { count: '12' },
  };
  const page = {
    kind: 'finding',
    level: 'danger',
    certainty: 'likely',
    service: 'metamask',
    evidence: [evidence],
  };
  const counts = { note: 0, caution: 0, danger: 0 };

  test('is told how its address and its links stand, in order', async () => {
    const told = await worker.answer(
      { type: 'scan', links: [OFFICIAL, 'https://rnetamask.io/', ORDINARY], knows: true },
      fromPage(DOUBTFUL),
    );
    expect(told).toMatchObject({
      page: { kind: 'lookalike', level: 'caution', service: 'coincheck' },
      standings: [{ kind: 'official' }, { kind: 'lookalike', level: 'danger' }, { kind: 'unknown' }],
      notice: { by: 'address', level: 'caution', service: 'coincheck', locale: 'ja' },
    });
  });

  test('an empty frame speaks for the page that made it', async () => {
    const frame = { ...fromPage('about:blank', 2), origin: 'https://metamask.io' };
    expect(await worker.answer({ type: 'scan', links: [], knows: true }, frame)).toMatchObject({
      page: { kind: 'official' },
    });
  });

  test('gets its finding in words, with the proven place to go', async () => {
    await worker.onCommitted(at(ORDINARY));
    const told = await worker.answer(
      { type: 'found', page, messages: [], prints: [], counts },
      fromPage(ORDINARY),
    );
    expect(told).toMatchObject({
      page: {
        by: 'content',
        level: 'danger',
        service: 'metamask',
        action: { host: 'support.metamask.io', place: 'desk' },
      },
    });
    // The fixed words are put together where they are drawn.
    const spoken = JSON.stringify(told, (key, value) => (key === 'words' ? undefined : value));
    expect(spoken).not.toMatch(/\{\w+\}/);
    expect(await readTab(1)).toMatchObject({ content: { level: 'danger' } });
  });

  test('has one message kept: its text goes to a page of ours, and nowhere on disk', async () => {
    const create = vi.fn().mockResolvedValue(undefined);
    Object.assign(fakeBrowser.tabs, {
      get: async () => ({ id: 1, index: 0, windowId: 1, title: 'Chat' }),
      create,
    });
    const links = ['https://metamask-support.io/'];
    const kept = { sender: 'mira', subject: null, replyTo: null, text: 'Send me your words', links };
    const keep = { type: 'keep', message: { finding: page, kept } };
    expect(await worker.answer(keep, fromPage(ORDINARY)), 'nothing is known of the tab').toBe(false);
    await worker.onCommitted(at(ORDINARY));
    expect(await worker.answer(keep, fromPage(ORDINARY))).toBe(true);
    expect(create).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({ url: `${ROOT}popup.html#/evidence`, index: 1 }),
    );
    expect(await takeOver()).toMatchObject({
      kind: 'message',
      tabId: 1,
      kept,
      picture: null,
      finding: { level: 'danger' },
      state: { url: ORDINARY },
    });
    expect(JSON.stringify(await fakeBrowser.storage.local.get(null))).not.toContain('Send me');
  });

  test('a message whose warning was taken back is not marked again; the same words with another link are', async () => {
    await worker.onCommitted(at(ORDINARY));
    const report = (link: string) => ({
      type: 'found',
      page: { kind: 'clear' },
      messages: [
        {
          ...page,
          evidence: [evidence, { ...evidence, id: 'bad-link', family: 'destination', snippet: link }],
        },
      ],
      prints: ['0123456789abcdef'],
      counts: { ...counts, danger: 1 },
    });
    Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 1, incognito: false }) });
    expect(await worker.answer(report('a.example'), fromPage(ORDINARY))).toMatchObject({
      messages: [{ level: 'danger' }],
      undone: [],
    });
    const [warning] = await vi.waitUntil(async () => {
      const log = await readLog();
      return log.length > 0 && log;
    });
    expect(warning?.mark).toMatch(/^[0-9a-f]{64}$/);
    await changeMarks((marks) => withMark(marks, warning?.mark ?? '', '2999-01-01', '2026-11-22'));
    expect(await worker.answer(report('a.example'), fromPage(ORDINARY))).toMatchObject({
      messages: [null],
      undone: [0],
    });
    expect(await worker.answer(report('b.example'), fromPage(ORDINARY))).toMatchObject({ undone: [] });
    expect(await worker.answer(report('a.example'), fromPage('https://other.example/'))).toMatchObject({
      undone: [],
    });
  });

  test('that removed our cover is known to have been loaded, and for what it was convicted', async () => {
    await worker.onCommitted(at(ORDINARY));
    await worker.answer({ type: 'found', page, messages: [], prints: [], counts }, fromPage(ORDINARY));
    await worker.answer({ type: 'removed' }, fromPage(ORDINARY));
    await worker.answer({ type: 'blocked', address: ORDINARY }, fromBlocked);
    expect(await readTab(1)).toMatchObject({ blocked: true, loaded: true, content: { level: 'danger' } });
  });

  test('is not blamed for what the page before it reported too late', async () => {
    await worker.onCommitted(at(ORDINARY));
    await worker.answer(
      { type: 'found', page, messages: [], prints: [], counts },
      fromPage('https://before.example/'),
    );
    await vi.waitFor(async () =>
      expect(await readTab(1)).toMatchObject({ url: ORDINARY, content: { kind: 'clear' } }),
    );
  });

  test('in a tab that was open before the extension was there is known from its first finding on', async () => {
    Object.assign(fakeBrowser.tabs, { get: async () => ({ id: 1, url: ORDINARY }) });
    await worker.answer({ type: 'found', page, messages: [], prints: [], counts }, fromPage(ORDINARY));
    expect(await readTab(1)).toMatchObject({ url: ORDINARY, content: { level: 'danger' } });
  });

  test('a finding in a frame is shown by the top frame', async () => {
    const send = vi.fn().mockResolvedValue(undefined);
    Object.assign(fakeBrowser.tabs, { sendMessage: send });
    await worker.onCommitted(at(ORDINARY));
    const told = await worker.answer(
      { type: 'found', page, messages: [], prints: [], counts },
      fromPage('https://frame.example/', 5),
    );
    expect(told).toMatchObject({ page: null });
    expect(send).toHaveBeenCalledExactlyOnceWith(
      1,
      { type: 'show', notice: expect.objectContaining({ level: 'danger' }) },
      { frameId: 0 },
    );
  });
});
