/**
 * How the content engine does on real material that nobody of this project wrote: requests and threats found,
 * innocent pages and messages accused. Lists of reported hosts take no part.
 */
import { join } from 'node:path';
import type { Table } from '../table.ts';
import { breakdownTables } from './breakdown.ts';
import { readRows } from './corpus.ts';
import { evaluateGlance } from './glance.ts';
import { innocentTable } from './innocents.ts';
import { judgeRow, surfaceOf } from './judge.ts';
import type { Outcomes } from './outcome.ts';
import { recallTable } from './recall.ts';

/** The tables of the content engine for the corpora in `corpusDir`; a corpus that is missing there has no rows. */
export async function evaluateContent(corpusDir: string): Promise<Table[]> {
  const outcomes = judgeCorpus(corpusDir);
  return [
    recallTable(outcomes),
    innocentTable(outcomes),
    ...breakdownTables(outcomes),
    evaluateGlance(outcomes),
  ];
}

/** All judged rows by the name of their set. */
export function judgeCorpus(corpusDir: string): Outcomes {
  const pages = (name: string) => readRows(join(corpusDir, 'pages', `${name}.jsonl.gz`));
  const messages = (name: string) => readRows(join(corpusDir, 'messages', name));
  return new Map([
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
