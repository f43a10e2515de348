/** How fast the content engine reads, beside one regular expression of all its phrases over the raw text. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Bench, type Task } from 'tinybench';
import en from '../../assets/phrases/en.json' with { type: 'json' };
import ja from '../../assets/phrases/ja.json' with { type: 'json' };
import { contentContext } from '../../lib/catalog/content.ts';
import { judgeContent } from '../../lib/content/engine.ts';
import type { MessageFacts } from '../../lib/facts/types.ts';
import { readRows, textOf } from '../eval/corpus.ts';
import type { Table } from '../table.ts';

/** The engine (normalising, phrases, all signals) and the expression, on the project's own cases and on the corpora if present. */
export async function benchContent(): Promise<Table[]> {
  const corpus = process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus';
  const sets: readonly [string, readonly string[]][] = [
    ['own cases', ownTexts()],
    ['evaluation texts', corpusTexts(corpus)],
  ];
  const rows = await Promise.all(
    sets.filter(([, texts]) => texts.length > 0).map(([name, texts]) => measure(name, texts)),
  );
  return [
    {
      title: 'Content engine, megabytes of text a second',
      columns: ['texts', 'size', 'engine', 'one RegExp of all phrases', 'times'],
      rows,
    },
  ];
}

async function measure(name: string, texts: readonly string[]): Promise<string[]> {
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const standing = () => ({ kind: 'unknown', level: 'none', host: '' }) as const;
  const context = contentContext({ kind: 'unknown' }, standing);
  const phrases = [...Object.values(en), ...Object.values(ja)]
    .flat()
    .map((phrase) => phrase.replace('*', '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(phrases.join('|'), 'giu');
  const bench = new Bench({ time: 500, warmupTime: 200, iterations: 2, warmupIterations: 1 })
    .add('engine', () => {
      for (const text of texts) judgeContent(asMessage(text), context);
    })
    .add('expression', () => {
      // Every match, as the engine finds every phrase: a search that stops at the first says nothing of a text.
      for (const text of texts) text.match(expression);
    });
  await bench.run();
  const [engine = 0, other = 0] = bench.tasks.map((task) => speed(task, bytes));
  return [
    name,
    `${(bytes / 1e6).toFixed(2)} MB`,
    engine.toFixed(1),
    other.toFixed(1),
    (engine / other).toFixed(1),
  ];
}

/** Megabytes a second of a finished task; 0 if it failed. */
function speed(task: Task, bytes: number): number {
  const perSecond = 'throughput' in task.result ? task.result.throughput.mean : 0;
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

function corpusTexts(root: string): string[] {
  if (!existsSync(root)) return [];
  const files = [
    'messages/mail_ham.jsonl.gz',
    'messages/mail_scam_wallet.jsonl',
    'messages/ja_dialogue_ham.jsonl.gz',
    'pages/hard_text.jsonl.gz',
    'pages/ja_finance.jsonl.gz',
  ];
  return files.flatMap((file) => sample(readRows(join(root, file)).map((row) => textOf(row, 'text'))));
}

/** So much of each file, in characters: the expression takes seconds for a megabyte. */
const SAMPLE = 60_000;

function sample(texts: readonly string[]): string[] {
  let left = SAMPLE;
  return texts.filter((text) => {
    left -= text.length;
    return left > 0;
  });
}
