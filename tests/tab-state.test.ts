import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeTab, forgetTab, putTab, putTabLater, readTab } from '../lib/browser/tab-store.ts';
import {
  blockedFrom,
  type FrameFinding,
  isAboutMessages,
  levelOfTab,
  moved,
  opened,
  parseTabState,
  takenAway,
  withFinding,
} from '../lib/tab-state.ts';
import type { ContentVerdict, DomainVerdict, ServiceId, SignalId } from '../lib/verdict.ts';

const unknown: DomainVerdict = { kind: 'unknown' };
const official: DomainVerdict = { kind: 'official', service: 'metamask' as ServiceId, proof: 'operator' };
const listed: DomainVerdict = { kind: 'listed', list: 'test', entry: 'bad.example', version: '1' };
const none = { note: 0, caution: 0, danger: 0 };

function finding(level: 'note' | 'caution' | 'danger', id: string): ContentVerdict {
  const evidence = { id: id as SignalId, family: 'text' as const, snippet: 's', key: id };
  return { kind: 'finding', level, certainty: 'likely', evidence: [evidence] };
}
const clear: FrameFinding = { page: { kind: 'clear' }, counts: none };

describe('what a tab amounts to', () => {
  const fresh = opened('https://a.example/', unknown, 1);

  test('a new page is what its address is', () => {
    expect(levelOfTab(fresh)).toBe('none');
    expect(levelOfTab(opened('https://metamask.io/', official, 1))).toBe('official');
    expect(levelOfTab(opened('https://bad.example/', listed, 1, { blocked: true }))).toBe('danger');
  });

  test('the most alarming frame speaks, the top frame first among equals', () => {
    const top = withFinding(fresh, 0, { page: finding('caution', 'top'), counts: none });
    const both = withFinding(top, 5, { page: finding('caution', 'frame'), counts: none });
    expect(both.content).toEqual(finding('caution', 'top'));
    expect(withFinding(both, 5, { page: finding('danger', 'frame'), counts: none }).content).toEqual(
      finding('danger', 'frame'),
    );
  });

  test("a frame's news replaces its own old ones only", () => {
    const two = withFinding(
      withFinding(fresh, 0, { page: { kind: 'clear' }, counts: { note: 0, caution: 2, danger: 0 } }),
      4,
      { page: finding('danger', 'frame'), counts: { note: 1, caution: 1, danger: 0 } },
    );
    expect(two.counts).toEqual({ note: 1, caution: 3, danger: 0 });
    const healed = withFinding(two, 4, clear);
    expect(healed.content).toEqual({ kind: 'clear' });
    expect(healed.counts).toEqual({ note: 0, caution: 2, danger: 0 });
    expect(levelOfTab(healed)).toBe('caution');
  });

  test('a message raises the level of an official page', () => {
    const page = opened('https://metamask.io/', official, 1);
    const mail = withFinding(page, 0, { ...clear, counts: { ...none, danger: 1 } });
    expect(levelOfTab(mail)).toBe('danger');
    expect(isAboutMessages(mail)).toBe(true);
    expect(isAboutMessages(page)).toBe(false);
  });

  test('a page that changes its address keeps what it contains', () => {
    const found = withFinding(fresh, 0, { page: finding('danger', 'form'), counts: none });
    const after = moved(found, 'https://a.example/b', official);
    expect(after).toMatchObject({ url: 'https://a.example/b', address: official });
    expect(after.content).toEqual(found.content);
  });

  test.each([
    ['nothing was known of the tab', null, false],
    ['another page stood there', opened('https://a.example/', unknown, 1), false],
    ['it was stopped before', opened('https://bad.example/x', listed, 1, { blocked: true }), false],
    ['the person had opened it', opened('https://bad.example/x', listed, 1, { continued: true }), true],
    ['it stood there, at another place of it', opened('https://bad.example/x#top', listed, 1), true],
    ['it stood there, and was stopped since', takenAway(opened('https://bad.example/x', listed, 1)), true],
  ] as const)('whether a blocked page was loaded: %s', (_name, before, loaded) => {
    const state = blockedFrom(before, 'https://bad.example/x', listed, 2);
    expect(state).toMatchObject({ blocked: true, loaded, time: 2, continued: false });
  });

  test('what was found in a page before it was stopped is kept, and not what was found in another', () => {
    const found = { page: finding('danger', 'form'), counts: none };
    const before = withFinding(opened('https://bad.example/', listed, 1), 0, found);
    expect(blockedFrom(before, 'https://bad.example/', listed, 2).content).toEqual(found.page);
    expect(blockedFrom(before, 'https://bad.example/b', listed, 2).content).toEqual({ kind: 'clear' });
  });

  test('a page that is taken away keeps what is known of it', () => {
    const found = withFinding(fresh, 0, { page: finding('danger', 'form'), counts: none });
    expect(takenAway(found)).toEqual({ ...found, blocked: true, loaded: true });
  });

  test('what is stored can be read again, anything else is nothing', () => {
    const state = withFinding(fresh, 0, { page: finding('danger', 'form'), counts: none });
    expect(parseTabState(JSON.parse(JSON.stringify(state)))).toEqual(state);
    expect(parseTabState({ ...state, address: { kind: 'fine' } })).toBeNull();
    expect(parseTabState(undefined)).toBeNull();
  });
});

