import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { passRules, trustRules } from '../lib/net/pass-rules.ts';
import { PRIORITY } from '../lib/net/rule.ts';
import {
  arrived,
  chosen,
  clear,
  closed,
  forbidden,
  grant,
  hostsThatPass,
  MOST_CLEARED,
  noPasses,
  parsePasses,
  reachIn,
  revoke,
  unclear,
} from '../lib/passes.ts';

describe('a pass', () => {
  const once = grant(noPasses, 1, 'bad.example', { reach: 'once', since: 1 });
  const tab = grant(noPasses, 1, 'bad.example', { reach: 'tab', since: 1 });

  test('holds for one host, with and without www, in one tab', () => {
    expect(reachIn(once, 1, 'bad.example')).toBe('once');
    expect(reachIn(once, 1, 'www.bad.example')).toBe('once');
    expect(reachIn(once, 2, 'bad.example')).toBeNull();
    for (const other of ['login.bad.example', 'notbad.example', 'bad.example.org', 'example'])
      expect(reachIn(once, 1, other), other).toBeNull();
  });

  test('for once ends with the first page of another host, one for the tab does not', () => {
    expect(reachIn(arrived(once, 1, 'www.bad.example'), 1, 'bad.example')).toBe('once');
    expect(reachIn(arrived(once, 1, 'good.example'), 1, 'bad.example')).toBeNull();
    expect(reachIn(arrived(once, 2, 'good.example'), 1, 'bad.example')).toBe('once');
    expect(reachIn(arrived(tab, 1, 'good.example'), 1, 'bad.example')).toBe('tab');
  });

  test('ends with its tab, and when it is taken back', () => {
    expect(closed(tab, 1).list).toEqual([]);
    expect(closed(tab, 2)).toBe(tab);
    expect(reachIn(revoke(tab, 1, 'bad.example'), 1, 'bad.example')).toBeNull();
    const both = clear(tab, 'held.example');
    expect(hostsThatPass(forbidden(both)), 'what nobody chose stays').toEqual(['held.example']);
  });

  test('given again replaces the one before', () => {
    const again = grant(once, 1, 'www.bad.example', { reach: 'tab', since: 1 });
    expect(again.list).toHaveLength(1);
    expect(reachIn(again, 1, 'bad.example')).toBe('tab');
  });

  test('is told with its host, its tab and its time, the newest first; what was only cleared is nobody’s choice', () => {
    const two = clear(grant(tab, 2, 'other.example', { reach: 'once', since: 5 }), 'held.example');
    expect(chosen(two)).toMatchObject([
      { reach: 'once', host: 'other.example', tabId: 2, since: 5 },
      { reach: 'tab', host: 'bad.example', tabId: 1, since: 1 },
    ]);
  });

  test('that is stored can be read again; what cannot be read lets nothing pass', () => {
    expect(parsePasses(JSON.parse(JSON.stringify(clear(tab, 'a.example'))))).toEqual(clear(tab, 'a.example'));
    for (const broken of [undefined, 7, { list: [{ reach: 'always', host: 'a' }], next: 1 }])
      expect(parsePasses(broken)).toEqual(noPasses);
  });
});

describe('a host that was cleared', () => {
  const cleared = clear(grant(noPasses, 1, 'bad.example', { reach: 'tab', since: 1 }), 'fine.example');

  test('is not what a person chose: a tab has no reach for it', () => {
    expect(reachIn(cleared, 1, 'fine.example')).toBeNull();
    expect(hostsThatPass(cleared)).toEqual(['bad.example', 'www.bad.example', 'fine.example']);
  });

  test('is forgotten with the data it was judged by', () => {
    expect(hostsThatPass(unclear(cleared))).toEqual(['bad.example', 'www.bad.example']);
  });

  test('is one of a limited number: the oldest are judged again', () => {
    let many = cleared;
    for (let i = 0; i < MOST_CLEARED; i += 1) many = clear(many, `host-${i}.example`);
    const hosts = many.list.filter(({ reach }) => reach === 'cleared').map(({ host }) => host);
    expect(hosts).toHaveLength(MOST_CLEARED);
    expect(hosts).not.toContain('fine.example');
    expect(hosts.at(-1)).toBe(`host-${MOST_CLEARED - 1}.example`);
    expect(reachIn(many, 1, 'bad.example')).toBe('tab');
  });
});

