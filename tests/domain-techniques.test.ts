/** The folder of techniques: each registered, explained, weighed and shown to work; one that fails loses nothing. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import reasonsEn from '../assets/locales/en/reason-address.json';
import reasonsJa from '../assets/locales/ja/reason-address.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import { chanceRules, isChance } from '../lib/domain/chance.ts';
import { type Clue, hostClue } from '../lib/domain/clue.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { techniques } from '../lib/domain/lookalikes/order.ts';
import { runTechniques } from '../lib/domain/lookalikes/runner.ts';
import { severities, severityOf } from '../lib/domain/lookalikes/severity.ts';
import type { Case, Technique } from '../lib/domain/lookalikes/technique.ts';
import { readAddress } from '../lib/domain/normalise.ts';
import { byRank, findSightings } from '../lib/domain/search/sightings.ts';
import { suffixKind } from '../lib/domain/suffix.ts';
import type { RuleError } from '../lib/verdict.ts';

const SHARED = ['company', 'order', 'runner', 'severity', 'technique'];

const index = domainIndex();
const cluesOf = (url: string): Clue[] => {
  const address = readAddress(url, index.hosting);
  if (address === undefined) throw new Error('no address');
  const [best, ...others] = findSightings(address.stem, index.search, index.readings).sort(byRank);
  const apart = others.filter((s) => best !== undefined && (s.end <= best.start || s.start >= best.end));
  return [best, ...apart].flatMap((s) => (s === undefined ? [] : [hostClue(address, s, index.words)]));
};

describe('the folder', () => {
  it('holds a file for each technique in the order, and no other', () => {
    const files = readdirSync(new URL('../lib/domain/lookalikes/', import.meta.url)).map((f) =>
      f.slice(0, -3),
    );
    const ids = techniques.map(({ meta }) => meta.id);
    expect(files.filter((name) => !SHARED.includes(name)).sort()).toEqual([...ids].sort());
  });

  it('names techniques in this order where several weigh the same', () => {
    expect(techniques.map(({ meta }) => meta.id)).toEqual([
      'userinfo',
      'embedded-domain',
      'foreign-letters',
      'like-shapes',
      'other-suffix',
      'shared-hosting',
      'split-name',
      'name-and-word',
      'misspelt',
      'subdomain',
      'path',
    ]);
  });

  it.each(techniques.map(({ meta }) => meta))('$id is weighed and explained in both languages', (meta) => {
    expect(severities[meta.id]).toBeDefined();
    expect(reasonsEn).toHaveProperty([meta.textKey]);
    expect(reasonsJa).toHaveProperty([meta.textKey]);
  });

  it.each(techniques.map(({ meta }) => meta))(
    '$id recognises its own example, $example',
    ({ id, example }) => {
      expect(judgeAddress(example, domainIndex())).toMatchObject({ kind: 'lookalike', technique: id });
    },
  );
});

const suffixes = ['own', 'hosted', 'loose', 'maker', 'country', 'plain'] as const;

describe('weights', () => {
  it('speak of no technique that is not there', () => {
    expect(Object.keys(severities).sort()).toEqual(techniques.map(({ meta }) => meta.id).sort());
  });

  it('never weigh a word more than a name that one firm bears', () => {
    const rank = (level: string | undefined) => ['caution', 'danger'].indexOf(level ?? '');
    for (const [technique, cases] of Object.entries(severities)) {
      for (const name of Object.keys(cases) as Case[]) {
        for (const suffix of suffixes) {
          const [most, least] = (['long', 'word'] as const).map((kind) =>
            rank(severityOf(technique, name, kind, suffix)?.level),
          );
          const isFair = (most ?? -1) >= (least ?? -1);
          expect([technique, name, suffix, isFair]).toEqual([technique, name, suffix, true]);
        }
      }
    }
  });

  it('never weigh a name less under an ending that is much abused', () => {
    const rank = (level: string | undefined) => ['caution', 'danger'].indexOf(level ?? '');
    for (const [technique, cases] of Object.entries(severities)) {
      for (const name of Object.keys(cases) as Case[]) {
        for (const kind of ['long', 'strong', 'short', 'wide', 'word'] as const) {
          const [loose, plain] = (['loose', 'plain'] as const).map((suffix) =>
            rank(severityOf(technique, name, kind, suffix)?.level),
          );
          const isFair = (loose ?? -1) >= (plain ?? -1);
          expect([technique, name, kind, isFair]).toEqual([technique, name, kind, true]);
        }
      }
    }
  });

  it.each([
    ['app.example', 'plain'],
    ['metamask.top', 'loose'],
    ['metamask.co.uk', 'country'],
    ['metamask.dev', 'maker'],
    ['metamask.vercel.app', 'hosted'],
    ['metamsk.io', 'own'],
    ['metamask.ai', 'plain'],
  ])('see that the ending of %s is %s', (host, kind) => {
    const address = readAddress(`https://${host}/`, domainIndex().hosting);
    const name = domainIndex().search.names.find(({ letters }) => letters === 'metamask');
    if (address === undefined || name === undefined) throw new Error('no such address or name');
    expect(suffixKind(address, name, domainIndex().words.looseSuffixes)).toBe(kind);
  });

  it('are silent where nothing is said', () => {
    expect(severityOf('no-such-technique', 'alone', 'long')).toBeUndefined();
    expect(severityOf('other-suffix', 'alone', 'word')).toBeUndefined();
  });
});

describe('the runner', () => {
  const broken: Technique = {
    meta: { id: 'broken', textKey: 'address.broken', example: '' },
    find: () => {
      throw new TypeError('out of order');
    },
  };

  it('records a technique that throws and goes on with the others', () => {
    const { match, errors } = runTechniques(cluesOf('metamask-support.io'), [broken, ...techniques]);
    expect(match?.technique.meta.id).toBe('name-and-word');
    expect(errors).toContainEqual({ rule: 'broken', message: 'TypeError: out of order' });
  });

  it('takes the gravest of several findings', () => {
    const { match } = runTechniques(cluesOf('coinchek.metamask-support.io'), techniques);
    expect(match?.clue.sighting.name.service).toBe('metamask');
    expect(match?.severity.level).toBe('danger');
  });
});

describe('rules for chance', () => {
  /** For each rule an innocent host that it alone spares, and one close by that is still found. */
  const cases: Record<keyof typeof chanceRules, readonly [clear: string, match: string]> = {
    'torn-apart': ['digital-cloud.example', 'trust-wallet.example'],
    'other-firm': ['bitgert.example', 'bitgeet.example'],
    'other-name-first': ['bitcointalk.example', 'bitcoint.example'],
    'a-number': ['uni247.example', 'trez0r-x.example'],
    'inside-letters': ['hicloudcam.example', 'mymetamasks.example'],
    'joined-word': ['minergate.example', 'ledgerwallet-support.example'],
    'short-misspelt-joined': ['spartangeek.example', 'tangen.example'],
    'first-letter': ['rezor-club.example', 'trezer-club.example'],
    'other-head': ['linkcoin.example', 'kuccoin.example'],
    'ordinary-words': ['openstack.example', 'opensae-mint.example'],
    'short-below': ['trezer.shop.example', 'metmask.shop.example'],
  };

  it.each(Object.entries(cases))('%s spares %s', (_, [clear, match]) => {
    expect(judgeAddress(clear, domainIndex()).kind).toBe('unknown');
    expect(judgeAddress(match, domainIndex()).kind).toBe('lookalike');
  });

  it('records a rule that throws and spares nothing for it', () => {
    const [clue] = cluesOf('metamask-support.io');
    if (clue === undefined) throw new Error('no clue');
    const errors: RuleError[] = [];
    const broken = () => {
      throw new TypeError('out of order');
    };
    expect(isChance(clue, index.ordinary, errors, { broken })).toBe(false);
    expect(errors).toEqual([{ rule: 'broken', message: 'TypeError: out of order' }]);
  });

  it('has a case for every rule', () => {
    expect(Object.keys(cases).sort()).toEqual(Object.keys(chanceRules).sort());
  });
});
