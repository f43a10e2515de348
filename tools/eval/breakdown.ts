/** Where the content engine is strong and weak: by class of scam, by language, by surface. */
import type { Table } from '../table.ts';
import { textOf } from './corpus.ts';
import { byKey, countOf, isAlarm, type Outcome, type Outcomes } from './outcome.ts';

/** Sets without a label that hold scams only. */
const SCAMS: ReadonlySet<string> = new Set([
  'scam',
  'tech_support_text',
  'mail_scam_wallet',
  'mail_scam_support',
]);
/** Sets whose rows are neither: junk of other kinds. */
const NEITHER: ReadonlySet<string> = new Set(['mail_scam_other', 'discord_scam']);
/** Fewer rows than this say nothing. */
const FEWEST = 5;

interface Labelled extends Outcome {
  readonly guilty: boolean;
}

/** Scams caught and innocent ones flagged, by class, language and surface; and the utterances alone. */
export function breakdownTables(outcomes: Outcomes): Table[] {
  const rows = [...outcomes].flatMap(([set, list]) => list.flatMap((outcome) => labelled(set, outcome)));
  const utterances = (outcomes.get('utterances') ?? []).flatMap((outcome) => labelled('utterances', outcome));
  return [
    {
      ...table('Utterances: caution or danger', [
        line('all', utterances),
        ...byKey(utterances, 'lang').map((group) => line(`language ${cellOf(group, 'lang')}`, group)),
        ...byKey(utterances, 'surface').map((group) => line(`surface ${cellOf(group, 'surface')}`, group)),
      ]),
      note: 'A keyword matcher: 43 of 58 and 32 of 41.',
    },
    table('By class', groups(rows, 'category')),
    table('By language', groups(rows, 'lang')),
    table(
      'By surface',
      (['page', 'mail', 'chat', 'comment'] as const).map((surface) =>
        line(
          surface,
          rows.filter((row) => row.surface === surface),
        ),
      ),
    ),
  ];
}

function labelled(set: string, outcome: Outcome): Labelled[] {
  const label = textOf(outcome.row, 'label');
  if (NEITHER.has(set) || label === 'spam') return [];
  return [{ ...outcome, guilty: label === '' ? SCAMS.has(set) : label === 'scam' }];
}

function groups(rows: readonly Labelled[], key: 'category' | 'lang'): string[][] {
  return byKey(rows, key)
    .filter((group) => group.length >= FEWEST && cellOf(group, key) !== '')
    .map((group) => line(cellOf(group, key), group));
}

function cellOf(group: readonly Outcome[], key: string): string {
  return textOf(group[0]?.row ?? {}, key);
}

function line(name: string, rows: readonly Labelled[]): string[] {
  return [
    name,
    countOf(
      rows.filter((row) => row.guilty),
      isAlarm,
    ),
    countOf(
      rows.filter((row) => !row.guilty),
      isAlarm,
    ),
  ];
}

function table(title: string, rows: readonly string[][]): Table {
  return { title, columns: ['', 'scams caught', 'innocent flagged'], rows };
}