describe('the rules', () => {
  const rules = passRules(
    clear(grant(noPasses, 7, 'bad.example', { reach: 'once', since: 1 }), 'a.b.fine.example'),
  );
  const matches = (regex: string | undefined, url: string) => new RegExp(regex ?? '$^').test(url);

  test('of a tab hold only there, of a cleared host everywhere; both beat all others', () => {
    expect(rules.map(({ condition }) => condition.tabIds)).toEqual([undefined, [7], [7]]);
    for (const { action, priority } of rules) {
      expect(action.type).toBe('allow');
      expect(priority).toBe(Math.max(...Object.values(PRIORITY)));
    }
  });

  test('have numbers of their own', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('hold for the host itself, whatever stands around it', () => {
    const [rule] = trustRules(['bad.example']);
    expect(rule?.condition.requestDomains).toEqual(['bad.example']);
    const regex = rule?.condition.regexFilter;
    for (const url of ['https://bad.example/', 'http://bad.example./x', 'https://u:p@bad.example:8443/?q'])
      expect(matches(regex, url), url).toBe(true);
  });

  test('do not hold for what stands below it, which requestDomains alone would cover', () => {
    const regex = trustRules(['bad.example'])[0]?.condition.regexFilter;
    for (const url of [
      'https://login.bad.example/',
      'https://x.y@login.bad.example/',
      'https://login.bad.example:443/bad.example/',
    ])
      expect(matches(regex, url), url).toBe(false);
  });
});

/** The store as a freshly started worker has it. */
function worker(): Promise<typeof import('../lib/browser/pass-store.ts')> {
  vi.resetModules();
  return import('../lib/browser/pass-store.ts');
}

describe('the store', () => {
  const update = vi.fn();
  beforeEach(() => {
    fakeBrowser.reset();
    update.mockReset().mockResolvedValue(undefined);
    Object.assign(fakeBrowser, { declarativeNetRequest: { updateSessionRules: update } });
    Object.assign(fakeBrowser.scripting, { getRegisteredContentScripts: async () => [] });
  });

  test('has the rule in place when it answers', async () => {
    let done = false;
    update.mockImplementation(async () => {
      await Promise.resolve();
      done = true;
    });
    await (await worker()).letPass(1, 'bad.example', 'once');
    expect(done).toBe(true);
    expect(update.mock.calls[0]?.[0].addRules[0].condition.requestDomains).toEqual(['bad.example']);
  });

  test('outlives the worker, and takes out the rules that an earlier one made', async () => {
    await (await worker()).letPass(1, 'bad.example', 'once');
    const made: number[] = update.mock.calls[0]?.[0].addRules.map(({ id }: { id: number }) => id);
    const next = await worker();
    expect(await next.reachOf(1, 'bad.example')).toBe('once');
    await next.endAt(1, 'good.example');
    expect(update.mock.lastCall?.[0]).toEqual({ removeRuleIds: made, addRules: [] });
    expect(await (await worker()).reachOf(1, 'bad.example')).toBeNull();
  });

  test('changes made at the same moment all count; one that fails is reported and stops nothing', async () => {
    const store = await worker();
    update.mockRejectedValueOnce(new Error('no such rule'));
    const failed = store.letPass(1, 'a.example', 'tab');
    await Promise.all([
      expect(failed).rejects.toThrow('no such rule'),
      store.letPass(1, 'b.example', 'tab'),
      store.clearHost('c.example'),
    ]);
    expect(await store.reachOf(1, 'b.example')).toBe('tab');
    expect(update.mock.lastCall?.[0].addRules).not.toHaveLength(0);
  });

  test('a host that was cleared last is not written again, and one that could not be is tried again', async () => {
    const store = await worker();
    update.mockRejectedValueOnce(new Error('no such rule'));
    await expect(store.clearHost('a.example')).rejects.toThrow('no such rule');
    await store.clearHost('a.example');
    await store.clearHost('a.example');
    expect(update).toHaveBeenCalledTimes(2);
  });

  test('takes a host with the dot that may end it for the host', async () => {
    const store = await worker();
    await store.letPass(1, 'bad.example.', 'once');
    expect(await store.reachOf(1, 'bad.example')).toBe('once');
    expect(await store.reachOf(1, 'bad.example.')).toBe('once');
    expect(update.mock.calls[0]?.[0].addRules[0].condition.requestDomains).toContain('bad.example');
  });

  test('writes nothing to the disk', async () => {
    await (await worker()).letPass(1, 'bad.example', 'tab');
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
