import { describe, expect, test } from 'vitest';
import { forbids, heldBack, WAITING, withForbidding } from '../lib/settings/lock.ts';
import { defaults, type Settings } from '../lib/settings.ts';

const NOW = Date.parse('2026-03-01T12:00:00.000Z');
const LATER = new Date(NOW + WAITING).toISOString();
const site = (host: string, until: string | null = null) => ({ host, added: '2026-01-01', until });
const locked: Settings = { ...defaults, forbidContinue: true };

describe('what forbids to open stopped pages', () => {
  test.each([
    ['the usual settings', defaults, false],
    ['forbidden', locked, true],
    ['forbidden until later', { ...locked, forbidEnds: LATER }, true],
    ['forbidden until now', { ...locked, forbidEnds: new Date(NOW).toISOString() }, false],
  ])('%s', (_name, settings, expected) => expect(forbids(settings, NOW)).toBe(expected));
});

describe('while it is forbidden', () => {
  const held = (wished: Settings, before = locked) => heldBack(before, wished, NOW);

  test('lifting it begins a waiting time, and asking again does not shorten it', () => {
    const waiting = held(withForbidding(locked, false));
    expect(waiting).toEqual({ ...locked, forbidEnds: LATER });
    expect(heldBack(waiting, withForbidding(waiting, false), NOW + 1000)).toEqual(waiting);
    expect(heldBack(waiting, { ...waiting, forbidEnds: new Date(NOW).toISOString() }, NOW)).toEqual(waiting);
  });

  test('the wish can be taken back', () => {
    const waiting: Settings = { ...locked, forbidEnds: LATER };
    expect(held(withForbidding(waiting, true), waiting)).toEqual(locked);
  });

  test('no site is added, by hand or by a file, and none for longer', () => {
    const before: Settings = { ...locked, trust: [site('a.example', '2026-04-01')], off: [] };
    const wished: Settings = {
      ...before,
      trust: [site('a.example'), site('b.example')],
      off: [site('c.example')],
    };
    expect(held(wished, before)).toEqual(before);
  });

  test('a site is taken off, or trusted for a shorter time', () => {
    const before: Settings = { ...locked, trust: [site('a.example'), site('b.example', '2026-04-01')] };
    const wished: Settings = { ...before, trust: [site('a.example', '2026-03-05')] };
    expect(held(wished, before)).toEqual(wished);
  });

  test('everything else changes at once', () => {
    const wished: Settings = { ...locked, locale: 'ja', sensitivity: 'strict' };
    expect(held(wished)).toEqual(wished);
  });
});

describe('where nothing is forbidden', () => {
  test.each([
    ['before', defaults],
    ['any more', { ...locked, forbidEnds: new Date(NOW).toISOString() }],
  ])('%s, sites are added', (_name, before) => {
    const wished = { ...before, trust: [site('a.example')] };
    expect(heldBack(before, wished, NOW)).toEqual({ ...defaults, trust: [site('a.example')] });
  });

  test('it can be forbidden, at once', () => {
    expect(heldBack(defaults, withForbidding(defaults, true), NOW)).toEqual(locked);
  });
});
