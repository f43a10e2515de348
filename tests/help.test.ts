import { describe, expect, test } from 'vitest';
import { complaints, type Health, isFault, worstOf } from '../lib/health.ts';
import { isInJapan } from '../lib/help/place.ts';
import { parseTicks, storedTicks, type Ticks, withoutTicks, withTick } from '../lib/help/ticks.ts';
import { DAYS_UNDONE, isUndone, undoOf, withUndo } from '../lib/help/undo.ts';
import { daysAfter, defaults } from '../lib/settings.ts';

const today = '2026-11-22';

describe('ticks', () => {
  const ticked = withTick(withTick({}, 'phrase', 'move', true, today), 'money', 'bank', true, today);

  test('are kept by playbook and step, and taken away again', () => {
    expect(ticked).toEqual({ phrase: { move: today }, money: { bank: today } });
    expect(withTick(ticked, 'phrase', 'move', false, today)).toEqual({ phrase: {}, money: { bank: today } });
    expect(withoutTicks(ticked, 'money')).toEqual({ phrase: { move: today } });
  });

  test('survive being stored', () => {
    expect(parseTicks(JSON.parse(JSON.stringify(storedTicks(ticked))))).toEqual(ticked);
  });

  test.each([
    undefined,
    null,
    3,
    { version: 2 },
    { version: 1, ticks: { 'no id': {} } },
    { version: 1, ticks: { a: { b: 'x' } } },
  ])('what cannot be read is no tick: %j', (raw) => {
    expect(parseTicks(raw)).toEqual({} satisfies Ticks);
  });
});

describe('taking a warning back', () => {
  const address = { about: 'address', address: 'https://metamask-news.example/a' } as const;
  const page = { about: 'page', address: 'https://forum.example/thread' } as const;
  const message = { about: 'message', address: 'https://mail.google.com' } as const;

  test('an address is trusted for a while, a page is not read, a web mail stays watched', () => {
    expect([undoOf(address), undoOf(page), undoOf(message)]).toEqual(['trust', 'off', 'none']);
    expect(undoOf({ about: 'address', address: '' })).toBe('none');
    const until = daysAfter(today, DAYS_UNDONE);
    expect(withUndo(address, true, defaults, today).trust).toEqual([
      { host: 'metamask-news.example', added: today, until, from: 'person' },
    ]);
    expect(withUndo(page, true, defaults, today).off).toEqual([
      { host: 'forum.example', added: today, until },
    ]);
    expect(withUndo(message, true, defaults, today)).toEqual(defaults);
  });

  test.each([address, page])('and back again: $about', (warning) => {
    const undone = withUndo(warning, true, defaults, today);
    expect(isUndone(warning, defaults, today)).toBe(false);
    expect(isUndone(warning, undone, today)).toBe(true);
    expect(isUndone(warning, undone, daysAfter(today, DAYS_UNDONE + 1))).toBe(false);
    expect(withUndo(warning, false, undone, today)).toEqual(defaults);
  });
});

describe('health', () => {
  const well: Health = { access: true, settings: true, lists: true, private: true };

  test('the worst comes first', () => {
    expect(worstOf(well)).toBeNull();
    for (const complaint of complaints) expect(worstOf({ ...well, [complaint]: false })).toBe(complaint);
    expect(worstOf({ access: false, settings: false, lists: false, private: false })).toBe('access');
  });

  test('private windows are no fault until the person expects us there', () => {
    expect(complaints.filter(isFault)).toEqual(['access', 'settings', 'lists']);
    expect(isFault(null)).toBe(false);
  });
});

test.each([
  ['ja', 'Europe/Berlin', true],
  ['en', 'Asia/Tokyo', true],
  ['en', 'Europe/London', false],
])('%s in %s: Japan is %s', (locale, zone, expected) => {
  expect(isInJapan(locale, zone)).toBe(expected);
});
