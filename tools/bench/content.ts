/** How fast the content engine reads, beside one regular expression of all its phrases over the raw text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { Bench, type Task } from 'tinybench';
import { knowledgeData } from '../../lib/catalog/content.ts';
import type { MessageFacts } from '../../lib/facts/types.ts';
import { ownScript } from '../build/script.ts';
import { readRows, textOf } from '../eval/corpus.ts';
import type { Table } from '../table.ts';

/** The engine (normalising, phrases, all signals) and the expression, on the project's own cases and on the corpora if present. */
export async function benchContent(): Promise<Table[]> {
  const corpus = process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus';
  const sets: readonly [string, readonly string[]][] = [
    ['own cases', ownTexts()],
    ['evaluation texts', corpusTexts(corpus)],
  ];
  const engine = await builtEngine();
  const rows: string[][] = [];
  // One after the other: beside each other they would measure each other.
  for (const [name, texts] of sets) if (texts.length > 0) rows.push(await measure(engine, name, texts));
  return [
    {
      title: 'Content engine, megabytes of text a second',
      columns: [
        'texts',
        'size',
        'engine',
        `one RegExp of all phrases, on about ${EXPRESSION_READS / 1000} kB of them: every match / until the first`,
        'times',
      ],
      rows,
    },
  ];
}

/** The engine as it stands in pages: what reads TypeScript here adds calls of its own around every function. */
async function builtEngine(): Promise<typeof import('./engine.ts')> {
  return runInThisContext(`${await ownScript('tools/bench/engine.ts', 'often')};script`);
}

async function measure(
  { contentContext, judgeContent }: typeof import('./engine.ts'),
  name: string,
  texts: readonly string[],
): Promise<string[]> {
  const bytes = sizeOf(texts);
  const standing = () => ({ kind: 'unknown', level: 'none', host: '' }) as const;
  const context = contentContext({ kind: 'unknown' }, standing);
  const phrases = knowledgeData.phrases
    .flatMap((file) => Object.values(file).flat())
    .map((phrase) => phrase.replace('*', '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(phrases.join('|'), 'iu');
  const every = new RegExp(expression.source, 'giu');
  const short = upTo(texts, EXPRESSION_READS);
  // Engines of JavaScript take seconds until code of this size is as quick as it gets.
  const bench = new Bench({ time: 4000, warmupTime: 3000, iterations: 2, warmupIterations: 1 })
    .add('engine', () => {
      for (const text of texts) judgeContent(asMessage(text), context);
    })
    .add('expression, every match', () => {
      // As the engine finds every phrase; a search that stops at the first says little of a text.
      for (const text of short) for (const _ of text.matchAll(every)) void _;
    })
    .add('expression, first match', () => {
      for (const text of short) expression.test(text);
    });
  await bench.run();
  const [engine = 0, all = 0, first = 0] = bench.tasks.map((task, at) =>
    speed(task, at === 0 ? bytes : sizeOf(short)),
  );
  return [
    name,
    `${(bytes / 1e6).toFixed(2)} MB`,
    engine.toFixed(1),
    `${all.toFixed(2)} / ${first.toFixed(2)}`,
    `${(engine / all).toFixed(1)} / ${(engine / first).toFixed(1)}`,
  ];
}

/** Characters that the expression reads: of V8 it asks seconds for a megabyte, and would never end on all. */
const EXPRESSION_READS = 8_000;

/** Texts from every part of the list, so many characters of them. */
function upTo(texts: readonly string[], characters: number): string[] {
  const whole = texts.reduce((sum, text) => sum + text.length, 0);
  const step = Math.max(1, Math.ceil(whole / characters));
  return texts.filter((_, at) => at % step === 0);
}

function sizeOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

/** Megabytes a second in the middle one of all rounds of a task; 0 if it failed. */
function speed(task: Task, bytes: number): number {
  const perSecond = 'throughput' in task.result ? task.result.throughput.p50 : 0;
  return (perSecond * bytes) / 1e6;
}

function asMessage(text: string): MessageFacts {
  return {
    kind: 'message',
    surface: 'chat',
    url: null,
    text,
    links: [],
    sender: null,
    subject: null,
    replyTo: null,
  };
}

function ownTexts(): string[] {
  const root = new URL('../../tests/cases/utterances/', import.meta.url).pathname;
  return ['match', 'clear'].flatMap((folder) =>
    readdirSync(join(root, folder)).flatMap((file) => {
      const cases = JSON.parse(readFileSync(join(root, folder, file), 'utf8')) as readonly {
        readonly text?: string;
      }[];
      return cases.flatMap((one) => one.text ?? []);
    }),
  );
}

/** Texts of all evaluation corpora that have any: messages, texts of pages, utterances. */
function corpusTexts(root: string): string[] {
  const folders = ['messages', 'pages']
    .map((name) => join(root, name))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  return [join(root, 'utterances.jsonl'), ...files.sort()].flatMap((file) =>
    sample(readRows(file).flatMap((row) => textOf(row, 'text') || [])),
  );
}

/** So much of each file, in characters: the expression takes seconds for a megabyte. */
const SAMPLE = 60_000;

/** Rows from every part of a file. */
function sample(texts: readonly string[]): string[] {
  const whole = texts.reduce((sum, text) => sum + text.length, 0);
  const step = Math.max(1, Math.round(whole / SAMPLE));
  return texts.filter((_, at) => at % step === 0);
}
