import { describe, expect, test } from 'vitest';
import bodies from '../assets/compiled/bodies.json' with { type: 'json' };
import { foundName, hasCard, routeOf, search, services } from '../lib/catalog/search.ts';
import { foldRomaji, romajiOf } from '../lib/directory/kana.ts';
import { oneSlip } from '../lib/directory/slip.ts';
import cases from './cases/search.json' with { type: 'json' };
import { cardSources as sources } from './support/cards.ts';

describe('search', () => {
  test.each(cases.first as [string, string][])('%s finds %s first', (query, id) => {
    expect(search(query)[0]).toBe(id);
  });

  test.each(cases.none)('nothing is found for "%s"', (query) => {
    expect(search(query)).toEqual([]);
  });

  test.each(cases.notAmong as [string, string][])('%s does not find %s', (query, id) => {
    expect(search(query).length).toBeGreaterThan(0);
    expect(search(query)).not.toContain(id);
  });

  test('every service is found first by each of its names, or by others that bear the name too', () => {
    for (const { id, names } of Object.values(sources)) {
      for (const name of [names.en, names.ja, ...names.aliases, ...names.kana]) {
        expect(search(name).slice(0, 3), `${name} (${id})`).toContain(id);
      }
    }
  });

  test('every slip of one letter in a name that is looked for often finds it', () => {
    for (const id of services()) {
      const name = sources[id]?.names.en.toLowerCase().replace(/[^a-z]/g, '') ?? '';
      const slips = [...name].flatMap((_, i) => {
        const [before, letter, rest] = [name.slice(0, i), name.charAt(i), name.slice(i + 1)];
        return [
          before + rest,
          `${before}x${rest}`,
          `${before}x${letter}${rest}`,
          before + rest.charAt(0) + letter + rest.slice(1),
        ];
      });
      for (const slip of slips.filter(({ length }) => length >= 6)) expect(search(slip), slip).toContain(id);
    }
  });

  test('public bodies are found, and lead to a screen of their own', () => {
    const [police] = search('警察');
    expect(police).toBe('police-9110');
    expect(routeOf('police-9110')).toEqual({ page: 'body', id: 'police-9110' });
    expect(foundName('police-9110', 'ja')).toContain('警察');
    expect(bodies.filter(({ id }) => sources[id] !== undefined)).toEqual([]);
    for (const { id, names } of bodies)
      for (const name of [names.en, names.ja, ...names.aliases, ...names.kana])
        expect(search(name).slice(0, 3), `${name} (${id})`).toContain(id);
  });

  test('only what has a record has a card', () => {
    expect(routeOf('metamask')).toEqual({ page: 'service', id: 'metamask' });
    expect(['metamask', 'aeon', 'police-9110', 'nobody'].map(hasCard)).toEqual([true, false, false, false]);
    expect(Object.keys(sources).every(hasCard)).toBe(true);
  });

  test('of those that fit alike, the ones looked for often come first', () => {
    expect(search('binance')).toEqual(['binance', 'binance-japan', 'binance-us']);
  });

  test('the list before anything is typed begins with the services people ask about most', () => {
    expect(services().slice(0, 5)).toEqual(['metamask', 'coincheck', 'bitflyer', 'binance-japan', 'binance']);
    expect(services().every((id) => sources[id] !== undefined)).toBe(true);
  });
});

describe('one slip', () => {
  test.each([
    ['metamask', 'metamask'],
    ['metamask', 'metamsk'],
    ['metamask', 'metamaask'],
    ['metamask', 'metamisk'],
    ['metamask', 'metamaks'],
    ['metamask', 'emtamask'],
    ['metamask', 'metamas'],
    ['a', ''],
  ])('%s and %s', (a, b) => {
    expect([oneSlip(a, b), oneSlip(b, a)]).toEqual([true, true]);
  });

  test.each([
    ['metamask', 'metmsk'],
    ['metamask', 'metamsak2'],
    ['metamask', 'matemask'],
    ['ab', 'cd'],
    ['abcd', 'badc'],
  ])('more than one: %s and %s', (a, b) => {
    expect([oneSlip(a, b), oneSlip(b, a)]).toEqual([false, false]);
  });
});

test.each([
  ['ばいなんす', 'bainansu'],
  ['こいんちぇっく', 'kointyeku'],
  ['ふぁんとむ', 'fantomu'],
  ['じぇみに', 'zyemini'],
  ['うぉれっと', 'woreto'],
  ['でぃすこーど', 'disukodo'],
  ['つ', 'tu'],
])('%s is written %s', (kana, letters) => {
  expect(romajiOf(kana)).toBe(letters);
});

test.each([
  ['shi', 'si'],
  ['chi', 'ti'],
  ['tsu', 'tu'],
  ['fu', 'hu'],
  ['ja', 'zya'],
  ['jya', 'zya'],
  ['cha', 'tya'],
  ['shimbun', 'sinbunn'],
  ['toukyou', 'tokyo'],
  ['la', 'ra'],
])('%s and %s are one', (a, b) => {
  expect(foldRomaji(a)).toBe(foldRomaji(b));
});

test.each([
  ['ka', 'ga'],
  ['sa', 'sya'],
  ['ni', 'n'],
])('%s and %s are two', (a, b) => {
  expect(foldRomaji(a)).not.toBe(foldRomaji(b));
});
