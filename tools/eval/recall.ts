/** What the content engine finds of what is known to be a scam. */
import type { Table } from '../table.ts';
import { type Row, textOf } from './corpus.ts';
import { byKey, countOf, isAlarm, isDanger, type Outcome, type Outcomes, shareOf } from './outcome.ts';

/** Scams found, set by set, with what is to be reached. */
export function recallTable(outcomes: Outcomes): Table {
  const of = (name: string, keep: (row: Row) => boolean = () => true) =>
    (outcomes.get(name) ?? []).filter(({ row }) => keep(row));
  const strength = (value: string) => (row: Row) => textOf(row, 'label_strength') === value;
  const weak = of('scam', (row) => !strength('strong')(row));
  const sets: readonly [string, readonly Outcome[], string][] = [
    ['phishing pages, strong labels', of('scam', strength('strong')), '95 % / 85 %'],
    ['phishing pages, medium and weak labels', weak, '70 %'],
    ['texts of fake alert pages', of('tech_support_text'), '–'],
    ['fake support in chats', of('chat', (row) => textOf(row, 'label') === 'scam'), '85 %'],
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
