/** What the content engine says of innocent pages and messages. */
import type { Table } from '../table.ts';
import { type Row, textOf } from './corpus.ts';
import { countOf, isDanger, type Outcomes } from './outcome.ts';

/** Notes, cautions and dangers on innocent material, with what is allowed. */
export function innocentTable(outcomes: Outcomes): Table {
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
