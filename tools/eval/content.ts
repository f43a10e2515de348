/**
 * How the content engine does on real material that nobody of this project wrote: requests and threats found,
 * innocent pages and messages accused. Lists of reported hosts take no part.
 */
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { contentContext } from '../../lib/catalog/content.ts';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { addressToJudge, linkStanding } from '../../lib/catalog/standing.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { gatherPage } from '../../lib/facts/gather.ts';
import { inlineVisibility } from '../../lib/facts/inline.ts';
import type { Facts, LinkFact } from '../../lib/facts/types.ts';
import { absolute, addressesIn } from '../../lib/inquiry/addresses.ts';
import { type ContentVerdict, type Level, levelOfContent } from '../../lib/verdict.ts';
import { share, type Table } from '../table.ts';
import { type Row, readRows, textOf } from './corpus.ts';
import { evaluateGlance } from './glance.ts';

/** One judged row of a corpus. */
export interface Outcome {
  readonly row: Row;
  readonly verdict: ContentVerdict;
  readonly level: Level;
}

/** An address that no list and no directory knows: what the engines see of a fresh host. */
const UNKNOWN_PAGE = 'https://page.example/';

const GUILTY = new Set(['scam']);

/** The tables of the content engine for the corpora in `corpusDir`; a corpus that is missing there has no rows. */
export async function evaluateContent(corpusDir: string): Promise<Table[]> {
  const outcomes = judgeCorpus(corpusDir);
  return [
    recallTable(outcomes),
    innocentTable(outcomes),
    utteranceTable(outcomes.get('utterances') ?? []),
    evaluateGlance(outcomes),
  ];
}

/** All judged rows by the name of their set. */
export function judgeCorpus(corpusDir: string): ReadonlyMap<string, readonly Outcome[]> {
  const pages = (name: string) => readRows(join(corpusDir, 'pages', `${name}.jsonl.gz`));
  const messages = (name: string) => readRows(join(corpusDir, 'messages', name));
  return new Map<string, readonly Outcome[]>([
    ['utterances', readRows(join(corpusDir, 'utterances.jsonl')).map((row) => judgeRow(row, surfaceOf(row)))],
    ...[
      'scam',
      'tech_support_text',
      'hard',
      'hard_text',
      'awareness',
      'ja_finance',
      'ui_strings',
      'ordinary',
      'ordinary_small_business',
    ].map((name) => [name, pages(name).map((row) => judgeRow(row, 'page'))] as const),
    ['chat', messages('chat_support.jsonl').map((row) => judgeRow(row, 'comment'))],
    ...[
      'mail_scam_wallet.jsonl',
      'mail_scam_support.jsonl',
      'mail_scam_other.jsonl',
      'mail_ham.jsonl.gz',
    ].map((name) => [name.replace(/\..*/, ''), messages(name).map((row) => judgeRow(row, 'mail'))] as const),
    ...[
      'discord_scam.jsonl',
      'telegram_spam_ham.jsonl',
      'sms_spam_ham.jsonl',
      'tweets_crypto_ham.jsonl',
      'ja_dialogue_ham.jsonl.gz',
    ].map((name) => [name.replace(/\..*/, ''), messages(name).map((row) => judgeRow(row, 'chat'))] as const),
  ]);
}

/** Judges a page given as HTML, as `npm run check` does: without layout, at an address nobody knows. */
export function judgeHtml(html: string, url = UNKNOWN_PAGE): ContentVerdict {
  const { document } = parseHTML(html);
  return judge(
    gatherPage(document as unknown as Document, url, inlineVisibility(document as unknown as Document)),
  );
}

/** Judges facts at an unknown address, links by the bundled data. */
export function judge(facts: Facts): ContentVerdict {
  const index = domainIndex();
  const standing = (href: string) => linkStanding(href, judgeAddress(addressToJudge(href), index));
  return judgeContent(facts, contentContext({ kind: 'unknown' }, standing));
}

function judgeRow(row: Row, surface: 'page' | 'mail' | 'chat' | 'comment'): Outcome {
  const html = textOf(row, 'html');
  const verdict = html === '' ? judge(textFacts(row, surface)) : judgeHtml(html);
  return { row, verdict, level: levelOfContent(verdict) };
}

function surfaceOf(row: Row): 'page' | 'mail' | 'chat' | 'comment' {
  const surface = textOf(row, 'surface');
  if (surface === 'mail' || surface === 'comment') return surface;
  return surface === 'chat' || surface === 'sms' || surface === 'call' ? 'chat' : 'page';
}

function textFacts(row: Row, surface: 'page' | 'mail' | 'chat' | 'comment'): Facts {
  const text = textOf(row, 'text');
  const links = [
    ...givenLinks(row['links']),
    ...addressesIn(text).map((href) => ({ href, text: href, block: -1 })),
  ];
  if (surface !== 'page') {
    const optional = (key: string) => (textOf(row, key) === '' ? null : textOf(row, key));
    return {
      kind: 'message',
      surface,
      url: null,
      text,
      links,
      sender: optional('from'),
      subject: optional('subject'),
      replyTo: optional('reply_to'),
    };
  }
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const blocks = lines.map((line) => ({ text: line, role: 'body' as const, latent: false }));
  return {
    kind: 'page',
    url: UNKNOWN_PAGE,
    title: '',
    language: null,
    blocks,
    links,
    groups: [],
    images: [],
    pictures: [],
    icons: [],
    hiddenLength: 0,
    behaviours: [],
  };
}

