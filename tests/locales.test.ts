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

  test('are joined from no pieces', () => {
    // `{text('a')}: {b}` and `${words('a')} …`: word order and marks differ from language to language.
    const JOINED = /\b(?:text|words|say)\([^\n`]*\)\}:? \{|`\$\{(?:words|text|say|line)\([^\n]*\)\}[ .:,]/;
    const folder = join(import.meta.dirname, '..', 'entrypoints');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    expect(sources.filter((name) => JOINED.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });

  test('name a small strip as it is labelled', () => {
    for (const language of ['en', 'ja'])
      for (const level of ['caution', 'danger']) {
        const words = read(language, 'page.json');
        expect(words[`tab.${level}.name`]).toContain(words[`tab.${level}`]);
      }
  });
});
