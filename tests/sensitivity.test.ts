import { describe, expect, test } from 'vitest';
import { isDrawn } from '../lib/notice/sensitivity.ts';
import { defaults, type Settings } from '../lib/settings.ts';
import type { Level } from '../lib/verdict.ts';

const LEVELS: readonly Level[] = ['official', 'none', 'note', 'caution', 'danger'];
const drawn = (surface: 'strip' | 'chip', change: Partial<Settings>) =>
  LEVELS.filter((level) => isDrawn(level, surface, { ...defaults, ...change }));

describe('what is drawn', () => {
  test.each<[Settings['sensitivity'], Level[], Level[]]>([
    ['quiet', ['danger'], ['danger']],
    ['normal', ['caution', 'danger'], ['caution', 'danger']],
    ['strict', ['caution', 'danger'], ['note', 'caution', 'danger']],
  ])('%s: over a page %j, under a message %j', (sensitivity, page, message) => {
    expect(drawn('strip', { sensitivity })).toEqual(page);
    expect(drawn('chip', { sensitivity })).toEqual(message);
  });

  test.each(['quiet', 'normal', 'strict'] as const)(
    '%s: without strips a dangerous page is shown all the same, without chips nothing under messages',
    (sensitivity) => {
      const surfaces = { strip: false, chip: false, badge: false };
      expect(drawn('strip', { sensitivity, surfaces })).toEqual(['danger']);
      expect(drawn('chip', { sensitivity, surfaces })).toEqual([]);
    },
  );

  test('one switched off leaves the other as it is', () => {
    const surfaces = { strip: false, chip: true, badge: true };
    expect(drawn('chip', { surfaces })).toEqual(['caution', 'danger']);
  });
});
