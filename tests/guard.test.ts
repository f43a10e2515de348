import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import domains from '../assets/compiled/domains.json';
import risk from '../assets/risk-words.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import { guardTable } from '../lib/catalog/guard.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { decodeHost } from '../lib/domain/punycode.ts';
import { hostPattern, officialPatterns } from '../lib/guard/exempt.ts';
import { mayBeDanger } from '../lib/guard/guard.ts';
import { decode } from '../lib/guard/idn.ts';
import { lookUp } from '../lib/guard/look-up.ts';
import { lengthen, shorten } from '../lib/guard/shorten.ts';
import { slipsIn } from '../lib/guard/slips.ts';
import { openTable, pack, unpack } from '../lib/guard/table.ts';
import { levelOfDomain } from '../lib/verdict.ts';
import clear from './cases/domains/clear.json';
import match from './cases/domains/match.json';
import official from './cases/domains/official.json';

const index = domainIndex();
/** Names that are seldom imitated are left to the engine. */
const rare = new Set(domains.services.filter((service) => 'rare' in service).map(({ id }) => id));
const isDanger = (host: string) => {
  const verdict = judgeAddress(`https://${host}/`, index);
  const isRare = verdict.kind === 'lookalike' && rare.has(verdict.service);
  return levelOfDomain(verdict) === 'danger' && !isRare;
};
const isHit = (host: string) => mayBeDanger(new URL(`https://${host}/`).hostname, guardTable);
const hostsOf = (cases: readonly { url: string }[]) =>
  [...new Set(cases.map(({ url }) => url).filter((url) => URL.canParse(url)))]
    .map((url) => new URL(url).hostname.replace(/\.$/, ''))
    .filter((host) => host !== '');

describe('what the engine calls danger by its host, the guard stops', () => {
  // Short names deep inside other letters are left to the network engine: what tells them apart takes the whole engine.
  test('98 of 100 of the cases', () => {
    const dangerous = hostsOf(match).filter(isDanger);
    const missed = dangerous.filter((host) => !isHit(host));
    expect(dangerous.length).toBeGreaterThan(40);
    expect(missed.length / dangerous.length, missed.join(' ')).toBeLessThanOrEqual(0.02);
  });

  test('99 of 100 made-up lookalikes', () => {
    const names = domains.services
      .filter(({ id }) => !rare.has(id))
      .flatMap(({ protect }) => protect.map(({ name }) => name));
    const words = risk.groups
      .filter(({ id }) => id === 'action' || id === 'lure')
      .flatMap((group) => group.words.en ?? [])
      .filter((word) => /^[a-z]+$/.test(word));
    const host = fc
      .record({
        name: fc.constantFrom(...names),
        word: fc.constantFrom(...words),
        shape: fc.constantFrom('n-w', 'w-n', 'nw', 'wn', 'n', 'w.n', 'n.com.w', 'n.w', 'my-n'),
        ending: fc.constantFrom('com', 'io', 'app', 'xyz', 'net', 'vercel.app', 'pages.dev', 'online', 'jp'),
        slip: fc.constantFrom('', '', '', 'drop', 'double', 'swap', 'digit'),
        at: fc.nat(),
      })
      .map(({ name, word, shape, ending, slip, at }) => {
        const seen = slipped(name, slip, at % name.length);
        return `${shape.replace(/[nw](?![a-z]{2})/g, (part) => (part === 'n' ? seen : word))}.${ending}`;
      });
    const dangerous = fc.sample(host, { seed: 20261122, numRuns: 6000 }).filter(isDanger);
    const missed = dangerous.filter((made) => !isHit(made));
    expect(dangerous.length).toBeGreaterThan(2000);
    expect(missed.length / dangerous.length, missed.slice(0, 40).join(' ')).toBeLessThan(0.01);
  });
});

function slipped(name: string, slip: string, at: number): string {
  const [head, here, tail] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
  if (slip === 'drop') return head + tail;
  if (slip === 'double') return head + here + here + tail;
  if (slip === 'swap') return head + tail.charAt(0) + here + tail.slice(1);
  if (slip === 'digit') return name.replace('o', '0').replace('l', '1');
  return name;
}

