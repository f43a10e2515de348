import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base58 } from '@scure/base';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mask } from '../lib/secret/mask.ts';
import { findPersonal, findSecrets, type PersonalKind } from '../lib/secret/secret.ts';

interface Case {
  readonly kind?: string;
  readonly kinds?: readonly string[];
  readonly text: string;
  readonly masked?: string;
}
const cases = (name: string): readonly Case[] =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'cases', 'secrets', `${name}.json`), 'utf8'));
const all: ReadonlySet<PersonalKind> = new Set(['password', 'code', 'card', 'my-number', 'wallet']);
const kindsIn = (text: string): string[] => [...new Set(findSecrets(text).map(({ kind }) => kind))];

describe('a secret is found', () => {
  test.each(cases('match'))('$kind in $text', ({ text, kind }) => expect(kindsIn(text)).toEqual([kind]));
  // Whatever stands around it, and even where a letter is lost between.
  test.each(cases('match'))('$kind in a request about $text', ({ text, kind }) =>
    expect(kindsIn(`困っています。\n${text}\n\nPlease help. お願いします。`)).toEqual([kind]),
  );
});

describe('ordinary words are none', () => {
  test.each(cases('clear'))('$text', ({ text }) => expect(findSecrets(text)).toEqual([]));
  test('nor are all of them together', () => {
    const together = cases('clear').map(({ text }) => text);
    expect(findSecrets(together.join('\n'))).toEqual([]);
  });
});

describe('what is personal is hidden, and nothing else', () => {
  test.each(cases('personal'))('$text', ({ text, masked, kinds }) => {
    const found = findPersonal(text, all);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(mask(text, found)).toBe(masked);
  });
  // As a Japanese keyboard writes it: the same places are found.
  const wide = (text: string) =>
    text
      .replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0))
      .replace(/ /g, '\u3000');
  test.each(cases('personal'))('in full-width letters too: $text', ({ text, kinds }) => {
    const found = findPersonal(wide(text), all);
    expect(found.map(({ kind }) => kind)).toEqual(kinds);
    expect(found).toEqual(findPersonal(text, all));
  });
  test('a code is hidden however it is grouped and introduced, and nothing but the code', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          '認証コードは',
          '確認コード：',
          'My code is ',
          'SMSコード「',
          'The 2FA code was ',
          'ワンタイムパスワード ',
        ),
        fc.constantFrom('', ' ', '-'),
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 0, max: 999 }),
        fc.boolean(),
        (before, between, first, second, isWide) => {
          const groups = [first, second].map((group) => String(group).padStart(3, '0'));
          const code = groups.join(between);
          const text = `${before}${isWide ? wide(code) : code}。助けてください`;
          expect(mask(text, findPersonal(text, all))).toBe(`${before}•••。助けてください`);
        },
      ),
      { numRuns: 300 },
    );
  });
  test('only what is asked for', () => {
    const text = 'Password: hunter2! 4111 1111 1111 1111';
    expect(findPersonal(text, new Set(['card'])).map(({ kind }) => kind)).toEqual(['card']);
    expect(findPersonal(text, new Set())).toEqual([]);
  });
  test('several of them at once', () => {
    const text = 'パスワード：abc123 と 4111111111111111 を入力しました';
    expect(mask(text, findPersonal(text, all))).toBe('パスワード：••• と •••1111 を入力しました');
  });
});

const entropy = fc
  .constantFrom(16, 20, 24, 28, 32)
  .chain((length) => fc.uint8Array({ minLength: length, maxLength: length }))
  // One byte over and over makes one word over and over, which a person's phrase never is.
  .filter((bytes) => new Set(bytes).size > 1);
const separator = fc.constantFrom(' ', '\n', ', ', '　', ' - ', '\t', '・', '. ');
const numbered = fc.constantFrom(
  (word: string) => word,
  (word: string, at: number) => `${at + 1}. ${word}`,
  (word: string, at: number) => `(${at + 1}) ${word.toUpperCase()}`,
  (word: string, at: number) => `${at + 1}：${word.normalize('NFC')}`,
);
const around = fc.constantFrom('', 'Here it is: ', 'My wallet: ', 'フレーズは次のとおりです。', 'the ');

