import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import domains from '../assets/compiled/domains.json' with { type: 'json' };
import { domainIndex } from '../lib/catalog/domains.ts';
import { listedHosts } from '../lib/catalog/lists.ts';
import { netData, sureData } from '../lib/catalog/net.ts';
import type { DomainData } from '../lib/domain/data.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { matcher, type Request } from '../lib/net/match.ts';
import { netNames } from '../lib/net/names.ts';
import { isCurrent, parseNotice } from '../lib/net/notice.ts';
import { passRules, trustRules } from '../lib/net/pass-rules.ts';
import { disguised, misspelt } from '../lib/net/pattern.ts';
import { DYNAMIC_IDS, MOST_PATTERNS, PRIORITY } from '../lib/net/rule.ts';
import { MOST_SHAPES, netRules } from '../lib/net/rules.ts';
import { MOST_SEEN, seenRule, withSeen } from '../lib/net/seen.ts';
import { dangerousShapes } from '../lib/net/shapes.ts';
import { sureRules } from '../lib/net/sure.ts';
import { clear, grant, noPasses } from '../lib/passes.ts';
import { levelOfDomain } from '../lib/verdict.ts';

const net = netData();
const rules = netRules(net, 'chrome-extension://id/blocked.html#');
const bundled = matcher(rules);
const effect = (url: string, how: Omit<Request, 'url'> = {}) => bundled.effect({ url, ...how });
const sure = sureRules(sureData());
/** Without the list, which blocks too. */
const everything = matcher([...rules.filter(({ action }) => action.type === 'allow'), ...sure]);
const effectOfAll = (url: string, how: Omit<Request, 'url'>) => everything.effect({ url, ...how });

describe('the bundled rules lead to the judging page', () => {
  const match: readonly [shape: string, ...hosts: string[]][] = [
    ['the name as a word', 'metamask.example', 'metamask-support.io', 'help.metamask.vip', 'metamask24.com'],
    ['joined', 'supportmetamask.com', 'mymetamasklogin.net', 'getopenseanow.com'],
    ['split', 'meta-mask.io', 'm-etamask.com', 'meta.mask.example.com', 'coin-check-login.com'],
    [
      'the official address in front',
      'metamask.io.evil.example',
      'metamask-io.evil.example',
      'ledger.com-start.example',
      'www-phantom.claims',
      'google.com.tokens.example',
    ],
    ['shared hosting', 'metamask-login.vercel.app', 'coincheck.pages.dev', 'discordverify.pages.dev'],
    [
      'like shapes',
      'rnetamask.io',
      'c0inbase-help.com',
      'bitfIyer.com'.toLowerCase(),
      'unisvvap.app',
      'app-1lnch.eu',
    ],
    [
      'one letter more, less, another, or two swapped',
      'coincheckk.com',
      'coinchek.com',
      'coincherk.com',
      'cioncheck.com',
      'metamaks.io',
    ],
    ['a short name with a slip, under an ending that is much abused', 'treezor.xyz', 'tezor.live'],
    ['letters of another script', 'xn--mtamask-7gg.io', 'xn--rezor-6db.com', 'login.xn--bnance-bwa.net'],
    [
      'an ordinary word with something tied to it, where anybody gets an address',
      'claim-lido.xyz',
      'blur-drop.pages.dev',
    ],
    [
      'the plain letters of a name that is seldom imitated',
      'hitbtc-verify.com',
      'claimpaxful.site',
      'rtfkt-drop.xyz',
    ],
    ['a listed host and what is below it', 'maskmeta.org', 'www.maskmeta.org'],
  ];
  test.each(match)('%s', (_shape, ...hosts) => {
    for (const host of hosts) expect(effect(`https://${host}/path?q#f`), host).toBe('redirect');
  });

  test('whatever stands around the host', () => {
    const urls = [
      'http://metamask-support.io:8080/',
      'https://metamask-support.io./',
      'https://u:p@metamask-support.io/',
      'https://metamask.io@evil.example/',
    ];
    for (const url of urls) expect(effect(url), url).toBe('redirect');
  });
});

