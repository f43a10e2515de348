/**
 * Reading addresses, beside the platform's own parser of the WHATWG URL standard: on addresses that are put together from
 * everything that standard treats in a way of its own. fast-check with a fixed seed, so that a failure can be repeated.
 */
import { domainToUnicode } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import { inspectAddress, judgeAddress } from '../lib/domain/engine.ts';
import { readPlace } from '../lib/domain/normalise.ts';
import { decodeHost } from '../lib/domain/punycode.ts';

const RUNS = { seed: 20261122, numRuns: 4000 };
const index = domainIndex();
const judge = (text: string) => judgeAddress(text, index);

const from = (...texts: string[]) => fc.constantFrom(...texts);
const some = (units: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(units, { maxLength }).map((parts) => parts.join(''));

const label = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[a-z0-9-]{1,12}$/) },
  from('metamask', 'MetaMask', 'm\u0435tamask', 'xn--mtamask-7gg', 'coincheck-help', 'support', 'bitfIyer'),
  from('a_b', '-a', 'a-', 'xn--', 'xn--a', 'xn--a-ecp', '0', '127', '0x7f', '08', '1e3', '%61', '%00', '%zz'),
  from(
    '\u00df',
    '\u3002',
    '\uff41',
    '\u200d',
    '\u00ad',
    '\u{1f4a9}',
    '\u05d0',
    '\u30b5\u30dd\u30fc\u30c8',
    '',
  ),
);
const host = fc.oneof(
  { weight: 5, arbitrary: fc.array(label, { minLength: 1, maxLength: 4 }).map((labels) => labels.join('.')) },
  fc.ipV4Extended(),
  fc.ipV6().map((ip) => `[${ip}]`),
  from('127.1', '0x7f.1', '017700000001', '4294967296', '256.1.1.1', '1.2.3.4.5', '[::1', '[::ffff:1.2.3.4]'),
);
const ending = from('.com', '.io', '.co.jp', '.example', '.vercel.app', '.', '..', '');
const scheme = from(
  'https://',
  'http://',
  'HTTPS://',
  'https:/',
  'https:',
  'https:\\\\',
  ' https://',
  'ht\ntps://',
);
const userinfo = from(
  '',
  '',
  '',
  'a@',
  'metamask.io@',
  'a:b@',
  'a@b@',
  '%40@',
  ':@',
  'https://metamask.io/@',
);
const port = from('', '', '', ':443', ':80', ':8080', ':0', ':65536', ':x', ':');
const segment = from(
  '/',
  'view',
  'metamask-support',
  '.',
  '..',
  '.a',
  '%2e',
  '%2E%2e',
  '%',
  '%ff',
  '%41',
  '\\',
  ' ',
);
const other = from('\t', '~', 'a.b', '_', ';x', '\u00e9', '\u{1f4a9}', '^', '|', '{', '"', '@', ':', '//');
const tail = from('', '?', '?q=https://metamask.io/', '#', '#/@evil', '?a#b', ' ', '?\n', '#\t');
const path = some(fc.oneof(segment, other), 6).map((text) =>
  text === '' || /^[/\\]/.test(text) ? text : `/${text}`,
);
const address = fc.tuple(scheme, userinfo, host, ending, port, path, tail).map((parts) => parts.join(''));

/** Not by URL.canParse: that of Node 20 refuses addresses that its parser takes (`https://\u00df.a_b.com`). */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

describe('an address is read as the platform reads it', () => {
  it('host, path and user name', () => {
    let read = 0;
    fc.assert(
      fc.property(address, (text) => {
        const url = parsed(text);
        const place = readPlace(text);
        if (url === undefined) expect([text, place]).toEqual([text, undefined]);
        if (url === undefined || place === undefined) return;
        read += 1;
        expect([text, place.host]).toEqual([text, url.hostname.replace(/\.$/, '')]);
        expect([text, place.pathname]).toEqual([text, url.pathname]);
        expect([text, place.userinfo === '']).toEqual([text, url.username === '' && url.password === '']);
      }),
      RUNS,
    );
    expect(read).toBeGreaterThan(RUNS.numRuns / 5);
  });

  it('also a simple one, which is not given to the parser', () => {
    const simple = fc.stringMatching(
      /^https?:\/\/([a-z0-9-]{1,5}\.){1,3}[a-z][a-z0-9-]{0,4}(\/[\w.~-]{0,4}){0,4}([?#][ -~]{0,6})?$/,
    );
    fc.assert(
      fc.property(simple, (text) => {
        const url = parsed(text);
        const place = readPlace(text);
        if (place === undefined) return;
        expect([text, place.host, place.pathname]).toEqual([text, url?.hostname, url?.pathname]);
      }),
      RUNS,
    );
  });

  it('what has no dot or is only known to a local network is not judged, in whatever form', () => {
    for (const text of [
      'http://2130706433/',
      'http://0x7f.1/',
      'http://localhost./',
      'http://[::1]/',
      'http://a/',
    ])
      expect([text, judge(text).kind]).toEqual([text, 'unsupported']);
  });
});

describe('the verdict', () => {
  it('is there for every address, without a technique that fails', () => {
    fc.assert(
      fc.property(address, (text) => {
        expect([text, inspectAddress(text, index).errors]).toEqual([text, []]);
      }),
      RUNS,
    );
  });

  it('is the same for the address as the platform writes it, and for that again', () => {
    fc.assert(
      fc.property(address, (text) => {
        const url = parsed(text);
        if (url === undefined) return;
        const verdict = judge(text);
        expect([text, judge(url.href)]).toEqual([text, verdict]);
        expect([text, judge(new URL(url.href).href)]).toEqual([text, verdict]);
      }),
      RUNS,
    );
  });

  it.each(['%', '%ff', '%zz/', 'a/%c3%28', '%00'])(
    'is not lost by a malformed escape in the path: %s',
    (bad) => {
      const url = 'https://sites.google.com/view/metamask-support';
      expect(judge(`${url}/${bad}`).kind).toBe('lookalike');
      expect(judge(`https://sites.google.com/${bad}/metamask-support`).kind).toBe('lookalike');
    },
  );

  it('is that of the real host where a user name looks like another', () => {
    expect(judge('https://metamask.io@coincheck.com/').kind).not.toBe('unknown');
    expect(judge('https://coincheck-support.io:443@metamask.io/')).toMatchObject({ kind: 'official' });
  });
});

it('labels in other scripts are decoded as the platform decodes them', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(text, text, (one, two) => {
      const url = parsed(`https://${one}.${two}.example/`);
      if (url === undefined || !url.hostname.includes('xn--')) return;
      const decoded = domainToUnicode(url.hostname);
      // The platform leaves a host without a Unicode form that it would display.
      if (decoded !== '' && !decoded.includes('xn--')) expect(decodeHost(url.hostname)).toBe(decoded);
    }),
    RUNS,
  );
});
