/** Whole addresses in, verdicts out, on the bundled data: the tables in tests/cases/domains/. */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import compiled from '../assets/compiled/domains.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import type { DomainData } from '../lib/domain/data.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { domainVerdict } from '../lib/schemas.ts';
import { levelOfDomain } from '../lib/verdict.ts';
import clear from './cases/domains/clear.json';
import disguised from './cases/domains/disguised.json';
import match from './cases/domains/match.json';
import official from './cases/domains/official.json';

const domains = compiled as DomainData;
const judge = (url: string) => judgeAddress(url, domainIndex());

describe('lookalikes', () => {
  it.each(match)('$url: $why', ({ url, level, service, technique }) => {
    expect(judge(url)).toMatchObject({ kind: 'lookalike', level, service, technique });
  });

  it.each(match)('$url: the evidence points at what is there', ({ url }) => {
    const verdict = judge(url);
    if (verdict.kind !== 'lookalike') throw new Error('no lookalike');
    const { span, host, part, alignment } = verdict.evidence;
    expect(span.end).toBeGreaterThan(span.start);
    if (part === 'host') expect(host.slice(span.start, span.end)).toBe(span.text);
    const seen = alignment.map((letter) => letter.seen).join('');
    expect(span.text).toContain(seen);
    for (const letter of alignment) expect(letter.same).toBe(letter.seen === letter.real);
  });
});

describe('labels in letters of other scripts that imitate no known name', () => {
  it.each(disguised)('$url: $why', ({ url, technique, reading }) => {
    const verdict = judge(url);
    expect(verdict).toMatchObject({ kind: 'disguised', technique, evidence: { reading } });
    expect(levelOfDomain(verdict)).toBe('caution');
    expect(v.parse(domainVerdict, JSON.parse(JSON.stringify(verdict)))).toEqual(verdict);
  });

  it('the evidence has the label in both forms, and the letters by their script', () => {
    expect(judge('https://xn--exmple-4nf.com/')).toMatchObject({
      evidence: {
        host: 'exаmple.com',
        label: 'exаmple',
        ascii: 'xn--exmple-4nf',
        letters: [{ script: 'cyrillic', letters: 'а' }],
      },
    });
  });

  it('a known name decides before the disguise', () => {
    expect(judge('https://mеtamask.io/')).toMatchObject({ kind: 'lookalike', technique: 'foreign-letters' });
  });

  it('what the person trusts is not doubted', () => {
    const trust = { hosts: ['xn--exmple-4nf.com'] };
    expect(judgeAddress('https://exаmple.com/', domainIndex(), trust).kind).toBe('trusted');
  });
});

describe('near-misses and innocent addresses', () => {
  it.each(clear)('$url: $why', ({ url, kind }) => {
    expect(judge(url)).toEqual({ kind });
  });
});

describe('official addresses', () => {
  it.each(official)('$url is $service', ({ url, service }) => {
    expect(judge(url)).toMatchObject({ kind: 'official', service });
  });
});

describe('the letters that differ', () => {
  const alignmentOf = (url: string) => {
    const verdict = judge(url);
    return verdict.kind === 'lookalike' ? verdict.evidence.alignment.filter(({ same }) => !same) : undefined;
  };

  it('shows the capital I that stands for an l, as the browser has it', () => {
    expect(alignmentOf('https://bitfIyer.com')).toEqual([{ seen: 'i', real: 'l', same: false }]);
  });

  it('shows a letter that is missing, added, and two for one', () => {
    expect(alignmentOf('https://coinchek.com')).toEqual([{ seen: '', real: 'c', same: false }]);
    expect(alignmentOf('https://coinccheck.com')).toEqual([{ seen: 'c', real: '', same: false }]);
    expect(alignmentOf('https://rnetamask.io')).toHaveLength(2);
  });

  it('names the word beside the name, and the proven domain', () => {
    const verdict = judge('https://metamask-support.io');
    expect(verdict).toMatchObject({ evidence: { word: 'support', counterpart: 'metamask.io' } });
  });
});

describe('order of what is known about an address', () => {
  const trust = { hosts: ['metamask-support.io', 'metamask.io', 'metamask.com', 'printer.local'] };
  const kinds = (url: string) => judgeAddress(url, domainIndex(), trust).kind;

  it('unsupported, official, trusted by the person, spared, lookalike, unknown', () => {
    expect(kinds('http://printer.local')).toBe('unsupported');
    expect(kinds('https://metamask.io')).toBe('official');
    expect(kinds('https://metamask-support.io')).toBe('trusted');
    expect(kinds('https://metamask.com')).toBe('trusted');
    expect(kinds('https://support.binance.com')).toBe('unknown');
    expect(kinds('https://coincheck-support.io')).toBe('lookalike');
    expect(kinds('https://example.com')).toBe('unknown');
  });

  it('trusts the exact host, not what is below or beside it', () => {
    expect(kinds('https://login.metamask-support.io')).toBe('lookalike');
    expect(kinds('https://metamask-support.io.example')).toBe('lookalike');
  });
});

describe('every domain of the directory', () => {
  const rules = (domains as DomainData).services.flatMap(({ id, domains: own }) =>
    own.map((rule) => ({ id, ...rule })),
  );

  it('is never accused, with the hosts below it', () => {
    for (const { domain } of rules) {
      for (const url of [`https://${domain}/`, `https://login.support.${domain}/account`])
        expect([url, judge(url).kind]).not.toEqual([url, 'lookalike']);
    }
  });

  it('is official itself, unless people write there or sources disagree', () => {
    const spared = new Set(domains.unsettled);
    for (const rule of rules) {
      if (rule.scope === 'path' || rule.use !== undefined || spared.has(rule.domain)) continue;
      expect([rule.domain, judge(`https://${rule.domain}/`).kind]).toEqual([rule.domain, 'official']);
    }
  });

  it('leaves unsettled hosts neither official nor accused', () => {
    for (const host of domains.unsettled)
      expect([host, judge(`https://${host}/`).kind]).toEqual([host, 'unknown']);
  });
});