describe('the bundled rules leave alone', () => {
  const clear: readonly [why: string, ...urls: string[]][] = [
    ['official hosts', 'https://metamask.io/', 'https://support.metamask.io/', 'https://coincheck.com/ja/'],
    [
      'a name in a path, a query or a fragment',
      'https://example.com/metamask',
      'https://example.com/?q=metamask.io',
      'https://example.com/#metamask-support.io',
      'https://example.com/@metamask.io/',
    ],
    ['a name that is only the ending', 'https://books.finance/', 'https://example.support/'],
    [
      'words that a short name stands in',
      'https://opensource.org/',
      'https://www.bitterroot.com/',
      'https://financewire.com/',
    ],
    [
      'ordinary words that are names',
      'https://compound.com/',
      'https://www.phantom.example/',
      'https://safe-travel.example/',
    ],
    [
      'branches of firms with countless domains',
      'https://www.google.com.hk/',
      'https://amazon.co.za/',
      'https://rakuten.com.tw/',
    ],
    ['the bare name of few letters under a country', 'https://xverse.cn/', 'https://www.bitget.de/'],
    [
      'other firms that are called nearly so',
      'https://tresorit.com/',
      'https://www.nexverse.ai/',
      'https://paypay.ne.jp/',
    ],
    ['Japanese names', 'https://xn--wgv71a119e.jp/', 'https://xn--eckwd4c7cu47r2wf.jp/'],
    [
      'anything that is no page',
      'https://news.example/a',
      'http://192.168.1.1/',
      'http://localhost:3000/metamask',
    ],
  ];
  test.each(clear)('%s', (_why, ...urls) => {
    for (const url of urls) expect(effect(url), url).not.toBe('redirect');
  });
});

