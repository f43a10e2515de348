/** Reads evaluation corpora: JSON lines, plain or gzipped. A missing file is an empty set, so that a partial corpus still counts. */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export type Row = Readonly<Record<string, unknown>>;

/** The rows of a `.jsonl` or `.jsonl.gz` file, or none if it does not exist. */
export function readRows(path: string): Row[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]));
}

/** A text cell, or an empty string. */
export function textOf(row: Row, key: string): string {
  const value = row[key];
  return typeof value === 'string' ? value : '';
}
