/** What the mark on the toolbar button means: one sign, one colour and one sentence a level, never the colour alone. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import en from '../assets/locales/en/common.json';
import ja from '../assets/locales/ja/common.json';
import { drawBadge } from '../lib/browser/badge.ts';
import type { Level } from '../lib/verdict.ts';

const MEANING: readonly (readonly [Level, string])[] = [
  ['official', '✓'],
  ['none', ''],
  ['note', '•'],
  ['caution', '!'],
  ['danger', '×'],
];
const LETTERS = 4;

const calls: Record<string, unknown>[] = [];
const call = async (details: Record<string, unknown>) => void calls.push(details);

beforeEach(() => {
  calls.length = 0;
  Object.assign(fakeBrowser.action, {
    setBadgeText: call,
    setBadgeBackgroundColor: call,
    setBadgeTextColor: call,
    setTitle: call,
  });
});

const drawn = async (level: Level, marked = true) => {
  await drawBadge(1, { level, title: 'words', marked });
  return Object.assign({}, ...calls) as { text: string; title: string; tabId: number };
};

describe('the mark on the toolbar button', () => {
  test.each(MEANING)('%s is %j', async (level, sign) => {
    expect(await drawn(level)).toMatchObject({ tabId: 1, text: sign, title: 'words' });
  });

  test('each level has a sign of its own, short enough to be seen', () => {
    const signs = MEANING.map(([, sign]) => sign);
    expect(new Set(signs).size).toBe(signs.length);
    for (const sign of signs) expect(sign.length).toBeLessThanOrEqual(LETTERS);
  });

  test.each(MEANING)('%s is said in words in both languages', (level) => {
    expect(en[`badge.${level}`]).toMatch(/\w/);
    expect(ja[`badge.${level}`]).toMatch(/[ぁ-ん]/);
  });

  test('switched off, the sign goes and the words stay', async () => {
    expect(await drawn('danger', false)).toMatchObject({ text: '', title: 'words' });
  });

  test('what stands on all tabs is not drawn on one of them', async () => {
    await drawBadge(1, { level: 'shared', title: 'words', marked: true });
    expect(calls).toEqual([
      { tabId: 1, text: null },
      { tabId: 1, title: 'words' },
    ]);
  });

  test('a tab that was closed meanwhile is no error', async () => {
    const gone = vi.fn().mockRejectedValue(new Error('No tab with id: 1.'));
    Object.assign(fakeBrowser.action, { setBadgeText: gone });
    await expect(drawBadge(1, { level: 'note', title: '', marked: true })).resolves.toBeUndefined();
  });
});
