import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import destinations from '../assets/destinations.json' with { type: 'json' };
import en from '../assets/locales/en/reason-content.json' with { type: 'json' };
import ja from '../assets/locales/ja/reason-content.json' with { type: 'json' };
import { contentContext } from '../lib/catalog/content.ts';
import { domainIndex } from '../lib/catalog/domains.ts';
import { standingTables } from '../lib/catalog/standing.ts';
import { concepts } from '../lib/content/concepts.ts';
import { compileLexicon, findPhrases } from '../lib/content/lexicon.ts';
import { signals } from '../lib/content/signals/index.ts';
import { addressToJudge, standingOf } from '../lib/content/standing.ts';
import { normalise } from '../lib/content/text.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import type { DomainVerdict, ServiceId } from '../lib/verdict.ts';

const FOLDER = new URL('../assets/phrases/', import.meta.url);
const files = readdirSync(FOLDER).map(
  (file) =>
    [file, JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Record<string, string[]>] as const,
);

describe.each(files)('assets/phrases/%s', (_, file) => {
  test('has known concepts only', () => {
    for (const concept of Object.keys(file)) expect(concepts).toContain(concept);
  });

  test.each(Object.entries(file))(
    '%s: no phrase twice, each as it stands in normalised text',
    (_concept, phrases) => {
      expect(new Set(phrases).size).toBe(phrases.length);
      for (const phrase of phrases) expect(normalise(phrase).flat, phrase).toBe(phrase);
    },
  );
});

test('every concept has phrases in at least one language', () => {
  for (const concept of concepts)
    expect(
      files.some(([, file]) => (file[concept]?.length ?? 0) > 0),
      concept,
    ).toBe(true);
});

test('every sentence that a signal may say exists in both languages, with and without a service', () => {
  for (const { meta } of signals) {
    for (const key of [`content.${meta.id}`, `content.${meta.id}.service`]) {
      expect(en).toHaveProperty([key]);
      expect(ja).toHaveProperty([key]);
    }
  }
});

describe('compileLexicon', () => {
  test.each(['', 'x', 'Support'])('names a phrase that cannot be used: "%s"', (phrase) => {
    expect(() => compileLexicon([{ support: [phrase] }], [])).toThrow(/phrase not usable/);
  });

  const lexicon = compileLexicon(
    [{ phrase: ['seed phrase', 'シード'], verify: ['verif*', 'log in'], 'ask.before': ['请'] }],
    [],
  );
  test.each([
    ['my seed phrase!', ['seed phrase']],
    ['seed phrases', []],
    ['reseed phrase', []],
    ['verification', ['verif']],
    ['a login', []],
    ['to log in', ['log in']],
    ['私のシードです', ['シード']],
    ['请', ['请']],
    ['seed phras', []],
  ])('%s', (text, expected) => {
    expect(findPhrases(lexicon, text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });
});

test('the table of beginnings has room', () => {
  const { table } = contentContext({ kind: 'unknown' }, () => ({
    kind: 'unknown',
    level: 'none',
    host: '',
  })).lexicon;
  expect(table.filter((entry) => entry !== 0).length / table.length).toBeLessThan(0.7);
});

describe('standings', () => {
  const kindOf = (href: string, verdict: DomainVerdict = { kind: 'unknown' }) =>
    standingOf(href, verdict, standingTables()).kind;

  test.each([
    ['https://t.me/help', 'chat'],
    ['https://wt.me/help', 'unknown'],
    ['https://discord.com/invite/x', 'chat'],
    ['https://discord.com/channels/1', 'unknown'],
    ['https://docs.google.com/forms/d/1', 'form'],
    ['https://docs.google.com/document/d/1', 'unknown'],
    ['https://sub.anydesk.com/x', 'remote-tool'],
    ['https://notanydesk.com/x', 'unknown'],
    ['anydesk:123456789', 'remote-tool'],
    ['https://meet.google.com/abc', 'meeting'],
    ['https://bit.ly/x', 'shortener'],
    ['https://www.npa.go.jp/', 'public-body'],
    ['https://npa-go.jp/', 'unknown'],
    ['https://help-desk.web.app/', 'hosting'],
    ['https://example.com/', 'unknown'],
    ['https://www.shop.co.jp/', 'company'],
    ['mailto:a@shop.co.jp', 'company'],
    ['https://shopco.jp/', 'unknown'],
    ['https://shop.co.jp.login.example/', 'unknown'],
    ['mailto:a@gmail.com', 'free-mail'],
    ['mailto:a@notgmail.com', 'unknown'],
    ['https://gmail.com/', 'unknown'],
    ['not an address', 'unknown'],
  ])('%s is %s', (href, kind) => {
    expect(kindOf(href)).toBe(kind);
  });

  test('a chat or form stays one where its operator is official; other pages of the operator are official', () => {
    const official: DomainVerdict = { kind: 'official', service: 'google' as ServiceId, proof: 'operator' };
    expect(kindOf('https://docs.google.com/forms/d/1', official)).toBe('form');
    expect(kindOf('https://support.google.com/', official)).toBe('official');
  });

  test('a listed host is listed before anything else', () => {
    const listed: DomainVerdict = { kind: 'listed', list: 'l', entry: 't.me', version: '1' };
    expect(standingOf('https://t.me/x', listed, standingTables())).toEqual({
      kind: 'listed',
      level: 'danger',
      host: 't.me',
    });
  });

  test('a link to an address in disguise is one to an imitation, of nobody in particular', () => {
    const href = 'https://xn--exmple-4nf.com/';
    const standing = standingOf(href, judgeAddress(href, domainIndex()), standingTables());
    expect(standing).toEqual({ kind: 'lookalike', level: 'caution', host: 'xn--exmple-4nf.com' });
  });

  test('a mail address is judged by its domain', () => {
    expect(addressToJudge('mailto:help@metamask.io?subject=x')).toBe('https://metamask.io/');
    expect(addressToJudge('https://a.example/')).toBe('https://a.example/');
  });

  test.each(Object.entries(destinations))('%s: hosts in lower case, each once', (_, hosts) => {
    expect(new Set(hosts).size).toBe(hosts.length);
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?:\/[a-z]+)?$/);
  });
});
