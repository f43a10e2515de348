import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { composeWords } from '../lib/catalog/text-compose.ts';
import { checkAnswers } from '../lib/compose/check.ts';
import { writingDesk } from '../lib/compose/desk.ts';
import { type BrowserFacts, environmentLines } from '../lib/compose/environment.ts';
import { type Answers, noAnswers, questions, questionsFor, writeRequest } from '../lib/compose/request.ts';
import { withoutSecrets } from '../lib/compose/secrets.ts';
import type { CardChannel } from '../lib/directory/card.ts';
import { troubles } from '../lib/help/trouble.ts';
import { locales } from '../lib/text.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
const HEX = '4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318';
const all = { numbers: true, wallets: true };
const answers: Answers = {
  ...noAnswers,
  what: 'Money is missing.\n\nSince Monday.',
  when: '2026-11-20 10:00',
  transaction: HEX,
};

describe('a request', () => {
  test('in English, word for word', () => {
    const text = writeRequest(
      { service: 'Coincheck', trouble: 'deposit', answers, environment: ['Operating system: Windows 11'] },
      composeWords.en,
    );
    expect(text).toBe(
      [
        'To the support of Coincheck. I need your help.',
        `Kind of trouble: ${composeWords.en['trouble.deposit']}`,
        'What happened:\nMoney is missing.\n\nSince Monday.',
        'When:\n2026-11-20 10:00',
        `Transaction or order number:\n${HEX}`,
        'My system:\nOperating system: Windows 11',
        composeWords.en['request.closing'],
      ].join('\n\n'),
    );
  });
  test('in Japanese, what the person wrote unchanged', () => {
    const text = writeRequest(
      { service: 'bitFlyer', trouble: 'log-in', answers, environment: [] },
      composeWords.ja,
    );
    expect(text).toContain('bitFlyer サポートご担当者様');
    expect(text).toContain('起きたこと：\nMoney is missing.\n\nSince Monday.');
    expect(text, 'a question that does not fit is not in it').not.toContain(HEX);
  });
  test('without a kind of trouble says nothing of one, and asks nothing about money', () => {
    const text = writeRequest(
      { service: 'Coincheck', trouble: undefined, answers, environment: [] },
      composeWords.en,
    );
    expect(text).toMatch(/^To the support of Coincheck. I need your help.\n\nWhat happened:/);
    expect(text).not.toMatch(/Kind of trouble|Transaction/);
  });
  test('what looks like a parameter in an answer stays as it is', () => {
    const odd = { ...noAnswers, what: '{service} $& {trouble}' };
    const text = writeRequest(
      { service: 'X', trouble: 'other', answers: odd, environment: [] },
      composeWords.en,
    );
    expect(text).toContain('{service} $& {trouble}');
  });
  test.each(locales)('every question and trouble has its words in %s', (locale) => {
    const words = composeWords[locale];
    for (const question of questions)
      for (const key of [`compose.${question}`, `request.${question}`]) expect(words).toHaveProperty([key]);
    for (const trouble of troubles) {
      expect(words).toHaveProperty([`trouble.${trouble}`]);
      expect(questionsFor(trouble)).toContain('what');
    }
  });
});

describe('what must not be in it', () => {
  test.each(questions)('a phrase is refused in the answer to "%s", and can be taken out', (question) => {
    const text = `My words: ${PHRASE}. Help!`;
    const given = { ...noAnswers, [question]: text };
    expect(checkAnswers(given, all).refusals).toEqual([{ question, kind: 'phrase' }]);
    expect(withoutSecrets(given, question)[question]).toBe('My words: . Help!');
  });
  test('whatever the phrase', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.constantFrom(...questions),
        (bytes, question) => {
          const phrase = entropyToMnemonic(bytes, english);
          fc.pre(new Set(phrase.split(' ')).size > 1);
          const given = { ...noAnswers, [question]: `Look: ${phrase} ?` };
          expect(checkAnswers(given, all).refusals).toHaveLength(1);
          expect(checkAnswers(withoutSecrets(given, question), all).refusals).toEqual([]);
        },
      ),
      { numRuns: 200 },
    );
  });
  test('32 bytes are a key, except where the number of a transaction is asked for', () => {
    expect(checkAnswers({ ...noAnswers, error: HEX }, all).refusals).toEqual([
      { question: 'error', kind: 'private-key' },
    ]);
    expect(checkAnswers({ ...noAnswers, transaction: HEX }, all).refusals).toEqual([]);
    const named = { ...noAnswers, transaction: `private key ${HEX}` };
    expect(checkAnswers(named, all).refusals).toHaveLength(1);
    expect(withoutSecrets(named, 'transaction').transaction).toBe('private key');
  });
  const spread = {
    ...noAnswers,
    what: `Look: ${PHRASE.slice(0, 27)}`,
    when: 'Monday',
    steps: PHRASE.slice(28),
  };
  test('a phrase that is spread over two answers is refused in both, and goes from both at once', () => {
    expect(checkAnswers(spread, all).refusals).toEqual([
      { question: 'what', kind: 'phrase' },
      { question: 'steps', kind: 'phrase' },
    ]);
    expect(withoutSecrets(spread, 'steps')).toEqual({
      ...noAnswers,
      what: 'Look:',
      when: 'Monday',
      steps: '',
    });
    const longer = { ...spread, when: 'On Monday evening, when I had come home from work at last' };
    expect(checkAnswers(longer, all).refusals, 'whatever stands between').toHaveLength(2);
  });
  test('wherever it is cut', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.integer({ min: 1, max: 11 }),
        fc.constantFrom(
          ['what', 'steps'],
          ['what', 'error'],
          ['steps', 'error'],
          ['what', 'when'],
          ['error', 'version'],
        ),
        (bytes, cut, [first, second]) => {
          const words = entropyToMnemonic(bytes, english).split(' ');
          fc.pre(new Set(words).size > 4);
          const given = {
            ...noAnswers,
            [first as string]: words.slice(0, cut).join(' '),
            [second as string]: words.slice(cut).join(' '),
          };
          expect(checkAnswers(given, all).refusals.map(({ question }) => question)).toEqual([first, second]);
        },
      ),
      { numRuns: 200 },
    );
  });
  test('two answers that are innocent alone are innocent together', () => {
    const given = {
      ...noAnswers,
      what: 'My money did not arrive. I have tried again today',
      steps: 'I opened the app, waited ten minutes and called the desk again',
      error: `The number is ${HEX.slice(0, 32)}`,
      version: HEX.slice(32),
    };
    expect(checkAnswers(given, all).refusals).toEqual([]);
  });
});

