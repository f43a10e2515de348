/** What has to hold for every input, tried on many: fast-check with a fixed seed, so that a failure can be repeated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import domains from '../assets/compiled/domains.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import type { DomainData } from '../lib/domain/data.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { isOrdinary } from '../lib/domain/ordinary.ts';
import { atLeast, levelOfDomain } from '../lib/verdict.ts';
import clear from './cases/domains/clear.json';
import match from './cases/domains/match.json';
import official from './cases/domains/official.json';

fc.configureGlobal({ seed: 20261122, numRuns: 400 });

const index = domainIndex();
const { services } = domains as DomainData;
const judge = (url: string) => judgeAddress(url, index);
const isFound = (url: string) => atLeast(levelOfDomain(judge(url)), 'caution');

const distinctive = services
  .filter(({ wide }) => wide !== true)
  .flatMap(({ protect }) => protect.filter((p) => p.distinctive).map((p) => p.name.replaceAll('-', '')))
  .filter((name) => name.length >= 6);
const long = distinctive.filter((name) => name.length >= 8);
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');

const heads = new Map(index.search.names.map(({ letters, head }) => [letters, head]));
/** With a common ending it is the head that makes a name: `lingocoin` beside gmocoin. */
const isHeaded = (name: string, seen: string) => {
  const head = heads.get(name) ?? 0;
  return head > 0 && seen.endsWith(name.slice(head));
};

/** One slip of the finger somewhere in a name: a letter more, less, another, or two swapped. */
function slip(name: string): fc.Arbitrary<string> {
  const kind = fc.constantFrom('insert', 'delete', 'replace', 'swap');
  return fc.tuple(kind, fc.nat(name.length - 1), letter).map(([what, at, c]) => {
    const [head, here, tail] = [name.slice(0, at), name.charAt(at), name.slice(at + 1)];
    if (what === 'insert') return head + c + here + tail;
    if (what === 'delete') return head + tail;
    if (what === 'replace') return head + c + tail;
    return head + tail.charAt(0) + here + tail.slice(1);
  });
}

describe('no input throws', () => {
  it.each([
    ['text', fc.string({ unit: 'binary' })],
    ['text after a scheme', fc.string({ unit: 'grapheme' }).map((text) => `https://${text}`)],
    ['web addresses', fc.webUrl({ withFragments: true, withQueryParameters: true })],
    [
      'hosts in any script',
      fc.string({ unit: 'grapheme', maxLength: 70 }).map((text) => `http://${text}.example/`),
    ],
    ['encoded labels', fc.string({ maxLength: 60 }).map((text) => `https://xn--${text}.example/`)],
    [
      'IP addresses',
      fc
        .oneof(
          fc.ipV4Extended(),
          fc.ipV6().map((ip) => `[${ip}]`),
        )
        .map((ip) => `http://${ip}/x`),
    ],
  ])('%s', (_, inputs) => {
    fc.assert(
      fc.property(inputs, (input) => {
        const verdict = judge(input);
        expect(JSON.parse(JSON.stringify(verdict))).toEqual(verdict);
      }),
    );
  });
});

describe('a label in disguise', () => {
  const ascii = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
  const isHonest = (host: string) => judge(`https://${host}/`).kind !== 'disguised';

  it('is never one of ASCII letters', () => {
    const hosts = fc.array(ascii, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(hosts, (labels) => {
        if (!labels.some((label) => label.startsWith('xn--')))
          expect(isHonest(`${labels.join('.')}.com`)).toBe(true);
      }),
    );
  });

  it('is never one of Latin letters with marks, or in scripts that are written together', () => {
    const letters = fc.constantFrom(
      'aeiouäöüßéèçñăâđêôơưłşž',
      'abcxyz日本東京台灣ひらがなカタカナー',
      'abcxyz台灣ㄅㄆㄇ',
      'abcxyz삼성페이韓',
    );
    const labels = letters.chain((set) =>
      fc.string({ unit: fc.constantFrom(...set), minLength: 1, maxLength: 12 }),
    );
    fc.assert(
      fc.property(labels, (label) => {
        expect([label, isHonest(`${label}.com`)]).toEqual([label, true]);
      }),
    );
  });

  it('is every ordinary word with a Cyrillic letter in it', () => {
    const words = fc.constantFrom('station', 'orange', 'mountain', 'school', 'paper', 'machine');
    const twins = fc.constantFrom(['a', 'а'], ['e', 'е'], ['o', 'о'], ['p', 'р'], ['c', 'с']);
    fc.assert(
      fc.property(words, twins, (word, [latin = '', twin = '']) => {
        const label = word.replace(latin, twin);
        const verdict = judge(`https://${label}.example/`);
        if (label !== word) expect([label, levelOfDomain(verdict)]).toEqual([label, 'caution']);
      }),
    );
  });
});

