import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../../lib/facts/types.ts';
import { levelOfContent } from '../../lib/verdict.ts';
import { readRows, textOf } from '../../tools/eval/corpus.ts';
import { judge, judgeHtml } from '../../tools/eval/judge.ts';
import { findBrowser } from '../../tools/find-browser.mjs';
import { gatherer } from './support/gatherer.ts';

const corpus = process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus';
const URL = 'https://page.example/';
/** So many pages of each set, evenly over it. */
const SETS = { scam: 36, hard: 14, ordinary: 10 } as const;

const program = findBrowser('chromium');

/** Skipped, and counted as such, where there are no corpora or no browser. */
describe.skipIf(!existsSync(corpus) || program === undefined)(
  'pages of the corpora, with layout and without',
  () => {
    test('come out alike', { timeout: 300_000 }, async () => {
      const script = await gatherer();
      const browser = await launch({
        executablePath: program ?? '',
        headless: true,
        pipe: true,
        args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
      });
      const page = await browser.newPage();
      // Pictures and styles of other hosts are not there in either case.
      await page.setOfflineMode(true);
      const rows = Object.entries(SETS).flatMap(([name, count]) => {
        const all = readRows(join(corpus, 'pages', `${name}.jsonl.gz`)).filter(
          (row) => textOf(row, 'html') !== '',
        );
        return all.filter((_, at) => at % Math.ceil(all.length / count) === 0).slice(0, count);
      });
      expect(rows.length).toBeGreaterThanOrEqual(50);
      const differing: string[] = [];
      const levels = new Set<string>();
      for (const row of rows) {
        const html = textOf(row, 'html');
        await page.setContent(html, { waitUntil: 'domcontentloaded' });
        await page.evaluate(script);
        const facts = (await page.evaluate(`inPage.gather(${JSON.stringify(URL)})`)) as PageFacts;
        const seen = levelOfContent(judge(facts));
        const read = levelOfContent(judgeHtml(html));
        levels.add(read);
        if (seen !== read)
          differing.push(`${textOf(row, 'id') || textOf(row, 'url')}: ${seen} with layout, ${read} without`);
      }
      await browser.close();
      expect(differing).toEqual([]);
      expect([...levels]).toEqual(expect.arrayContaining(['none', 'danger']));
    });
  },
);