describe('whatever the phrase', () => {
  test.each([
    ['English', english],
    ['Japanese', japanese],
  ])('%s words are always found, in any dress', (_name, list) => {
    fc.assert(
      fc.property(entropy, separator, numbered, around, (bytes, between, dress, before) => {
        const words = entropyToMnemonic(bytes, list).split(/\s+/);
        const text = before + words.map(dress).join(between);
        expect(kindsIn(text)).toContain('phrase');
      }),
      { numRuns: 400 },
    );
  });

  test.each<[string, (words: string[]) => string]>([
    ['joined by a word', (words) => words.join(' and ')],
    ['each in a sentence', (words) => words.map((word, at) => `Word number ${at + 1} is ${word}`).join(', ')],
    ['without spaces', (words) => words.join('')],
  ])('%s they are found too', (_name, tell) => {
    fc.assert(
      fc.property(entropy, fc.constantFrom(english, japanese), (bytes, list) => {
        const words = entropyToMnemonic(bytes, list).split(/\s+/);
        fc.pre(new Set(words).size > 9);
        expect(kindsIn(tell(words))).toContain('phrase');
      }),
      { numRuns: 200 },
    );
  });

  test('a span covers every word of it', () => {
    fc.assert(
      fc.property(entropy, (bytes) => {
        const phrase = entropyToMnemonic(bytes, english);
        const text = `before, the ${phrase}; the end`;
        const [found] = findSecrets(text);
        expect(text.slice(found?.start, found?.end)).toContain(phrase);
      }),
      { numRuns: 300 },
    );
  });

  test('32 bytes are a key in hexadecimal, 64 in Base58', () => {
    const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length });
    fc.assert(
      fc.property(bytes(32), bytes(64), (key, pair) => {
        const hex = Buffer.from(key).toString('hex');
        expect(kindsIn(`here: ${hex} .`)).toEqual(['private-key']);
        expect(kindsIn(`here: ${hex.slice(0, 30)}\n${hex.slice(30)} .`)).toEqual(['private-key']);
        if (base58.encode(pair).length >= 86)
          expect(kindsIn(`here: ${base58.encode(pair)} .`)).toEqual(['private-key']);
      }),
      { numRuns: 100 },
    );
  });
});

/** Sentences as people write them: every few words stands one that joins words and is in no list. */
const sentence = (list: readonly string[], joining: readonly string[], longest: number) =>
  fc
    .array(
      fc.tuple(
        fc.array(fc.constantFrom(...list), { minLength: 1, maxLength: longest }),
        fc.constantFrom(...joining),
      ),
      { minLength: 1, maxLength: 30 },
    )
    .map((parts) => parts.map(([words, join]) => `${words.join(' ')} ${join}`).join(' '));

describe('never an ordinary sentence', () => {
  test('English, though made of words that stand in the list', () => {
    const joining = [
      'the',
      'and',
      'to',
      'is',
      'was',
      'my',
      'for',
      'of',
      'in',
      'but',
      'not',
      'it',
      'are',
      'from',
    ];
    fc.assert(
      fc.property(sentence(english, joining, 4), (text) => {
        expect(findSecrets(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  test('Japanese, though made of words that stand in the list', () => {
    const joining = ['は', 'が', 'を', 'に', 'で', 'から', 'まで', 'です', 'ます', 'した'];
    fc.assert(
      fc.property(sentence(japanese, joining, 4), (text) => {
        expect(findSecrets(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
  test('whatever the text, looking at it never fails, and spans lie in it in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        for (const found of [findSecrets(text), findPersonal(text, all)]) {
          let at = 0;
          for (const { start, end } of found) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            at = end;
          }
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