function givenLinks(value: unknown): LinkFact[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((link: unknown) => {
    if (typeof link === 'string') return [{ href: absolute(link), text: '', block: -1 }];
    const { href, text } = link as { href?: string; text?: string };
    return href === undefined ? [] : [{ href: absolute(href), text: text ?? '', block: -1 }];
  });
}

type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

function recallTable(outcomes: Outcomes): Table {
  const of = (name: string, keep: (row: Row) => boolean = () => true) =>
    (outcomes.get(name) ?? []).filter(({ row }) => keep(row));
  const strength = (value: string) => (row: Row) => textOf(row, 'label_strength') === value;
  const weak = of('scam', (row) => !strength('strong')(row));
  const sets: readonly [string, readonly Outcome[], string][] = [
    ['phishing pages, strong labels', of('scam', strength('strong')), '95 % / 85 %'],
    ['phishing pages, medium and weak labels', weak, '70 %'],
    ['texts of fake alert pages', of('tech_support_text'), '–'],
    ['fake support in chats', of('chat', (row) => GUILTY.has(textOf(row, 'label'))), '85 %'],
    ['mails on wallets and exchanges', of('mail_scam_wallet'), '90 %'],
    [
      'support mails with a number to call',
      of('mail_scam_support', (row) => textOf(row, 'category') === 'support_phone'),
      '85 %',
    ],
    [
      'renewal and antivirus mails',
      of('mail_scam_support', (row) => textOf(row, 'category') !== 'support_phone'),
      '50 %',
    ],
    ['other phishing and junk mail (informative)', of('mail_scam_other'), '–'],
    ['Discord scams (informative)', of('discord_scam'), '–'],
  ];
  const strong = of('scam', strength('strong'));
  const families = byKey(strong, 'template_family').map(
    (group) => [shareOf(group, isAlarm), shareOf(group, isDanger)] as const,
  );
  const mean = (at: 0 | 1) =>
    `${((100 * families.reduce((sum, one) => sum + one[at], 0)) / Math.max(1, families.length)).toFixed(1)} %`;
  return {
    title: 'Scams found',
    columns: ['set', 'caution or danger', 'danger', 'reach'],
    rows: [
      ...sets.map(([name, rows, reach]) => [name, countOf(rows, isAlarm), countOf(rows, isDanger), reach]),
      ['– strong labels, mean over template families', mean(0), mean(1), '95 % / 85 %'],
    ],
  };
}

function innocentTable(outcomes: Outcomes): Table {
  const innocent = (row: Row) => textOf(row, 'label').startsWith('ham');
  const names: readonly [string, string, string][] = [
    ['hard', 'innocent pages about the same things', '3 % / 0'],
    ['hard_text', '– as text', '3 % / 0'],
    ['awareness', 'articles about fraud', '0'],
    ['ja_finance', 'Japanese finance texts', '0.6 % / 0'],
    ['ui_strings', 'interface strings', '0'],
    ['ordinary', 'ordinary pages', '0'],
    ['ordinary_small_business', 'shop sites beside kits (informative)', '–'],
    ['mail_ham', 'ordinary mails', '0.1 %'],
    ['chat', 'real support replies and questions', '9 % / 0'],
    ['sms_spam_ham', 'ordinary SMS', '0.1 %'],
    ['ja_dialogue_ham', 'Japanese dialogue', '0.1 %'],
    ['tweets_crypto_ham', 'crypto tweets', '1 %'],
    ['telegram_spam_ham', 'Telegram', '1 %'],
  ];
  return {
    title: 'Innocent pages and messages accused',
    columns: ['set', 'note', 'caution', 'danger', 'allowed'],
    rows: names.map(([key, name, allowed]) => {
      const all = outcomes.get(key) ?? [];
      const rows = all.some(({ row }) => textOf(row, 'label') !== '')
        ? all.filter(({ row }) => innocent(row) || textOf(row, 'label') === 'benign')
        : all;
      return [
        name,
        countOf(rows, (o) => o.level === 'note'),
        countOf(rows, (o) => o.level === 'caution'),
        countOf(rows, isDanger),
        allowed,
      ];
    }),
  };
}

function utteranceTable(rows: readonly Outcome[]): Table {
  const guilty = (o: Outcome) => GUILTY.has(textOf(o.row, 'label'));
  const line = (name: string, some: readonly Outcome[]) => [
    name,
    countOf(some.filter(guilty), isAlarm),
    countOf(
      some.filter((o) => !guilty(o)),
      isAlarm,
    ),
  ];
  return {
    title: 'Utterances: caution or danger',
    columns: ['', 'scams caught', 'innocent flagged'],
    rows: [
      line('all', rows),
      ...byKey(rows, 'lang').map((group) => line(`language ${textOf(group[0]?.row ?? {}, 'lang')}`, group)),
      ...byKey(rows, 'surface').map((group) =>
        line(`surface ${textOf(group[0]?.row ?? {}, 'surface')}`, group),
      ),
    ],
    note: 'A keyword matcher: 43 of 58 and 32 of 41.',
  };
}

function byKey(rows: readonly Outcome[], key: string): Outcome[][] {
  const groups = new Map<string, Outcome[]>();
  for (const row of rows)
    groups.set(textOf(row.row, key), [...(groups.get(textOf(row.row, key)) ?? []), row]);
  return [...groups.values()];
}

function isAlarm({ level }: Outcome): boolean {
  return level === 'caution' || level === 'danger';
}

function isDanger({ level }: Outcome): boolean {
  return level === 'danger';
}

function shareOf(rows: readonly Outcome[], test: (outcome: Outcome) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
}

function countOf(rows: readonly Outcome[], test: (outcome: Outcome) => boolean): string {
  return share(rows.filter(test).length, rows.length);
}
