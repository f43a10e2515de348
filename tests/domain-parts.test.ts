/** The parts of the domain engine on their own. */
import { describe, expect, it } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { align } from '../lib/domain/evidence.ts';
import { buildKnownHosts, mayBeKnown } from '../lib/domain/known-hosts.ts';
import { readAddress, segmentsOf } from '../lib/domain/normalise.ts';
import { isOrdinary } from '../lib/domain/ordinary.ts';
import { decodeHost, decodeLabel } from '../lib/domain/punycode.ts';
import { foldPairs, foldShapes, readAsAscii } from '../lib/domain/skeleton.ts';
import { isRestrictedSuffix } from '../lib/domain/spared-suffixes.ts';
import { companionOf, strongest } from '../lib/domain/words.ts';

const { hosting, readings, words, ordinary } = domainIndex();

describe('labels in other scripts', () => {
  it.each([
    ['xn--mtamask-7gg', 'm\u0435tamask'],
    ['xn--wgv71a119e', '\u65e5\u672c\u8a9e'],
    ['xn--ls8h', '\u{1f4a9}'],
    ['xn--mnchen-3ya', 'm\u00fcnchen'],
    ['plain', 'plain'],
  ])('%s is %s', (encoded, decoded) => {
    expect(decodeLabel(encoded)).toBe(decoded);
  });

  it('agrees with the platform on every label it encodes', () => {
    for (const label of [
      'b\u00fccher',
      '\u043c\u0435\u0442\u0430',
      '\u03b1\u03b2\u03b3-x',
      '\u30b5\u30dd\u30fc\u30c8',
      'a\u0301b',
    ])
      expect(decodeHost(new URL(`https://${label}.example`).hostname)).toBe(
        `${label.normalize('NFC')}.example`,
      );
  });

  it.each(['xn--', 'xn--a\u00e9', 'xn--99999999999', 'xn--a-ecp.ru', 'xn--zz_'])(
    'leaves a broken one: %s',
    (label) => {
      expect(typeof decodeHost(label)).toBe('string');
    },
  );
});

describe('addresses', () => {
  const read = (text: string) => readAddress(text, hosting);

  it('splits at the public suffix, also of two labels', () => {
    expect(read('https://a.b.example.co.jp/')).toMatchObject({
      stem: 'a.b.example',
      suffix: 'co.jp',
      ownerStart: 4,
    });
  });

  it('splits at a platform of the public suffix list and of our own', () => {
    expect(read('https://x.y.vercel.app/')).toMatchObject({ stem: 'x.y', suffix: 'vercel.app' });
    expect(read('https://x.zendesk.com/')).toMatchObject({ stem: 'x', platform: { kind: 'desk' } });
    expect(read('https://notzendesk.com/')?.platform).toBeUndefined();
  });

  it('decodes segments one by one', () => {
    const address = read('https://example.com/%E3%81%82/%ff/b%2Fc');
    expect(address && segmentsOf(address)).toEqual(['\u3042', '%ff', 'b/c']);
  });

  it('takes no host for an address that is too long to be looked up', () => {
    expect(read(`https://${'a'.repeat(60)}.${'metamask.'.repeat(30)}example/`)).toBeUndefined();
    expect(read(`https://${'metamask.'.repeat(26)}example/`)).toBeDefined();
  });

  it('judges an address of a megabyte by its beginning', () => {
    const long = 'metamask-support/'.repeat(60_000);
    expect(judgeAddress(`https://sites.google.com/${long}`, domainIndex()).kind).toBe('lookalike');
    expect(judgeAddress(`https://${'metamask.io:'.repeat(60_000)}@evil.example`, domainIndex()).kind).toBe(
      'lookalike',
    );
  });

  it('keeps user name and password', () => {
    expect(read('https://a%40b:c@example.com/')?.userinfo).toBe('a@b:c');
  });

  it.each(['203.0.113.7', '[2001:db8::1]', '3405803783'])('knows an IP address: %s', (host) => {
    expect(read(`http://${host}/`)?.isIp).toBe(true);
  });
});

