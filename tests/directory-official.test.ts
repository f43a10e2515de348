import { describe, expect, test } from 'vitest';
import { serviceName } from '../lib/catalog/names.ts';
import { officialLinks } from '../lib/catalog/official.ts';
import { provenLinks } from '../lib/directory/official.ts';
import type { ChannelFact } from '../lib/directory/record.ts';
import { cardSources as sources } from './support/cards.ts';

const fact = { source: null, checked: '2026-11-21' } as const;
const page = (level: ChannelFact['level'], kind: ChannelFact['kind'], value: string): ChannelFact => ({
  ...fact,
  level,
  kind,
  value,
});

describe('only what is proven is offered', () => {
  const status = { value: 'active', level: 'general', ...fact } as const;
  const none = () => undefined;

  test.each([
    ['operator', 'homepage', 'https://a.example/', 1],
    ['government', 'homepage', 'https://a.example/', 1],
    ['third-party', 'homepage', 'https://a.example/', 0],
    ['general', 'help-centre', 'https://a.example/', 0],
    ['operator', 'forum', 'https://a.example/', 0],
    ['operator', 'social', '@a', 0],
    ['operator', 'phishing-report', 'a@a.example', 0],
    ['operator', 'phone', '03-1234-5678', 0],
  ] as const)('%s %s %s', (level, kind, value, count) => {
    const record = { id: 'a', status, channels: [page(level, kind, value)] };
    expect(provenLinks(record, none)).toHaveLength(count);
  });

  test('a service that ended gives way to its heir; one that goes on does not', () => {
    const channels = [page('operator', 'homepage', 'https://old.example/')];
    const heir = { id: 'b', status, channels: [page('operator', 'homepage', 'https://new.example/')] };
    const links = (value: 'closed' | 'dormant' | 'active' | 'restricted') =>
      provenLinks({ id: 'a', status: { ...status, value, successor: 'b' }, channels }, () => heir).map(
        (link) => link.url,
      );
    expect([links('closed'), links('dormant')]).toEqual([['https://new.example/'], ['https://new.example/']]);
    expect([links('active'), links('restricted')]).toEqual([
      ['https://old.example/'],
      ['https://old.example/'],
    ]);
  });
});

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