describe('what is not a page that is fetched', () => {
  test('a form sent to a listed host, and a frame of it, are blocked', () => {
    expect(effect('https://maskmeta.org/', { method: 'post' })).toBe('block');
    expect(effect('https://maskmeta.org/', { type: 'sub_frame' })).toBe('block');
  });

  test('a form sent to a host that only has the shape would be lost by a detour: the other lines look at it', () => {
    expect(effect('https://metamask-museum.example/', { method: 'post' })).toBe('none');
    expect(effect('https://metamask-museum.example/', { type: 'sub_frame' })).toBe('none');
  });

  test('so are those to hosts that are danger whatever else stands there', () => {
    const hosts = [
      'metamask-help.io',
      'my-coincheck.net',
      'metamasksupport.com',
      'metamask-login.vercel.app',
      'metamask.io.evil.xyz',
      'metamask.io-start.xyz',
      'metamask.xyz',
      'login.coincheck.support',
    ];
    for (const host of hosts)
      for (const how of [{ method: 'post' }, { type: 'sub_frame' }] as const)
        expect(effectOfAll(`https://${host}/a?b`, how), host).toBe('block');
  });

  test('but not where people study or build, where a longer word holds the name, or where it is no part of the host', () => {
    const urls = [
      'https://metamask-docs.com/',
      'https://opensearch.org/',
      'https://curvefinance.net/',
      'https://binance.com.ar/',
      'https://coincheck.de/',
      'https://my.uniswapfoundation.com/',
      'https://example.com/metamask-support.io/',
      'https://metamask-support.io@example.com/',
      'https://support.metamask.io/',
    ];
    for (const url of urls)
      for (const how of [{ method: 'post' }, { type: 'sub_frame' }] as const)
        expect(effectOfAll(url, how), url).not.toBe('block');
  });

  test('what is trusted, and what the engine cleared, passes them', () => {
    const passing = matcher([
      ...sure,
      ...trustRules(['metamask-help.io']),
      ...passRules(clear(noPasses, 'my-coincheck.net')),
    ]);
    for (const host of ['metamask-help.io', 'my-coincheck.net'])
      expect(passing.effect({ url: `https://${host}/`, type: 'sub_frame' })).toBe('allow');
  });

  test('they never meet a page that is fetched, and leave room among the patterns', () => {
    for (const { condition } of sure)
      expect(condition.resourceTypes[0] === 'sub_frame' || condition.requestMethods?.[0] === 'post').toBe(
        true,
      );
    expect(sure.length).toBeLessThanOrEqual(MOST_PATTERNS - 50);
    expect(new Set(sure.map(({ id }) => id)).size).toBe(sure.length);
  });

  test('a bare name is sure under the endings that count as such, every name under every one of them', () => {
    const { loose } = sureData();
    const names = netNames(domains as DomainData).filter((name) => /^(long|strong)$/.test(name.class));
    const bare = matcher(sure.filter(({ condition }) => condition.requestDomains?.[0] === loose[0]));
    const hosts = names.flatMap(({ letters }) => loose.map((ending) => `${letters}.${ending}`));
    const wrong = hosts.filter((host) => {
      const isHit = bare.effect({ url: `https://${host}/`, type: 'sub_frame' }) === 'block';
      return isHit && isBelow(host) && effect(`https://${host}/`, { type: 'sub_frame' }) !== 'allow';
    });
    expect(hosts.length).toBeGreaterThan(1000);
    expect(wrong).toEqual([]);
  });

  const isBelow = (host: string) =>
    levelOfDomain(judgeAddress(`https://${host}/`, domainIndex())) !== 'danger';

  test('and hit nothing that the engine does not call danger', () => {
    const names = netNames(domains as DomainData).map(({ letters }) => letters);
    const part = fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom('app', 'docs', 'x', 'blue', 'support', 'rch', 'nance'),
    );
    const host = fc
      .tuple(
        fc.array(fc.tuple(part, fc.constantFrom('', '-', '.')), { minLength: 2, maxLength: 3 }),
        fc.constantFrom('com', 'io', 'de', 'co.jp', 'vercel.app', 'gov', 'com.ar'),
      )
      .map(
        ([parts, ending]) =>
          `${parts
            .map(([text, by]) => text + by)
            .join('')
            .replace(/[-.]+$/, '')}.${ending}`,
      );
    const hit = fc
      .sample(host, { seed: 4, numRuns: 500 })
      .filter((name) => effectOfAll(`https://${name}/`, { type: 'sub_frame' }) === 'block');
    const wrong = hit.filter(
      (name) => levelOfDomain(judgeAddress(`https://${name}/`, domainIndex())) !== 'danger',
    );
    expect(hit.length).toBeGreaterThan(30);
    expect(wrong, wrong.join(' ')).toEqual([]);
  });
});

describe('who is stronger', () => {
  const chosen = grant(noPasses, 7, 'maskmeta.org', { reach: 'once', since: 1 });
  const passed = passRules(clear(chosen, 'metamask-museum.example'));
  const all = matcher([...rules, ...passed, ...trustRules(['rnetamask.io'])]);

  test('in this order: shape, known innocent, listed, official, passed', () => {
    const { shape, spared, known, official, passed: top } = PRIORITY;
    expect([shape, spared, known, official, top]).toEqual([1, 2, 3, 4, 5]);
  });

  test('what the person went on to passes in that tab only', () => {
    expect(all.effect({ url: 'https://maskmeta.org/', tabId: 7 })).toBe('allow');
    expect(all.effect({ url: 'https://maskmeta.org/', tabId: 8 })).toBe('redirect');
    expect(all.effect({ url: 'https://login.maskmeta.org/', tabId: 7 })).toBe('redirect');
  });

  test('what was cleared, and what is trusted, passes everywhere, and nothing below it', () => {
    for (const host of ['metamask-museum.example', 'rnetamask.io']) {
      expect(all.effect({ url: `https://${host}/` })).toBe('allow');
      expect(all.effect({ url: `https://x.${host}/` })).toBe('redirect');
    }
  });

  test('an official host beats the list', () => {
    const listed = netRules({ ...net, listed: ['metamask.io', 'evil.example'] }, 'x#');
    expect(matcher(listed).effect({ url: 'https://metamask.io/' })).toBe('allow');
    expect(matcher(listed).effect({ url: 'https://evil.example/' })).toBe('redirect');
  });
});