describe('no address of an operator is accused', () => {
  const own = services.flatMap(({ domains: rules }) => rules.filter((rule) => rule.scope !== 'path'));
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,12}[a-z0-9])?$/);
  const lure = fc.constantFrom(
    'support',
    'login',
    'verify',
    'metamask',
    'metmask',
    'coincheck-help',
    'binance.com',
  );

  it('nor any host below it, whatever its name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...own),
        fc.array(fc.oneof(label, lure), { maxLength: 3 }),
        (rule, labels) => {
          const host = [...labels, rule.domain].join('.');
          expect([host, judge(`https://${host}/`).kind]).not.toEqual([host, 'lookalike']);
        },
      ),
    );
  });
});

describe('every imitation of a name that one firm bears is found', () => {
  it('one slip in a long name', () => {
    const cases = fc.constantFrom(...long).chain((name) => fc.tuple(fc.constant(name), slip(name)));
    fc.assert(
      fc.property(cases, ([name, seen]) => {
        const isOther = seen.length === name.length && isOrdinary(seen, name, index.ordinary, 2);
        if (seen === name || isOther || isHeaded(name, seen)) return;
        expect([seen, isFound(`https://${seen}.example/`)]).toEqual([seen, true]);
      }),
    );
  });

  it('one slip in a shorter one, unless it makes ordinary words or another head', () => {
    const short = distinctive.filter((name) => name.length < 8);
    const cases = fc.constantFrom(...short).chain((name) => fc.tuple(fc.constant(name), slip(name)));
    fc.assert(
      fc.property(cases, ([name, seen]) => {
        if (seen === name || seen.endsWith(name.slice(1)) || isHeaded(name, seen)) return;
        if (isOrdinary(seen, name, index.ordinary)) return;
        expect([seen, isFound(`https://${seen}.example/`)]).toEqual([seen, true]);
      }),
    );
  });

  it('a letter replaced by one that looks like it', () => {
    const twins = [...index.readings].filter(([, reading]) => reading.length === 1);
    fc.assert(
      fc.property(fc.constantFrom(...distinctive), fc.constantFrom(...twins), (name, [twin, reading]) => {
        const url = `https://${name.replace(reading, twin)}.example/`;
        if (name.includes(reading) && URL.canParse(url)) expect([url, isFound(url)]).toEqual([url, true]);
      }),
    );
  });

  it('the official domain inside another address', () => {
    const own = services.flatMap(({ protect, domains: rules }) =>
      rules.filter(
        (r) =>
          r.scope === 'registrable' &&
          protect.some((p) => p.name === r.domain.split('.')[0] && p.name.length >= 6),
      ),
    );
    const forms = fc.constantFrom(
      (d: string) => `${d}.evil.example`,
      (d: string) => `www.${d}.evil.example`,
      (d: string) => `${d}-verify.example`,
      (d: string) => `${d.replaceAll('.', '-')}.example`,
      (d: string) => `${d.replaceAll('.', '')}-desk.example`,
      (d: string) => `www${d}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...own), forms, ({ domain }, form) => {
        expect([form(domain), isFound(`https://${form(domain)}/`)]).toEqual([form(domain), true]);
      }),
    );
  });

  it('the name with a telling word, before or after, joined or not', () => {
    const word = fc.constantFrom(
      'support',
      'help',
      'login',
      'verify',
      'airdrop',
      'wallet',
      'sapoto',
      'kaiketsu',
    );
    const forms = fc.constantFrom(
      (n: string, w: string) => `${n}-${w}`,
      (n: string, w: string) => `${w}-${n}`,
      (n: string, w: string) => `${n}${w}`,
      (n: string, w: string) => `${w}${n}`,
    );
    fc.assert(
      fc.property(fc.constantFrom(...distinctive), word, forms, (name, w, form) => {
        const host = `${form(name, w)}.example`;
        expect([host, levelOfDomain(judge(`https://${host}/`))]).toEqual([host, 'danger']);
      }),
    );
  });
});

it('the way an address is written changes nothing', () => {
  const written = [...match, ...clear, ...official]
    .map(({ url }) => url)
    .filter((url) => url.startsWith('https://'));
  fc.assert(
    fc.property(fc.constantFrom(...written), (url) => {
      const [, host = '', rest = ''] = /^https:\/\/([^/?#]*)(.*)$/.exec(url) ?? [];
      if (host === '' || host.includes('@')) return;
      const [name = '', port = ''] = host.split(/(?=:\d+$)/);
      const expected = judge(url);
      expect(judge(`https://${name.toUpperCase()}${port}${rest}`)).toEqual(expected);
      expect(judge(`HTTPS://${name.replace(/\.$/, '')}.${port}${rest}`)).toEqual(expected);
      expect(judge(`  ${url}\n`)).toEqual(expected);
      if (rest !== '' && URL.canParse(url)) expect(judge(new URL(url).href)).toEqual(expected);
    }),
  );
});