describe('what is hidden', () => {
  const text = 'Password: hunter2! card 4111 1111 1111 1111 to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e';
  const hide = (numbers: boolean, wallets: boolean) =>
    checkAnswers({ ...noAnswers, what: text }, { numbers, wallets });
  test('passwords always, the rest as the person wishes', () => {
    expect(hide(false, false).answers.what).toBe(text.replace('hunter2!', '•••'));
    expect(hide(true, false).answers.what).toContain('card •••1111 to 0x742d35Cc');
    expect(hide(false, true).answers.what).toContain('4111 1111 1111 1111 to 0x742d•••f44e');
    expect(hide(true, true).hidden).toBe(3);
  });
});

describe('the computer', () => {
  const facts: BrowserFacts = {
    os: 'win',
    osVersion: '15.0.0',
    brands: [
      { brand: 'Not;A=Brand', version: '99.0.0.0' },
      { brand: 'Chromium', version: '156.0.1.2' },
      { brand: 'Google Chrome', version: '156.0.1.2' },
    ],
    userAgent: 'Mozilla/5.0 …',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
  };
  test.each<[Partial<BrowserFacts>, string, string]>([
    [{}, 'Windows 11', 'Google Chrome 156.0.1.2'],
    [{ osVersion: '10.0.0' }, 'Windows 10', 'Google Chrome 156.0.1.2'],
    [{ osVersion: '' }, 'Windows', 'Google Chrome 156.0.1.2'],
    [{ os: 'mac', osVersion: '15.1.0' }, 'macOS 15.1', 'Google Chrome 156.0.1.2'],
    [{ os: 'linux', osVersion: '6.1.0' }, 'Linux', 'Google Chrome 156.0.1.2'],
    [
      {
        os: 'mac',
        osVersion: '',
        brands: [],
        userAgent: 'Mozilla/5.0 (Macintosh; rv:153.0) Gecko/20100101 Firefox/153.0',
      },
      'macOS',
      'Firefox 153.0',
    ],
    [{ brands: [{ brand: 'Chromium', version: '156.0' }] }, 'Windows 11', 'Chromium 156.0'],
  ])('%o is %s with %s', (change, system, browser) => {
    const [first, second] = environmentLines({ ...facts, ...change }, composeWords.en);
    expect([first, second]).toEqual([`Operating system: ${system}`, `Browser: ${browser}`]);
  });
});

describe('the desk', () => {
  const channel = (kind: string, more: Partial<CardChannel> = {}): CardChannel =>
    ({ kind, url: `https://${kind}.example/`, confirmed: true, ...more }) as CardChannel;
  test('a form before a chat before a help centre, in the own language where there is one', () => {
    const channels = [channel('help-centre'), channel('chat'), channel('contact-form', { language: 'ja' })];
    expect(writingDesk(channels, 'ja')?.kind).toBe('contact-form');
    expect(writingDesk(channels, 'en')?.kind).toBe('chat');
    expect(writingDesk([channel('contact-form', { language: 'ja' })], 'en')?.kind).toBe('contact-form');
  });
  test.each([
    ['not confirmed', channel('contact-form', { confirmed: false })],
    ['without an address', channel('contact-form', { url: null })],
    ['of no desk', channel('social')],
  ])('never one that is %s', (_name, one) => expect(writingDesk([one], 'ja')).toBeNull());
});