describe('what is innocent is left alone', () => {
  test('also most of the hosts that were chosen because they resemble a name', () => {
    const met = hostsOf(clear).filter((host) => isHit(host) && !isExempt(host));
    expect(met.length / hostsOf(clear).length, met.join(' ')).toBeLessThan(0.2);
  });

  test('official hosts are not even looked at', () => {
    const met = hostsOf(official).filter((host) => isHit(host) && !isExempt(host));
    expect(met).toEqual([]);
  });

  test.each([
    'www.google.com',
    'ja.wikipedia.org',
    'finance.yahoo.co.jp',
    'weather.com',
    'localhost',
    '192.168.0.1',
    '[::1]',
    'intranet',
    'xn--caf-dma.example',
    '例え.テスト',
  ])('%s', (host) => {
    expect(isHit(host)).toBe(false);
  });
});

const patterns = officialPatterns(index);

/** As the browser reads a match pattern. */
function isExempt(host: string): boolean {
  return patterns.some((pattern) => {
    const wanted = pattern.slice('*://'.length, -'/*'.length);
    return wanted.startsWith('*.')
      ? host === wanted.slice(2) || host.endsWith(wanted.slice(1))
      : host === wanted;
  });
}

describe('patterns of hosts that are left out', () => {
  test('cover what is below an official domain, but nothing that strangers put up on a platform', () => {
    expect(isExempt('support.metamask.io')).toBe(true);
    expect(isExempt('metamask.io.example.com')).toBe(false);
    expect(isExempt('metamask-help.zendesk.com')).toBe(false);
    expect(hostPattern('a.example')).toBe('*://a.example/*');
  });
});

describe('the table', () => {
  const entry = fc.record({
    text: fc.stringMatching(/^[a-z0-9]{1,12}$/),
    kind: fc.integer({ min: 0, max: 3 }),
  });

  test('gives back what was packed', () => {
    fc.assert(
      fc.property(fc.uniqueArray(entry, { selector: ({ text }) => text }), (entries) => {
        const found = unpack(pack(entries))
          .split(' ')
          .slice(0, -1)
          .map((part) => ({ text: part.slice(1), kind: part.charCodeAt(0) - 64 }));
        expect(found).toEqual([...entries].sort((a, b) => (a.text < b.text ? -1 : 1)));
      }),
    );
  });

  test('gives back what was shortened', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-e@-F\n ]{0,200}$/), (text) => {
        const short = shorten(text);
        expect(lengthen(short.text, short.texts)).toBe(text);
      }),
    );
  });
});

describe('encoded labels are read as the engine reads them', () => {
  test.each([
    'xn--mtamask-7gg.io',
    'xn--80ak6aa92e.com',
    'a.xn--wgv71a119e.jp',
    'xn--fiqs8s',
    'plain.example',
  ])('%s', (host) => {
    expect(decode(host)).toBe(decodeHost(host));
  });

  test('whatever the browser makes of a name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-ÿа-яα-ω-]{1,14}$/), (label) => {
        if (!URL.canParse(`https://${label}.example/`)) return;
        const { hostname } = new URL(`https://${label}.example/`);
        expect(decode(hostname)).toBe(decodeHost(hostname));
      }),
    );
  });
});

describe('slips', () => {
  test.each([
    ['metamask', 0],
    ['metmask', 1],
    ['metamassk', 1],
    ['metamesk', 1],
    ['metamaks', 1],
    ['matemask', 2],
    ['meta', 3],
    ['?etamask', 0],
  ])('%s is %i away from metamask', (seen, slips) => {
    expect(slipsIn(seen, 'metamask', 2)).toBe(slips);
  });

  test('no place with a slip is left out by looking for letters in a row', () => {
    const name = fc.stringMatching(/^[a-d]{6,12}$/);
    fc.assert(
      fc.property(name, fc.nat(), fc.constantFrom('drop', 'double', 'swap'), (wanted, at, slip) => {
        const text = `xx${slipped(wanted, slip, at % wanted.length)}yy`;
        const names = `Bother @${wanted} Clast `;
        const isFound = lookUp(text, [names, names, '', ''], (kind, found) => kind === 0 && found === wanted);
        expect(isFound).toBe(true);
      }),
    );
  });

  test('every name of the table has letters enough to be looked up by', () => {
    const names = openTable(guardTable)[0].trim().split(' ');
    expect(names.length).toBeGreaterThan(300);
    expect(names.filter((name) => !/^[@-C][a-z0-9]{3}/.test(name))).toEqual([]);
    expect(names.filter((name) => /^@.{0,5}$/.test(name))).toEqual([]);
  });
});
