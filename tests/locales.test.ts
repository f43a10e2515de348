import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const locales = join(import.meta.dirname, '..', 'assets', 'locales');

describe('the sentences of both languages', () => {
  const files = readdirSync(join(locales, 'en'));
  const read = (language: string, file: string): Record<string, string> =>
    JSON.parse(readFileSync(join(locales, language, file), 'utf8'));
  const paramsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

  test('are the same files', () => {
    expect(readdirSync(join(locales, 'ja'))).toEqual(files);
  });

  test.each(files)('%s: same keys, same parameters, nothing empty', (file) => {
    const [en, ja] = [read('en', file), read('ja', file)];
    expect(Object.keys(ja).sort()).toEqual(Object.keys(en).sort());
    for (const [key, text] of Object.entries(en)) {
      expect(paramsOf(ja[key] ?? ''), key).toEqual(paramsOf(text));
      expect(text.trim(), key).not.toBe('');
      expect((ja[key] ?? '').trim(), key).not.toBe('');
    }
  });
});
