import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { serviceRecord } from '../lib/directory/record.ts';

const file = join(import.meta.dirname, '..', 'assets', 'directory', 'services', 'metamask.json');
const readRecord = (): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));
const proven = { level: 'operator', source: 'https://metamask.io/', checked: '2026-11-21' } as const;

describe('the schema refuses', () => {
  const refused: readonly [what: string, change: (record: Record<string, unknown>) => void][] = [
    [
      'a missing kana reading',
      (r) => {
        r['names'] = { ...(r['names'] as object), kana: [] };
      },
    ],
    [
      'a reading that is not hiragana',
      (r) => {
        r['names'] = { ...(r['names'] as object), kana: ['メタマスク'] };
      },
    ],
    [
      'an empty name',
      (r) => {
        r['names'] = { ...(r['names'] as object), ja: ' ' };
      },
    ],
    [
      'an empty text',
      (r) => {
        r['neverDoes'] = [{ text: { en: 'x', ja: '' }, ...proven }];
      },
    ],
    [
      'a text in one language',
      (r) => {
        r['neverDoes'] = [{ text: { en: 'x' }, ...proven }];
      },
    ],
    [
      'a fact without a level',
      (r) => {
        r['senders'] = [{ value: 'a@b.c', source: null, checked: '2026-11-21' }];
      },
    ],
    [
      'a fact without a date',
      (r) => {
        r['senders'] = [{ value: 'a@b.c', level: 'general', source: null }];
      },
    ],
    [
      'a source that cannot be opened',
      (r) => {
        r['senders'] = [{ value: 'a@b.c', ...proven, source: 'somewhere' }];
      },
    ],
    [
      'prose where an address belongs',
      (r) => {
        r['channels'] = [{ kind: 'chat', value: 'the button on the page', ...proven }];
      },
    ],
    [
      'a number where an address belongs',
      (r) => {
        r['channels'] = [{ kind: 'help-centre', value: '03-1234-5678', ...proven }];
      },
    ],
    [
      'a field nobody knows',
      (r) => {
        r['phones'] = [];
      },
    ],
  ];

  test.each(refused)('%s', (_what, change) => {
    const record = readRecord();
    expect(v.safeParse(serviceRecord, record).success).toBe(true);
    change(record);
    expect(v.safeParse(serviceRecord, record).success).toBe(false);
  });
});
