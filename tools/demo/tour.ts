/** The demonstrations without a display: every page opened in a real browser, and what it shows as a table. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TabState } from '../../lib/tab-state.ts';
import { type PageCase, pageCases, type Surface } from '../../tests/e2e/support/cases.ts';
import { launchChromium } from '../../tests/e2e/support/chromium.ts';
import type { ExtensionHandle } from '../../tests/e2e/support/extension.ts';
import { type Seen, whatIsSeen } from '../../tests/e2e/support/seen.ts';
import { startServer } from '../../tests/e2e/support/server.ts';
import { clip, markdown, type Table } from '../table.ts';
import { portraits, settle, shoot } from './portraits.ts';

const folder = fileURLToPath(new URL('../../.output/tour/', import.meta.url));

/** Columns of the terminal that a cell may take; the whole text is in the file. */
const WIDEST = 58;

const words: Readonly<Record<Surface, string>> = {
  blocked: 'the site is stopped, with the way to the real one',
  cover: 'a warning covers the page',
  strip: 'a warning strip over the page',
  chip: 'a warning under the message',
  badge: 'a mark on the toolbar button',
  none: 'nothing',
};

/** Opens everything, takes the pictures and prints the table. */
export async function showTour(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const server = await startServer(pageCases());
  const rows: string[][] = [];
  for (const language of ['ja', 'en'] as const) {
    const { browser, extension } = await launchChromium({ server, language });
    const cases = pageCases().filter((item) => item.language === language);
    for (const item of cases) rows.push(await visit(extension, item));
    await portraits(extension, language, folder);
    await browser.close();
  }
  await server.close();
  const table = tableOf(rows);
  writeFileSync(join(folder, 'tour.md'), markdown(table));
  console.log(markdown({ ...table, rows: rows.map((cells) => cells.map((cell) => clip(cell, WIDEST))) }));
}

function tableOf(rows: readonly string[][]): Table {
  const place = relative(process.cwd(), folder);
  return {
    title: 'What a person would see',
    columns: ['Page', 'Shown', 'Verdict', 'Reasons', 'Screenshot'],
    rows,
    note: `In full in ${place}/tour.md. Our own screens and the warnings in both languages, light and dark: ${place}/*-{ja,en}-{light,dark}.png`,
  };
}

async function visit(extension: ExtensionHandle, item: PageCase): Promise<string[]> {
  const page = await extension.open(item.url);
  const state = await settle(extension, page, item.expect.surface);
  const seen = await whatIsSeen(extension, page);
  const file = await shoot(page, folder, item.slug);
  await page.close();
  return [item.url, shown(seen), verdictOf(state), seen.reasons.join(' / '), file];
}

function shown({ surface, surfaces, badge }: Seen): string {
  const count = surfaces.length > 1 ? ` (${surfaces.length})` : '';
  return surface === 'badge' ? `${words.badge}: ${badge.text} ${badge.title}` : words[surface] + count;
}

function verdictOf(state: TabState | undefined): string {
  if (state === undefined) return 'not judged';
  const { address, content, counts } = state;
  const parts = [
    [address.kind, 'level' in address ? address.level : '', 'service' in address ? address.service : ''],
    content.kind === 'finding' ? ['page', content.level, content.service ?? ''] : [],
    counts.danger > 0 ? [`${counts.danger} message(s)`, 'danger'] : [],
    counts.caution > 0 ? [`${counts.caution} message(s)`, 'caution'] : [],
  ];
  return parts
    .map((words) => words.filter((word) => word !== '').join(' '))
    .filter((part) => part !== '')
    .join('; ');
}
