/**
 * `npm run bench`: how fast the engines are, beside others that do a part of the same, as Markdown tables.
 * `npm run bench -- domains` (or content, help, pages, large-pages, chat) measures one part;
 * `npm run bench -- blocking [--all]` what the real browser lets through, which takes minutes.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdown, type Table } from '../table.ts';
import { benchBlocking } from './blocking/bench.ts';
import { benchChat } from './chat.ts';
import { benchContent } from './content.ts';
import { benchDomains } from './domains.ts';
import { benchHelp } from './help.ts';
import { benchLargePages, benchPages } from './pages.ts';
import { benchPopup } from './popup.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string', default: process.env['MADOGUCHI_CORPUS'] ?? '../shared/corpus' },
    all: { type: 'boolean', default: false },
  },
});

/** What can be measured; all but `blocking`, which takes minutes, run where none is named. */
const parts: Readonly<Record<string, () => Promise<Table[]>>> = {
  domains: benchDomains,
  content: benchContent,
  help: async () => [...(await benchHelp()), ...(await benchPopup())],
  pages: benchPages,
  'large-pages': benchLargePages,
  chat: benchChat,
  blocking: () => benchBlocking(resolve(values.corpus), values.all),
};

async function tables(): Promise<Table[]> {
  const named =
    positionals.length > 0 ? positionals : ['domains', 'content', 'help', 'pages', 'large-pages', 'chat'];
  const made: Table[] = [];
  for (const name of named) {
    const part = parts[name];
    if (part === undefined) throw new Error(`no bench is called ${name}; there are: ${Object.keys(parts)}`);
    made.push(...(await part()));
  }
  return made;
}

console.log((await tables()).map(markdown).join('\n\n'));
