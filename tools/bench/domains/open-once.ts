/** Prints the nanoseconds that it takes to parse the stored index and its tables, and to open it, for the first time. */
import { readFileSync } from 'node:fs';
import { openIndex, type StoredIndex, type Tables } from '../../../lib/domain/domain-index.ts';

const text = (file: string) => readFileSync(new URL(`../../../assets/${file}`, import.meta.url), 'utf8');
const texts = ['compiled/domain-index', 'hosting', 'risk-words', 'confusables', 'ordinary-words'].map(
  (file) => text(`${file}.json`),
);

const start = process.hrtime.bigint();
const [stored, hosting, words, confusables, ordinaryWords] = texts.map((one) => JSON.parse(one));
openIndex(stored as StoredIndex, {
  hosting: hosting as Tables['hosting'],
  words: words as Tables['words'],
  confusables: [confusables as Tables['confusables'][number]],
  ordinaryWords: ordinaryWords as Tables['ordinaryWords'],
  neighbours: [],
});
console.log(Number(process.hrtime.bigint() - start));
