import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionsWords } from '../lib/catalog/text-options.ts';
import { exportText, importText } from '../lib/settings/transfer.ts';
import { defaults, readStored, type Settings } from '../lib/settings.ts';
import { locales } from '../lib/text.ts';

const example = (version: number): string =>
  readFileSync(join(import.meta.dirname, 'cases', 'settings', `${version}.json`), 'utf8');
const own = readStored(JSON.parse(example(2))) as Settings;

describe('settings as a file', () => {
  test('come back as they were', () => {
    expect(importText(exportText(own))).toEqual({ settings: own });
    expect(importText(exportText(defaults))).toEqual({ settings: defaults });
  });
  test.each([1, 2])('of version %i are taken over', (version) => {
    expect(importText(example(version))).toEqual({ settings: readStored(JSON.parse(example(version))) });
  });
  test.each([
    ['no JSON', 'hello', 'import.no-json'],
    ['an empty file', '', 'import.no-json'],
    ['a file too large', JSON.stringify('x'.repeat(2_000_001)), 'import.no-json'],
    ['a list', '[]', 'import.other'],
    ['nothing', 'null', 'import.other'],
    ['another program’s file', '{"name":"x"}', 'import.other'],
    ['a later version', JSON.stringify({ ...own, version: 3 }), 'import.newer'],
    ['an unknown key', JSON.stringify({ ...own, theme: 'dark' }), 'import.wrong'],
  ])('%s is refused with its reason, in both languages', (_name, text, key) => {
    const read = importText(text);
    expect(read).toMatchObject({ problem: { key } });
    for (const locale of locales) expect(optionsWords[locale]).toHaveProperty([key]);
  });
  test('what does not fit is named by its place, five places at most', () => {
    const trust = Array.from({ length: 9 }, () => ({ host: 'B', added: 'x', until: null }));
    const read = importText(JSON.stringify({ ...own, sensitivity: 'deaf', trust }));
    const places = 'problem' in read ? (read.problem.params?.['places'] ?? '') : '';
    expect(places).toContain('sensitivity');
    expect(places).toContain('trust.0.host');
    expect(places.split(', ')).toHaveLength(5);
  });
});
