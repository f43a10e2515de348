/** Judged rows, and how they are counted. */
import type { MessageSurface } from '../../lib/facts/types.ts';
import type { ContentVerdict, Level } from '../../lib/verdict.ts';
import { share } from '../table.ts';
import { type Row, textOf } from './corpus.ts';

export type Surface = 'page' | MessageSurface;

/** One judged row of a corpus. */
export interface Outcome {
  readonly row: Row;
  readonly surface: Surface;
  readonly verdict: ContentVerdict;
  readonly level: Level;
}

/** Judged rows by the name of their set. */
export type Outcomes = ReadonlyMap<string, readonly Outcome[]>;

/** Rows that have the same value in a column, in order of their first. */
export function byKey<Item extends Outcome>(rows: readonly Item[], key: string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const row of rows) {
    const value = textOf(row.row, key);
    groups.set(value, [...(groups.get(value) ?? []), row]);
  }
  return [...groups.values()];
}

/** True for a caution or danger. */
export function isAlarm({ level }: Outcome): boolean {
  return level === 'caution' || level === 'danger';
}

/** True for danger alone. */
export function isDanger({ level }: Outcome): boolean {
  return level === 'danger';
}

/** Share of the rows that pass, 0 to 1. */
export function shareOf(rows: readonly Outcome[], test: (outcome: Outcome) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(test).length / rows.length;
}

/** That share as a cell of a table. */
export function countOf(rows: readonly Outcome[], test: (outcome: Outcome) => boolean): string {
  return share(rows.filter(test).length, rows.length);
}
