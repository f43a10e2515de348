import { describe, expect, test } from 'vitest';
import { splitClauses } from '../lib/content/clauses.ts';
import { findMailAddresses, findPhones } from '../lib/content/contacts.ts';
import { maskSecrets } from '../lib/content/snippet.ts';
import { normalise } from '../lib/content/text.ts';
import { factsOf, judge } from './support/content.ts';

/** Inputs that make a careless pattern or loop quadratic. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['one letter', 'a'],
  ['spaces', ' '],
  ['digits', '1'],
  ['digits with marks', '1-'],
  ['at signs', 'a@'],
  ['dots', '.'],
  ['opening quotes', '「'],
  ['single kana', 'あ '],
  ['mixed scripts', 'aа'],
  ['commas and verbs', 'please enter, '],
  ['negations', 'never '],
  ['phrases', 'seed phrase '],
  ['threats', 'your account has been suspended. '],
  ['Japanese threats', 'アカウントが停止されました。連絡してください。'],
  ['support talk', 'contact support on live chat +1 888 555 0100. '],
  ['zero-width spaces', '\u200b'],
];

const SMALL = 20_000;
const LARGE = 160_000;

/** Best of three, in milliseconds: what a busy machine adds is left out. */
function cost(work: () => void): number {
  const runs = [0, 1, 2].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

function grown(unit: string, length: number): string {
  return unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

/** Eight times the text may cost eight times as much; a quadratic step would cost sixty-four times. */
function expectLinear(work: (text: string) => void, unit: string): void {
  const small = grown(unit, SMALL);
  const large = grown(unit, LARGE);
  work(small);
  const base = Math.max(
    1,
    cost(() => work(small)),
  );
  expect(cost(() => work(large)) / base).toBeLessThan(30);
}

describe.each(HOSTILE)('a text of %s costs time in proportion to its length', (_, unit) => {
  test('normalising and splitting', () => {
    expectLinear((text) => splitClauses(normalise(text).flat), unit);
  });

  test('contacts and masking', () => {
    expectLinear((text) => {
      findPhones(text);
      findMailAddresses(text);
      maskSecrets(text);
    }, unit);
  });

  test('the whole engine, as a message and as a page', () => {
    expectLinear((text) => judge(factsOf({ text, surface: 'chat' })), unit);
    expectLinear((text) => judge(factsOf({ text, surface: 'page' })), unit);
  });
});
