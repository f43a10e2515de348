/**
 * `npm run bench`: how fast the engines are, beside others that do a part of the same, as Markdown tables.
 * `npm run bench -- blocking [--all]` instead: what the real browser lets through, which takes minutes.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdown, type Table } from '../table.ts';
import { benchBlocking } from './blocking/bench.ts';
import { benchContent } from './content.ts';
import { benchDomains } from './domains.ts';
import { benchHelp } from './help.ts';
import { benchPages } from './pages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus' },
    all: { type: 'boolean', default: false },
  },
});

async function tables(): Promise<Table[]> {
  const [part] = positionals;
  if (part === 'blocking') return benchBlocking(resolve(values.corpus), values.all);
  if (part !== undefined) throw new Error(`no bench is called ${part}; there is: blocking`);
  return [
    ...(await benchDomains()),
    ...(await benchContent()),
    ...(await benchHelp()),
    ...(await benchPages()),
  ];
}

console.log((await tables()).map(markdown).join('\n\n'));
