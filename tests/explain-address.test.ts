/** What people are told about an address, word for word in both languages. */
import { describe, expect, it } from 'vitest';
import en from '../assets/locales/en/reason-address.json';
import ja from '../assets/locales/ja/reason-address.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import { serviceName } from '../lib/catalog/names.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { techniques } from '../lib/domain/lookalikes/order.ts';
import { explainAddress } from '../lib/explain/address.ts';
import { type Locale, say } from '../lib/text.ts';
import type { DomainVerdict } from '../lib/verdict.ts';
import cases from './cases/domains/explanations.json';
import match from './cases/domains/match.json';

const dictionaries = { en, ja };

function told(url: string, locale: Locale): string[] {
  const verdict = judgeAddress(url, domainIndex());
  return explainAddress(verdict, (id) => serviceName(id, locale)).map((s) => say(dictionaries[locale], s));
}

describe('sentences', () => {
  it.each(cases)('$url', ({ url, en: english, ja: japanese }) => {
    expect(told(url, 'en')).toEqual(english);
    expect(told(url, 'ja')).toEqual(japanese);
  });

  it('are asserted for thirty addresses and more, and for every technique', () => {
    const shown = cases.map(({ url }) => judgeAddress(url, domainIndex()));
    const ids = shown.map((verdict) => ('technique' in verdict ? verdict.technique : verdict.kind));
    expect(cases.length).toBeGreaterThanOrEqual(30);
    expect([...new Set<string>(ids)].sort()).toEqual(
      [...techniques.map(({ meta }) => meta.id), 'mixed-scripts', 'whole-script'].sort(),
    );
  });

  it.each(match)('$url: at most three, each complete, without jargon', ({ url }) => {
    for (const locale of ['en', 'ja'] as const) {
      const sentences = told(url, locale);
      expect(sentences.length).toBeGreaterThan(1);
      expect(sentences.length).toBeLessThanOrEqual(3);
      for (const sentence of sentences) {
        expect(sentence).not.toMatch(/[{}]|^(address|letters)\./);
        expect(sentence).not.toMatch(
          /punycode|homoglyph|homograph|IDN|xn--|typosquat|ホモグリフ|ピュニコード/i,
        );
      }
    }
  });
});

describe('what needs no reason', () => {
  const verdicts: DomainVerdict[] = [
    { kind: 'unknown' },
    { kind: 'unsupported' },
    { kind: 'trusted', by: 'user' },
  ];

  it.each(verdicts)('$kind has no sentence', (verdict) => {
    expect(explainAddress(verdict, (id) => id)).toEqual([]);
  });
});

it('a reported address is said to be reported', () => {
  const verdict: DomainVerdict = { kind: 'listed', list: 'x', entry: 'evil.example', version: '1' };
  expect(explainAddress(verdict, (id) => id)).toEqual([
    { key: 'address.listed', params: { entry: 'evil.example' } },
  ]);
});

it('names a real address only where the operator itself proves one', () => {
  expect(told('https://bybit-help.example/', 'en').join(' ')).not.toContain('real address');
});