describe('skeletons', () => {
  it('reads foreign and marked letters as ASCII and leads back to their place', () => {
    expect(readAsAscii('\u043cet\u0101m\u0430sk', readings)).toEqual({
      text: 'metamask',
      at: [0, 1, 2, 3, 4, 5, 6, 7],
    });
    expect(readAsAscii('a\u{10448}b', readings).at).toEqual([0, 1, 3]);
  });

  it('folds digits and letters of like shape, one for one', () => {
    expect(foldShapes('b1tf1yer')).toBe(foldShapes('bitflyer'));
    expect(foldShapes('c01ncheck')).toBe(foldShapes('coincheck'));
  });

  it('folds two letters that read as one', () => {
    expect(foldPairs('rnetclvv')).toBe('metdw');
    expect(foldPairs('meta')).toBe('meta');
  });
});

it('never misses a known host nor one below it, and passes few others', () => {
  const hosts = Array.from({ length: 500 }, (_, i) => `host-${i * 7919}.example`);
  const known = buildKnownHosts(hosts);
  for (const host of hosts) {
    expect(mayBeKnown(known, host)).toBe(true);
    expect(mayBeKnown(known, `a.b.${host}`)).toBe(true);
  }
  expect(hosts.filter((host) => mayBeKnown(known, `x${host}`)).length).toBeLessThan(50);
});

describe('words beside a name', () => {
  it.each([
    ['support', 'action', 'support'],
    ['supportdesk24', 'action', 'support'],
    ['airdropclaim', 'lure', 'airdrop'],
    ['wallet', 'topic', 'wallet'],
    ['clone', 'study', 'clone'],
    ['123', 'number', '123'],
    ['www', 'glue', 'www'],
    ['supportx', 'unknown', 'supportx'],
    ['garden', 'unknown', 'garden'],
  ])('%s is %s', (text, kind, word) => {
    expect(companionOf(text, words)).toEqual({ kind, word });
  });

  it('the most telling one decides', () => {
    const found = ['my', 'wallet', 'support', 'garden'].map((text) => companionOf(text, words));
    expect(strongest(found)?.word).toBe('support');
  });
});

describe('ordinary words', () => {
  it.each(['openset', 'tandem', 'bigbank', 'commondrivers', 'paypay'])('%s is ordinary', (piece) => {
    expect(isOrdinary(piece, 'opensea', ordinary)).toBe(true);
  });

  it.each([
    ['openseas', 'opensea'],
    ['walletsconnect', 'walletconnect'],
    ['metamsk', 'metamask'],
  ])('%s is no ordinary word beside %s', (piece, name) => {
    expect(isOrdinary(piece, name, ordinary)).toBe(false);
  });
});

describe('endings that only public bodies get', () => {
  it.each(['www.go.jp', 'a.lg.jp', 'x.ac.jp', 'y.ed.jp', 'irs.gov', 'x.gov.uk', 'navy.mil', 'mit.edu'])(
    '%s',
    (host) => {
      expect(isRestrictedSuffix(host)).toBe(true);
    },
  );

  it.each(['go.jp.example', 'metamask-gov.com', 'gov.example.com', 'x.co.jp', 'lg.com'])('not %s', (host) => {
    expect(isRestrictedSuffix(host)).toBe(false);
  });
});

it('lines up two texts with as few differences as possible', () => {
  const shown = (seen: string, real: string) =>
    align(seen, real)
      .map((c) => `${c.seen || '-'}${c.real || '-'}`)
      .join(' ');
  expect(shown('bitfiyer', 'bitflyer')).toBe('bb ii tt ff il yy ee rr');
  expect(shown('metmask', 'metamask')).toBe('mm ee tt -a mm aa ss kk');
  expect(shown('rnet', 'met')).toBe('r- nm ee tt');
  expect(shown('', 'ab')).toBe('-a -b');
});
