import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { atLeast, levelOfContent } from '../lib/verdict.ts';
import { judge, pageOf } from './support/content.ts';

/** Articles about the support desks of wallets and exchanges, outside the repository: innocent, whatever they quote. */
const FOLDER = join(process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus', '..', 'sources');
const present = existsSync(FOLDER);
const files = present ? readdirSync(FOLDER).filter((file) => file.endsWith('.txt')) : [];

describe.skipIf(!present)(`articles in ${FOLDER}${present ? '' : ' (not there: skipped)'}`, () => {
  test('are there', () => {
    expect(files.length).toBeGreaterThan(0);
  });

  test.each(files)('%s shows nothing, with and without structure', (file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const [title = '', ...rest] = lines.map((line) => line.replaceAll('<', '&lt;'));
    const pages = [
      `<p>${lines.map((line) => line.replaceAll('<', '&lt;')).join('</p><p>')}</p>`,
      `<title>${title}</title><header><nav><a href="/">Home</a></nav></header><article><h1>${title}</h1>${rest.map((line) => `<p>${line}</p>`).join('')}</article>` +
        '<form><label>名前<input name="author"></label><label>メール<input type="email" name="email"></label><textarea name="comment"></textarea><button>送信</button></form>',
      `<title>${title}</title>${rest.map((line) => (line.length < 40 ? `<h2>${line}</h2>` : `<p>${line}</p>`)).join('')}`,
    ];
    for (const html of pages) {
      const verdict = judge(pageOf(html));
      expect(atLeast(levelOfContent(verdict), 'caution'), JSON.stringify(verdict)).toBe(false);
    }
  });
});
