import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import domains from '../assets/compiled/domains.json' with { type: 'json' };
import { listedHost, listedHosts } from '../lib/catalog/lists.ts';
import type { DomainData } from '../lib/domain/data.ts';
import { findListed, hostsOf, indexHosts, packHosts } from '../lib/lists/host-list.ts';
import { hostOfAddress, withLists } from '../lib/lists/judge.ts';
import type { DomainVerdict } from '../lib/verdict.ts';
import { exceptionsOf } from '../tools/compile/lists.ts';

const index = indexHosts({
  list: 'test',
  version: '1',
  platforms: [],
  hosts: packHosts(['evil.example', 'bad.pages.example', '1nch.example', 'xn--mtamask-7gg.example']),
});

describe('a host is found', () => {
  const match: readonly [host: string, entry: string][] = [
    ['evil.example', 'evil.example'],
    ['www.evil.example', 'evil.example'],
    ['a.b.c.bad.pages.example', 'bad.pages.example'],
    ['1nch.example', '1nch.example'],
    ['xn--mtamask-7gg.example', 'xn--mtamask-7gg.example'],
  ];
  test.each(match)('%s by %s', (host, entry) => {
    expect(findListed(host, index)).toEqual({ list: 'test', version: '1', entry });
  });

  test.each(['notevil.example', 'evil.example.org', 'pages.example', 'example', 'evil', '', 'vil.example'])(
    'not %j',
    (host) => {
      expect(findListed(host, index)).toBeNull();
    },
  );

  test('as a set with every parent would find it', () => {
    const labels = fc.array(fc.stringMatching(/^[a-c]{1,2}$/), { minLength: 1, maxLength: 4 });
    const host = labels.map((parts) => parts.join('.'));
    fc.assert(
      fc.property(fc.array(host.filter((name) => name.includes('.'))), host, (hosts, name) => {
        const found = findListed(
          name,
          indexHosts({ list: 'l', version: '1', platforms: [], hosts: packHosts(hosts) }),
        );
        const covered = hosts.some((entry) => name === entry || name.endsWith(`.${entry}`));
        expect(found !== null).toBe(covered);
      }),
    );
  });

  test('packing loses and adds nothing', () => {
    const hosts = ['b.example', 'a.example', 'a.example', '0.example'];
    expect(hostsOf({ list: 'l', version: '1', platforms: [], hosts: packHosts(hosts) }).sort()).toEqual(
      [...new Set(hosts)].sort(),
    );
  });
});

describe('a list and the engine', () => {
  const find = (host: string) => findListed(host, index);
  const lookalike = { kind: 'lookalike', level: 'caution' } as unknown as DomainVerdict;
  const official = { kind: 'official', service: 'metamask', proof: 'operator' } as unknown as DomainVerdict;

  test('a listed host is listed, whatever its name says', () => {
    for (const verdict of [{ kind: 'unknown' }, lookalike] as const)
      expect(withLists(verdict, 'www.evil.example', find)).toMatchObject({
        kind: 'listed',
        entry: 'evil.example',
      });
    expect(withLists({ kind: 'unknown' }, 'evil.example.', find).kind).toBe('listed');
  });

  test('never where it is official or trusted, or nothing to judge', () => {
    const spared: DomainVerdict[] = [official, { kind: 'trusted', by: 'user' }, { kind: 'unsupported' }];
    for (const verdict of spared) expect(withLists(verdict, 'evil.example', find)).toBe(verdict);
  });

  test('a host that is on no list keeps its verdict', () => {
    expect(withLists(lookalike, 'good.example', find)).toBe(lookalike);
  });

  test.each([
    ['https://u:p@Evil.Example:8080/x', 'evil.example'],
    ['evil.example/path', 'evil.example'],
    [' http://evil.example', 'evil.example'],
    ['https://', ''],
  ])('%j is an address of %j', (address, host) => {
    expect(hostOfAddress(address)).toBe(host);
  });
});

describe('what a list must not accuse', () => {
  const rules = exceptionsOf(domains as DomainData, new Set(['coinbased.example']));
  const cases: readonly [rule: string, left: readonly string[], kept: readonly string[]][] = [
    ['no host name', ['com12345', '46.226.108.171', 'a b.example'], ['46-226.example']],
    ['on its own allowlist', ['coinbased.example'], ['coinbased.example.org']],
    [
      'in the directory',
      ['metamask.io', 'support.metamask.io', 'metamask.com'],
      ['metamask.io.evil.example', 'metamask.example'],
    ],
    ['shared by strangers', ['github.io', 'co.jp', 'weebly.com'], ['metamask.weebly.com', 'evil.github.io']],
    [
      'a dictionary word under an old ending',
      ['test.com', 'window.org'],
      ['tst.com', 'test.xyz', 'my.test.com'],
    ],
  ];
  test('every rule has its examples', () => {
    expect(cases.map(([rule]) => rule).sort()).toEqual(Object.keys(rules).sort());
  });
  test.each(cases)('%s', (rule, left, kept) => {
    for (const host of left) expect(rules[rule]?.(host), host).toBe(true);
    for (const host of kept) expect(rules[rule]?.(host), host).toBe(false);
  });
});

describe('the bundled list', () => {
  test('finds each of its hosts', () => {
    const hosts = listedHosts();
    expect(hosts.length).toBeGreaterThan(13_000);
    expect(hosts.filter((host) => listedHost(host) === null)).toEqual([]);
  });

  test('accuses no domain of the directory', () => {
    const official = (domains as DomainData).services.flatMap((service) => service.domains);
    expect(official.filter(({ domain }) => listedHost(domain) !== null)).toEqual([]);
  });
});
