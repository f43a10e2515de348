/** Every sentence that a person is shown can be read by an older person in a hurry: in both languages, in every file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isPolite, lengthOf, schoolYear, sentencesOf, wordsOf } from './support/reading.ts';

const locales = join(import.meta.dirname, '..', 'assets', 'locales');
const files = readdirSync(join(locales, 'en'));

/** The measure is made for running text: of a label or a line with few words one long name decides. */
const FEWEST_WORDS = 10;
const HARDEST_YEAR = 8;
const MOST_WORDS = 20;
const MOST_LETTERS = 45;

type Texts = readonly (readonly [key: string, text: string])[];

function read(language: string, file: string): Texts {
  return Object.entries(
    JSON.parse(readFileSync(join(locales, language, file), 'utf8')) as Record<string, string>,
  );
}

/** What is put in, and an aside at the end, say nothing about how long or polite the sentence is. */
const bare = (text: string) =>
  text.replace(/（[^（）]*）(?=。$)/, '').replace(/[「“(（]?\{\w+\}[」”)）]?/g, '');

/** What is wrong with English texts, one line each. */
function hard(texts: Texts): string[] {
  const long = texts.filter(([, text]) => sentencesOf(text).some((one) => wordsOf(one).length > MOST_WORDS));
  const learned = texts.filter(
    ([, text]) => wordsOf(text).length >= FEWEST_WORDS && schoolYear(text) > HARDEST_YEAR,
  );
  const whole = texts.map(([, text]) => text).join(' ');
  return [
    ...long.map(([key, text]) => `${key} is long: ${text}`),
    ...learned.map(([key, text]) => `${key} is hard: ${text}`),
    ...(schoolYear(whole) > HARDEST_YEAR ? ['as a whole it is hard'] : []),
  ];
}

/** What is wrong with Japanese texts, one line each. */
function rude(texts: Texts): string[] {
  return texts.flatMap(([key, text]) =>
    sentencesOf(text).flatMap((one) => [
      ...(lengthOf(bare(one)) > MOST_LETTERS ? [`${key} is long: ${one}`] : []),
      // What has no full stop is a label or a headline.
      ...(one.endsWith('。') && !isPolite(bare(one)) ? [`${key} is not polite: ${one}`] : []),
    ]),
  );
}

describe.each(files)('%s', (file) => {
  test('English: short sentences, eight years of school', () => {
    expect(hard(read('en', file))).toEqual([]);
  });

  test('Japanese: short sentences, polite', () => {
    expect(rude(read('ja', file))).toEqual([]);
  });

  test('numbers and dates come from outside, and nothing is left of a piece of a sentence', () => {
    for (const language of ['en', 'ja'])
      for (const [key, text] of read(language, file)) {
        expect(text, key).not.toMatch(/\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b|\d{4}年/);
        // A sentence that begins or ends in white space waits for another piece; the person writes behind a colon.
        if (!key.startsWith('report.')) expect(text, key).toBe(text.trim());
      }
  });
});

describe('the measure itself', () => {
  test.each([
    ['a long sentence', [['a', `Do it now ${'and again '.repeat(10)}.`]], /a is long/],
    [
      'a learned one',
      [
        [
          'a',
          'Immediate notification of the appropriate institutional authorities is indispensable for every customer.',
        ],
      ],
      /a is hard/,
    ],
  ] as const)('English: %s', (_name, texts, wrong) => {
    expect(hard(texts).join('\n')).toMatch(wrong);
  });

  test.each([
    ['a rude one', [['a', '電話を切れ。']], /a is not polite/],
    ['a rude one with a value', [['a', '一覧に載っている（{entry}）。']], /a is not polite/],
    ['a long one', [['a', 'あ'.repeat(46)]], /a is long/],
  ] as const)('Japanese: %s', (_name, texts, wrong) => {
    expect(rude(texts).join('\n')).toMatch(wrong);
  });

  test('what is put in does not count', () => {
    expect(rude([['a', `${'あ'.repeat(40)}「{snippet}」です。`]])).toEqual([]);
  });
});
