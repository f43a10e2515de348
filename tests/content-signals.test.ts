import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import weights from '../assets/signals.json' with { type: 'json' };
import { signals } from '../lib/content/signals/index.ts';
import { atLeast, levelOfContent } from '../lib/verdict.ts';
import { factsOf, judge, readingWithout, signalsOf, type TextCase } from './support/content.ts';

const CASES = new URL('./cases/utterances/', import.meta.url);
const SIGNALS = new URL('../lib/content/signals/', import.meta.url);

function casesOf(table: 'match' | 'clear', id: string): readonly TextCase[] {
  return JSON.parse(readFileSync(new URL(`${table}/${id}.json`, CASES), 'utf8')) as readonly TextCase[];
}

const nameOf = (one: TextCase) => (one.text ?? one.html ?? '').slice(0, 90);

describe('every signal', () => {
  const files = readdirSync(SIGNALS).filter((file) => file !== 'index.ts');

  test('is registered under the name of its file', () => {
    expect(signals.map(({ meta }) => `${meta.id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  test('has a weight, and no weight is left over', () => {
    expect(Object.keys(weights).toSorted()).toEqual(signals.map(({ meta }) => meta.id).toSorted());
  });

  test.each(signals.map(({ meta }) => meta))('$id has cases to match and to leave alone', ({ id }) => {
    for (const table of ['match', 'clear'])
      expect(existsSync(new URL(`${table}/${id}.json`, CASES)), table).toBe(true);
  });
});

describe('a signal that starts from words', () => {
  const all = signals.flatMap(({ meta }) => casesOf('match', meta.id)).map(factsOf);
  const speaking = all.map((facts) => ({ facts, ids: signalsOf(judge(facts)) }));
  const cued = signals.flatMap(({ meta: { id, cues }, find }) =>
    cues === undefined ? [] : [{ id, cues, find }],
  );

  test.each(cued)('$id finds nothing where none of them is known', ({ id, cues, find }) => {
    const facts = speaking.filter(({ ids }) => ids.includes(id)).map((one) => one.facts);
    expect(facts.length).toBeGreaterThan(0);
    const readings = readingWithout(cues, facts);
    expect(readings.filter((reading) => find(reading).length > 0).map((one) => one.facts)).toEqual([]);
  });
});

describe.each(signals.map(({ meta }) => meta.id))('%s', (id) => {
  test.each(casesOf('match', id).map((one) => [nameOf(one), one] as const))('finds: %s', (_, one) => {
    const verdict = judge(factsOf(one));
    expect(signalsOf(verdict)).toContain(id);
    expect(atLeast(levelOfContent(verdict), 'caution'), JSON.stringify(verdict)).toBe(true);
  });

  test.each(casesOf('clear', id).map((one) => [nameOf(one), one] as const))('leaves alone: %s', (_, one) => {
    const verdict = judge(factsOf(one));
    expect(atLeast(levelOfContent(verdict), 'caution'), JSON.stringify(verdict)).toBe(false);
  });
});
