/**
 * `npm run eval`: how the engines do on the evaluation corpora, as Markdown tables.
 * The corpora are not part of this repository; where they are missing there is nothing to measure, and that is no error.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { markdown } from '../table.ts';
import { evaluateContent } from './content.ts';
import { evaluateDomains } from './domains.ts';
import { evaluateNet } from './net.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '../shared/corpus' },
    // The engines are always measured alone here; the option is the same as that of `check`.
    'no-lists': { type: 'boolean', default: false },
  },
});

const corpus = resolve(values.corpus);
if (existsSync(corpus)) {
  const tables = [
    ...(await evaluateDomains(corpus)),
    ...evaluateNet(corpus),
    ...(await evaluateContent(corpus)),
  ];
  console.log(tables.map(markdown).join('\n\n'));
} else {
  console.log(`No corpora in ${corpus}: nothing was measured. Name their folder with --corpus.`);
}
