import { describe, expect, test } from 'vitest';
import { serviceName } from '../lib/catalog/names.ts';
import { officialLinks } from '../lib/catalog/official.ts';
import { cardSources as sources } from './support/cards.ts';

describe('official links', () => {
  test.each([
    ['metamask', ['https://metamask.io/', 'https://support.metamask.io/']],
    ['coincheck', ['https://coincheck.com/', 'https://coincheck.com/ja/info/help_search']],
    ['bitflyer', ['https://bitflyer.com/ja-jp/', 'https://bitflyer.com/ja-jp/FAQ']],
    ['binance', ['https://www.binance.com/', 'https://www.binance.com/en/support']],
    // Nothing proven of its own: the record that holds its domain.
    ['binance-japan', ['https://www.binance.com/', 'https://www.binance.com/en/support']],
    // Ended: the one that took it over.
    ['dmm-bitcoin', ['https://www.sbivc.co.jp/']],
    // Known, but not proven.
    ['bybit', []],
    ['nobody', []],
  ])('%s', (id, urls) => {
    expect(
      officialLinks(id, 'ja')
        .slice(0, 2)
        .map(({ url }) => url),
    ).toEqual(urls);
  });

  test('in the reader’s language first', () => {
    const form = (locale: 'en' | 'ja') =>
      officialLinks('ledger', locale).find(({ url }) => url.includes('4423020306705'));
    expect(form('ja')).toEqual({ label: '問い合わせフォーム', url: expect.stringContaining('/ja/') });
    expect(form('en')).toEqual({ label: 'Inquiry form', url: expect.stringContaining('/en-us/') });
  });

  test('never a forum or social media', () => {
    const urls = Object.keys(sources).flatMap((id) => officialLinks(id, 'en').map(({ url }) => url));
    expect(urls.length).toBeGreaterThan(100);
    expect(urls.filter((url) => /\/\/(community\.|x\.com|www\.reddit\.com|github\.com)/.test(url))).toEqual(
      [],
    );
  });
});

test('names of services', () => {
  expect(serviceName('metamask', 'ja')).toBe('メタマスク');
  expect(serviceName('metamask', 'en')).toBe('MetaMask');
  expect(serviceName('nobody', 'en')).toBe('nobody');
});
