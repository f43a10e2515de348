/** The data of the domain engine: of the right shape, and the generated files as their generators make them. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import confusables from '../assets/confusables.json';
import extra from '../assets/confusables-extra.json';
import hosting from '../assets/hosting.json';
import neighbours from '../assets/neighbour-names.json';
import words from '../assets/risk-words.json';
import { domainIndex } from '../lib/catalog/domains.ts';
import { buildHosting, platformOf } from '../lib/domain/hosting.ts';
import { asciiReading, confusablesText, mayStandInHost } from '../tools/confusables/generate.ts';
import { readWords, wordsText } from '../tools/words/generate.ts';

const text = (file: string) => readFileSync(new URL(`../assets/${file}`, import.meta.url), 'utf8');

describe('generated files', () => {
  it('confusables.json is what the generator makes of Unicode data', () => {
    expect(text('confusables.json')).toBe(confusablesText());
  });

  it('ordinary-words.json is what the generator makes of the word lists', () => {
    expect(text('ordinary-words.json')).toBe(wordsText());
  });

  it('the filter holds every word it was made of, and few others', () => {
    const { isWord } = domainIndex().ordinary;
    const all = readWords();
    expect(all.filter((word) => !isWord(word))).toEqual([]);
    const nonsense = all.slice(0, 5000).map((word) => `${word}q${word.slice(0, 2)}x`);
    expect(nonsense.filter(isWord).length).toBeLessThan(nonsense.length * 0.02);
  });
});

describe('confusables', () => {
  it('keeps letters that a host name can hold and that read as ASCII', () => {
    expect(mayStandInHost('\u0430')).toBe(true);
    expect(mayStandInHost('A')).toBe(false);
    expect(mayStandInHost('\uff41')).toBe(false);
    expect(asciiReading('rn')).toBe('m');
    expect(asciiReading('o\u0338')).toBe('o');
    expect(asciiReading('\u3042')).toBeUndefined();
  });

  it('adds by hand only single characters that are no ASCII, each with a reading in ASCII', () => {
    for (const { why, lookLike } of extra.groups) {
      expect(why).not.toBe('');
      for (const [reading, characters] of Object.entries(lookLike)) {
        expect(reading).toMatch(/^[a-z0-9]{1,2}$/);
        for (const c of characters) expect(c > '\x7f').toBe(true);
      }
    }
  });

  it('says where it is from', () => {
    expect(confusables.source).toContain(confusables.unicodeVersion);
  });
});

describe('shared hosting', () => {
  const host = v.pipe(v.string(), v.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/));
  const shape = v.strictObject({
    note: v.string(),
    suffixes: v.array(
      v.strictObject({
        suffix: host,
        kind: v.picklist(['site', 'desk', 'carrier']),
        source: v.pipe(v.string(), v.minLength(10)),
      }),
    ),
    paths: v.array(v.strictObject({ host, why: v.string(), source: v.pipe(v.string(), v.minLength(10)) })),
  });

  it('has the right shape, is sorted and has nothing twice', () => {
    const { suffixes } = v.parse(shape, hosting);
    const names = suffixes.map(({ suffix }) => suffix);
    expect(names).toEqual([...new Set(names)].sort());
  });

  it('matches at label boundaries', () => {
    const index = buildHosting({ suffixes: [{ suffix: 'pages.example', kind: 'site' }], paths: [] });
    expect(platformOf('a.pages.example', '', index)?.suffix).toBe('pages.example');
    expect(platformOf('notpages.example', '', index)).toBeUndefined();
    expect(platformOf('pages.example', '', index)).toBeUndefined();
  });
});

describe('words', () => {
  it('stand in one group only, in lower case', () => {
    const all = words.groups.flatMap(({ words: byLanguage }) => Object.values(byLanguage).flat());
    expect(all.filter((word, i) => all.indexOf(word) !== i)).toEqual([]);
    expect(all.filter((word) => word !== word.toLowerCase() || /\s/.test(word))).toEqual([]);
  });

  it('have groups that the engine knows', () => {
    expect(words.groups.map(({ id }) => id).sort()).toEqual(['action', 'glue', 'lure', 'study', 'topic']);
  });
});

it('every neighbour says whom it resembles and why it is innocent', () => {
  const row = v.strictObject({
    name: v.pipe(v.string(), v.regex(/^[a-z0-9]+$/)),
    like: v.string(),
    why: v.string(),
  });
  expect(() => v.parse(v.array(row), neighbours.names)).not.toThrow();
});