describe('the set as a whole', () => {
  test('leaves room for trusted hosts among the patterns that a browser takes', () => {
    const shapes = dangerousShapes(net.data, net.loose);
    // The last ones look for the least: ordinary words, and short names with a slip.
    expect(shapes.length).toBeLessThanOrEqual(MOST_SHAPES + 50);
    const patterns = rules.filter(({ condition }) => condition.regexFilter !== undefined);
    expect(patterns.length).toBeLessThanOrEqual(MOST_PATTERNS - 12);
  });

  test('has numbers of its own for each kind', () => {
    const ids = rules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const ranges = Object.values(DYNAMIC_IDS);
    for (const id of ids) expect(ranges.filter(([first, last]) => id >= first && id <= last)).toHaveLength(1);
    expect(ids.every((id) => id > DYNAMIC_IDS.trusted[1])).toBe(true);
  });

  test('hands the whole address on, and only pages that are fetched', () => {
    for (const { action, condition } of rules.filter((rule) => rule.action.type === 'redirect')) {
      expect(action).toEqual({
        type: 'redirect',
        redirect: { regexSubstitution: 'chrome-extension://id/blocked.html#\\0' },
      });
      expect(condition.regexFilter?.startsWith('^https?://') && condition.regexFilter.endsWith('.*')).toBe(
        true,
      );
      expect(condition).toMatchObject({ requestMethods: ['get'], resourceTypes: ['main_frame'] });
    }
  });

  test('stops every listed host', () => {
    expect(
      listedHosts()
        .filter((host) => effect(`https://${host}/`) !== 'redirect')
        .slice(0, 5),
    ).toEqual([]);
  });
});

// Distinctive names with anything that the engine calls danger around them: nothing may come through.
describe('no distinctive name comes through', () => {
  const names = netNames(domains as DomainData).filter(
    (name) => name.class === 'long' || name.class === 'strong',
  );
  const name = fc.constantFrom(...names.map(({ letters }) => letters));
  const word = fc.constantFrom('support', 'login', 'verify', 'claim', 'airdrop', 'secure', 'app', 'wallet');
  const ending = fc.constantFrom('com', 'io', 'xyz', 'co.jp', 'pages.dev', 'vercel.app', 'example.net');
  const shapes: readonly [string, (n: string, w: string, e: string) => string][] = [
    ['name-word', (n, w, e) => `${n}-${w}.${e}`],
    ['word-name', (n, w, e) => `${w}-${n}.${e}`],
    ['nameword', (n, w, e) => `${n}${w}.${e}`],
    ['wordname', (n, w, e) => `${w}${n}.${e}`],
    ['name.com.evil', (n, w, e) => `${n}.com.${w}-desk.${e}`],
    ['name-com.evil', (n, w, e) => `${n}-com.${w}.${e}`],
    ['word.name', (n, w, e) => `${w}.${n}-desk.${e}`],
    ['split', (n, w, e) => `${n.slice(0, 3)}-${n.slice(3)}-${w}.${e}`],
  ];
  test.each(shapes)('%s', (_shape, make) => {
    fc.assert(
      fc.property(name, word, ending, (n, w, e) => {
        const url = `https://${make(n, w, e)}/`;
        if (levelOfDomain(judgeAddress(url, domainIndex())) !== 'danger') return;
        expect(effect(url), url).toBe('redirect');
      }),
      { numRuns: 60 },
    );
  });
});

