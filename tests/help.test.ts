import { describe, expect, test } from 'vitest';
import { printOf } from '../lib/facts/print.ts';
import { complaints, type Health, isFault, worstOf } from '../lib/health.ts';
import { isMarked, MOST_MARKS, parseMarks, withMark } from '../lib/help/marks.ts';
import { isInJapan } from '../lib/help/place.ts';
import { parseTicks, storedTicks, type Ticks, withoutTicks, withTick } from '../lib/help/ticks.ts';
import { DAYS_UNDONE, isUndone, undoOf, withMarkOf, withUndo } from '../lib/help/undo.ts';
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
    const isUndoneIn = (settings: typeof defaults, day: string) =>
      isUndone(warning, { settings, marks: [] }, day);
    expect(isUndoneIn(defaults, today)).toBe(false);
    expect(isUndoneIn(undone, today)).toBe(true);
    expect(isUndoneIn(undone, daysAfter(today, DAYS_UNDONE + 1))).toBe(false);
    expect(withUndo(warning, false, undone, today)).toEqual(defaults);
  });

  test('one message is not marked again for a while, and every other is', () => {
    const mark = 'a'.repeat(64);
    const marked = { ...message, mark };
    expect(undoOf(marked)).toBe('message');
    expect(withUndo(marked, true, defaults, today), 'the site stays watched').toEqual(defaults);
    const marks = withMarkOf(marked, true, [], today);
    const undone = { settings: defaults, marks };
    expect(isUndone(marked, { settings: defaults, marks: [] }, today)).toBe(false);
    expect(isUndone(marked, undone, today)).toBe(true);
    expect(isUndone(marked, undone, daysAfter(today, DAYS_UNDONE + 1))).toBe(false);
    expect(isUndone({ ...marked, mark: 'b'.repeat(64) }, undone, today)).toBe(false);
    expect(withMarkOf(marked, false, marks, today)).toEqual([]);
    expect(withMarkOf({}, true, marks, today), 'written down before marks were').toBe(marks);
  });
});

describe('marks of messages', () => {
  const name = (number: number) => String(number).padStart(64, '0');
  const salt = '0'.repeat(32);

  test('are not kept without end: the oldest and what has run out go', () => {
    let marks = withMark([], name(0), '2026-11-21', '2026-11-01');
    for (let at = 1; at <= MOST_MARKS; at += 1) marks = withMark(marks, name(at), '2027-01-01', today);
    expect(marks).toHaveLength(MOST_MARKS);
    expect(isMarked(marks, name(0), '2026-11-20')).toBe(false);
    expect(withMark(marks, name(MOST_MARKS + 1), '2027-01-01', today)[0]?.mark).toBe(name(2));
    expect(withMark(marks, name(5), '2027-02-02', today)).toHaveLength(MOST_MARKS);
  });

  test('survive being stored; what cannot be read is none', () => {
    const stored = { version: 1, salt, marks: withMark([], name(1), '2027-01-01', today) };
    expect(parseMarks(JSON.parse(JSON.stringify(stored)))).toEqual(stored);
    for (const raw of [
      undefined,
      3,
      { ...stored, salt: 'x' },
      { ...stored, marks: [{ mark: 'Dear customer' }] },
    ])
      expect(parseMarks(raw)).toBeNull();
  });
});

describe('the print of a message', () => {
  test.each([
    ['Send your 12 words', 'send  your 24 words!', true],
    ['今すぐ送ってください 10:32', '今すぐ送ってください。10:47', true],
    ['ﾒﾀﾏｽｸ', 'メタマスク', true],
    ['Send your words', 'Send me words', false],
    ['', '12:30', true],
  ])('%s and %s: the same words? %s', (one, other, same) => {
    expect(printOf(one) === printOf(other)).toBe(same);
  });

  test('is short, and FNV-1a as published', () => {
    expect(printOf('')).toBe('cbf29ce484222325');
    expect(printOf('a')).toBe('af63dc4c8601ec8c');
    expect(printOf('あ'.repeat(50_000))).toMatch(/^[0-9a-f]{16}$/);
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