describe('the store', () => {
  beforeEach(() => fakeBrowser.reset());

  test('changes made at the same moment all count', async () => {
    await changeTab(1, () => opened('https://a.example/', unknown, 1));
    await Promise.all(
      [2, 3, 4].map((frame) =>
        changeTab(
          1,
          (state) => state && withFinding(state, frame, { ...clear, counts: { ...none, caution: 1 } }),
        ),
      ),
    );
    expect((await readTab(1))?.counts.caution).toBe(3);
  });

  test('a change that fails is reported and stops nothing', async () => {
    const failed = changeTab(1, () => {
      throw new Error('broken');
    });
    const next = changeTab(1, () => opened('https://a.example/', unknown, 1));
    await expect(failed).rejects.toThrow('broken');
    expect((await next)?.url).toBe('https://a.example/');
  });

  test('a closed tab leaves nothing, other tabs stay', async () => {
    await changeTab(1, () => opened('https://a.example/', unknown, 1));
    await changeTab(2, () => opened('https://b.example/', unknown, 1));
    await forgetTab(1);
    expect(await readTab(1)).toBeNull();
    expect((await readTab(2))?.url).toBe('https://b.example/');
  });

  test('a state that waits is read at once, written in a moment, and never over a later one', async () => {
    const stored = async () => (await fakeBrowser.storage.session.get('tab:1'))['tab:1'];
    const written = vi.fn();
    putTabLater(1, opened('https://a.example/', unknown, 1), 20, written);
    expect((await readTab(1))?.url).toBe('https://a.example/');
    expect(await stored()).toBeUndefined();
    await vi.waitFor(() => expect(written).toHaveBeenCalledOnce());
    expect(await stored()).toMatchObject({ url: 'https://a.example/' });
    putTabLater(1, opened('https://b.example/', unknown, 1), 20, written);
    await changeTab(1, (state) => state && { ...state, blocked: true });
    expect(await stored()).toMatchObject({ url: 'https://b.example/', blocked: true });
    putTabLater(1, opened('https://c.example/', unknown, 1), 20, written);
    await putTab(1, opened('https://d.example/', unknown, 1));
    await new Promise((waited) => setTimeout(waited, 60));
    expect(await stored()).toMatchObject({ url: 'https://d.example/' });
    expect(written).toHaveBeenCalledOnce();
  });

  test('nothing is written to disk', async () => {
    await changeTab(1, () => opened('https://a.example/', unknown, 1));
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });
});
