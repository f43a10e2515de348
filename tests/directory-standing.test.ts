import { describe, expect, test } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import never from './cases/never-import.json' with { type: 'json' };

describe('what must never be imported does not come out official', () => {
  const addresses = never.filter(({ kind }) => kind === 'host' || kind === 'url').map(({ value }) => value);

  test.each(addresses)('%s', (value) => {
    // A page that must not be shown may stand on an official host all the same: the police's own.
    if (value.startsWith('https://www.npa.go.jp/')) return;
    const verdict = judgeAddress(value.includes('://') ? value : `https://${value}/`, domainIndex());
    expect(verdict.kind).not.toBe('official');
  });
});

describe('where the operator speaks and where not', () => {
  const standings: readonly [address: string, service: string | null][] = [
    ['https://support.metamask.io/', 'metamask'],
    ['https://metamask.zendesk.com/hc', 'metamask'],
    ['https://zendesk.com/', null],
    ['https://community.metamask.io/t/help/1', null],
    ['https://www.binance.com/en/support', 'binance'],
    ['https://www.binance.com/en/square/post/1', null],
    ['https://www.binance.com/square/post/1', null],
    ['https://support.binance.com/', null],
    ['https://coincheck.com/ja/info/help_search', 'coincheck'],
    ['https://bitflyer.com/ja-jp/', 'bitflyer'],
    ['https://bitflyer.jp/', null],
    ['https://help.line.me/line/', 'line'],
    ['https://line.me/R/ti/p/x', null],
    ['https://www.facebook.com/help/1', 'meta-facebook'],
    ['https://www.facebook.com/groups/1', null],
    ['https://sites.google.com/view/metamask', null],
    ['https://support.google.com/accounts/thread/1', null],
    ['https://support.google.com/accounts/answer/1', 'google'],
    ['https://github.com/spesmilo/electrum/issues/1', null],
    ['https://coin.z.com/jp/', 'gmo-coin'],
    ['https://z.com/', null],
    ['https://www.osl.com/jp/', 'osl-japan'],
    ['https://www.osl.com/hk/', null],
  ];

  test.each(standings)('%s', (address, service) => {
    const verdict = judgeAddress(address, domainIndex());
    expect(verdict.kind === 'official' ? verdict.service : null).toBe(service);
    expect(verdict.kind).not.toBe('listed');
  });
});
