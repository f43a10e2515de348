import { describe, expect, test } from 'vitest';
import commonEn from '../assets/locales/en/common.json';
import pageEn from '../assets/locales/en/page.json';
import commonJa from '../assets/locales/ja/common.json';
import pageJa from '../assets/locales/ja/page.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import { noticeWords, surfaceWords } from '../lib/catalog/text-notices.ts';
import { signals } from '../lib/content/signals/index.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { noticeOfAddress } from '../lib/notice/address.ts';
import { compareHosts } from '../lib/notice/compare.ts';
import { noticeOfContent } from '../lib/notice/content.ts';
import { demandOf, titledSignals } from '../lib/notice/demand.ts';
import type { Voice } from '../lib/notice/notice.ts';
import { locales } from '../lib/text.ts';
import type { AlignedLetter, Finding, LookalikeEvidence, SignalId } from '../lib/verdict.ts';

const evidence = (...ids: string[]) =>
  ids.map((id) => ({ id: id as SignalId, family: 'text' as const, snippet: 'words', key: id }));

describe('what a notice says is asked for', () => {
  test('every signal that decides a title exists', () => {
    const ids = new Set(signals.map(({ meta }) => meta.id));
    expect(titledSignals.filter((id) => !ids.has(id))).toEqual([]);
  });

  const cases: readonly [string, readonly string[]][] = [
    ['phrase', ['urgency', 'support-phone', 'phrase-form']],
    ['remote', ['support-phone', 'remote-session-request']],
    ['call', ['support-phone', 'urgency']],
    ['other', ['urgency', 'secrecy']],
  ];
  test.each(cases)('%s: the worst demand gives the title', (demand, ids) => {
    expect(demandOf(evidence(...ids))).toBe(demand);
  });
});

describe.each(locales)('in %s', (locale) => {
  const voice: Voice = {
    locale,
    words: noticeWords[locale],
    surface: surfaceWords[locale],
    name: () => 'MetaMask',
    address: () => 'https://metamask.io/',
  };

  test.each(signals.map(({ meta }) => meta))('a finding of $id is put into words', ({ id }) => {
    const names = noticeWords[locale][`content.${id}`]?.match(/\w+(?=\})/g) ?? [];
    const params = Object.fromEntries(names.map((name) => [name, '12']));
    const found = { id: id as SignalId, family: 'text' as const, snippet: 'words', key: id, params };
    const finding: Finding = { kind: 'finding', level: 'caution', certainty: 'likely', evidence: [found] };
    for (const scope of ['page', 'message'] as const) {
      const notice = noticeOfContent(finding, scope, voice);
      expect(notice.certainty).toBe(noticeWords[locale]['certainty.is.likely']);
      for (const text of [notice.title, notice.consequence, ...notice.reasons]) {
        // A key without a sentence would be given back as it is.
        expect(text).not.toMatch(/^[a-z]+\.[\w.-]+$/);
        expect(text).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  test('an address in disguise is put into words, and names no service', () => {
    const verdict = judgeAddress('https://xn--exmple-4nf.com/', domainIndex());
    const notice = noticeOfAddress(verdict, voice);
    expect(notice).toMatchObject({ level: 'caution', service: null, comparison: null, action: null });
    expect(notice?.reasons).toHaveLength(2);
    for (const text of [notice?.title, notice?.consequence, notice?.certainty, ...(notice?.reasons ?? [])])
      expect(text).not.toMatch(/^[a-z]+\.[\w.-]+$|\{\w+\}/);
  });

  test('no two files of a dictionary claim the same key', () => {
    const keys = locale === 'en' ? [commonEn, pageEn] : [commonJa, pageJa];
    const all = keys.flatMap(Object.keys);
    expect(new Set(all).size).toBe(all.length);
  });
});

describe('two addresses under each other', () => {
  const align = (seen: string, real: string): AlignedLetter[] =>
    Array.from({ length: Math.max(seen.length, real.length) }, (_, i) => ({
      seen: seen[i] ?? '',
      real: real[i] ?? '',
      same: seen[i] === real[i],
    }));
  const about = (host: string, text: string, name: string, counterpart: string): LookalikeEvidence => {
    const start = host.indexOf(text);
    const span = { text, start, end: start + text.length };
    return { host, span, part: 'host', counterpart, alignment: align(text, name) };
  };
  const drawn = (columns: readonly AlignedLetter[]) => [
    columns.map(({ seen }) => seen || '_').join(''),
    columns.map(({ real }) => real || '_').join(''),
    columns.map(({ same }) => (same ? ' ' : '^')).join(''),
  ];

  test('words beside the name are marked', () => {
    expect(drawn(compareHosts(about('metamask-support.io', 'metamask', 'metamask', 'metamask.io')))).toEqual([
      'metamask-support.io',
      'metamask________.io',
      '        ^^^^^^^^   ',
    ]);
  });

  test('another ending is marked, and what stands before', () => {
    expect(drawn(compareHosts(about('my.metamask.xyz', 'metamask', 'metamask', 'metamask.io')))).toEqual([
      'my.metamask.xyz',
      '___metamask.io_',
      '^^^        ^^^^',
    ]);
  });

  test('without an official host, in a path, or beyond what can be read, only the part itself', () => {
    const part = align('rnetamask', 'metamask');
    const bare = { ...about('rnetamask.io', 'rnetamask', 'metamask', 'metamask'), alignment: part };
    expect(compareHosts(bare)).toEqual(part);
    expect(compareHosts({ ...bare, part: 'path', counterpart: 'metamask.io' })).toEqual(part);
    const long = `metamask.${'a'.repeat(60)}.example`;
    expect(compareHosts(about(long, 'metamask', 'metamask', 'metamask.io'))).toHaveLength(8);
  });
});
