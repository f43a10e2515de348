import { describe, expect, test } from 'vitest';
import { deskAddress } from '../lib/catalog/official.ts';
import { foundIds, foundName, search } from '../lib/catalog/search.ts';
import { menuWords } from '../lib/catalog/text-menus.ts';
import { type Desks, destinationOf, firstLine, suggestionsFor } from '../lib/omnibox.ts';
import { locales } from '../lib/text.ts';

const desks: Desks = {
  search,
  name: (id) => foundName(id, 'en'),
  desk: (id) => deskAddress(id, 'en'),
};
const suggest = (typed: string) => suggestionsFor(typed, desks, menuWords.en);
const destination = (typed: string) => destinationOf(typed, desks, foundIds);

describe('the keyword in the address bar', () => {
  test.each([
    ['メタマスク', 'metamask'],
    ['ばいなんす', 'binance'],
    ['coincheck', 'coincheck'],
    ['びっとふらいやー', 'bitflyer'],
  ])('%s leads to its card, and offers its proven desk first', (typed, id) => {
    const [first, second] = suggest(typed);
    expect(first?.content).toBe(deskAddress(id, 'en'));
    expect(second?.content).toBe(`#${id}`);
    expect(destination(typed)).toEqual({ kind: 'card', id });
    expect(destination(first?.content ?? '')).toEqual({ kind: 'address', url: deskAddress(id, 'en') });
    expect(destination(second?.content ?? '')).toEqual({ kind: 'card', id });
  });

  test.each([
    'https://metamask-support.io/help',
    'https://coincheck.com.evil.example/',
    'javascript:alert(1)',
    'zzqqxx',
  ])('%s is never opened: it is looked at, or leads to a card', (typed) => {
    expect(destination(typed).kind).not.toBe('address');
  });
  test('what no service is named like is looked at', () => {
    expect(destination(' zzqqxx ')).toEqual({ kind: 'check', text: 'zzqqxx' });
    expect(suggest('zzqqxx')).toEqual([]);
  });
  test('a public body has a card, and nothing is opened in its name', () => {
    expect(destination('警察')).toEqual({ kind: 'card', id: 'police-9110' });
    expect(suggest('警察')[0]).toEqual({
      content: '#police-9110',
      description: expect.stringContaining('9110'),
    });
    expect(destination('#police-9110')).toEqual({ kind: 'card', id: 'police-9110' });
  });
  test('a name beside the words for a desk leads to its card', () => {
    expect(destination('bitflyer support')).toEqual({ kind: 'card', id: 'bitflyer' });
    expect(destination('バイナンスの窓口')).toEqual({ kind: 'card', id: 'binance' });
  });
  test('a name without a record has no card to lead to', () => {
    expect(destination('#aeon')).toEqual({ kind: 'check', text: '#aeon' });
  });
  test('an id that is none is a name like any other', () => {
    expect(destination('#zzqqxx')).toEqual({ kind: 'check', text: '#zzqqxx' });
  });
  test('nothing offered twice, few enough to read', () => {
    const offered = suggest('bi').map(({ content }) => content);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered.length).toBeLessThanOrEqual(6);
  });
  test.each(locales)('the first line says in %s where Enter leads', (locale) => {
    const words = menuWords[locale];
    expect(firstLine(' ', desks, words)).toBe(words['omnibox.default']);
    expect(firstLine('coincheck', desks, words)).toContain('Coincheck');
    expect(firstLine('zzqqxx', desks, words)).toContain('zzqqxx');
  });
});