describe('patterns', () => {
  test('a name in disguise', () => {
    const found = new RegExp(`^${disguised('metamask')}$`);
    for (const text of ['metamask', 'meta-mask', 'rnetamask', 'm3t4m4sk', 'meta.mask', 'm-e-t-a-mask'])
      expect(found.test(text), text).toBe(true);
    for (const text of ['metamas', 'metabask', 'meta--mask', 'netamask'])
      expect(found.test(text), text).toBe(false);
  });

  test('every slip of the finger is found by one of the patterns of a name, and nothing two slips away', () => {
    const found = (letters: string, seen: string) =>
      misspelt(letters, 60).some((pattern) => new RegExp(`^(?:${pattern})$`).test(seen));
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-f]{6,14}$/),
        fc.nat(),
        fc.constantFrom('x', 'y', '-'),
        (letters, at, other) => {
          const i = at % letters.length;
          const without = letters.slice(0, i) + letters.slice(i + 1);
          const swapped =
            letters.slice(0, i) + letters.charAt(i + 1) + letters.charAt(i) + letters.slice(i + 2);
          const slips = [
            without,
            letters.slice(0, i) + other + letters.slice(i + 1),
            letters.slice(0, i) + other + letters.slice(i),
          ];
          for (const seen of slips) expect(found(letters, seen), `${letters} ${seen}`).toBe(true);
          if (i + 1 < letters.length && swapped !== letters) expect(found(letters, swapped)).toBe(true);
          expect(found(letters, `xx${letters.slice(0, -1)}`)).toBe(false);
        },
      ),
    );
  });
});

describe('the notice about the rules', () => {
  const notice = { version: '1', rules: 900, left: [], error: null, time: 1 };
  test('counts for its version only, and not after a failure', () => {
    expect(isCurrent(notice, '1')).toBe(true);
    expect(isCurrent(notice, '2')).toBe(false);
    expect(isCurrent({ ...notice, error: 'refused' }, '1')).toBe(false);
    expect(isCurrent(null, '1')).toBe(false);
  });

  test('that cannot be read has the rules written anew', () => {
    expect(parseNotice(notice)).toEqual(notice);
    for (const broken of [undefined, 7, { ...notice, rules: -1 }]) expect(parseNotice(broken)).toBeNull();
  });
});

describe('hosts that were seen on a page', () => {
  test('are kept once each, the newest if there are too many', () => {
    expect(withSeen(['a.example'], ['b.example', 'b.example', 'a.example'])).toEqual([
      'a.example',
      'b.example',
    ]);
    const known = ['a.example'];
    expect(withSeen(known, ['a.example'])).toBe(known);
    const many = Array.from({ length: MOST_SEEN }, (_, i) => `h${i}.example`);
    expect(withSeen(many, ['new.example'])).toEqual([...many.slice(1), 'new.example']);
  });

  test('lead to the judging page, unless they are official or passed', () => {
    const seen = seenRule(['evil.example', 'metamask.io', 'passed.example'], 'x#');
    const all = matcher([...rules, seen, ...passRules(clear(noPasses, 'passed.example'))]);
    expect(all.effect({ url: 'https://evil.example/' })).toBe('redirect');
    expect(all.effect({ url: 'https://metamask.io/' })).toBe('allow');
    expect(all.effect({ url: 'https://passed.example/' })).toBe('allow');
    expect(seen.id).toBeGreaterThan(99_999);
  });
});
test('a host of more parts than a pattern can count passes as well', () => {
  const host = `${'a.'.repeat(14)}metamask-support.io`;
  const url = `https://${host}/`;
  expect(matcher(rules).effect({ url })).toBe('redirect');
  expect(matcher([...rules, ...passRules(clear(noPasses, host))]).effect({ url })).not.toBe('redirect');
});
