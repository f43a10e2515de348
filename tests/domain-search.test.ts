/** The search for names in a text, beside a search that simply tries everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { domainIndex } from '../lib/catalog/domains.ts';
import type { Hit } from '../lib/domain/search/hits.ts';
import { buildTable } from '../lib/domain/search/key-table.ts';
import { lettersOf, wordEnd } from '../lib/domain/search/letters.ts';
import { buildPatterns } from '../lib/domain/search/patterns.ts';
import { scan } from '../lib/domain/search/scan.ts';
import { isOneSlip, isSame, isTwoSlips, typingDistance } from '../lib/domain/search/slips.ts';
import { openPatterns, storePatterns } from '../lib/domain/search/stored-patterns.ts';
import { shapesOf } from '../lib/domain/skeleton.ts';

const { readings } = domainIndex();
const SEED = { seed: 20261122, numRuns: 3000 };
const few = fc.constantFrom('a', 'c', 'd');
const text = (minLength: number, maxLength: number) => fc.string({ unit: few, minLength, maxLength });

/** All hits of one name in a text. */
function hitsOf(name: string, source: string): Hit[] {
  const hits: Hit[] = [];
  scan(buildPatterns([name]), lettersOf(source, readings), (hit) => {
    hits.push(hit);
    return false;
  });
  return hits;
}

/** Whether any stretch of the text is the name or one slip away from it. */
function isAnywhere(name: string, source: string): boolean {
  for (let from = 0; from < source.length; from += 1)
    for (let to = from + name.length - 1; to <= Math.min(source.length, from + name.length + 1); to += 1)
      if (typingDistance(source.slice(from, to), name) <= 1) return true;
  return false;
}

describe('distance', () => {
  it.each([
    ['metamask', 'metamask', 0],
    ['metmask', 'metamask', 1],
    ['metamsak', 'metamask', 1],
    ['metaamask', 'metamask', 1],
    ['metimask', 'metamask', 1],
    ['mteamsk', 'metamask', 2],
    ['mtamsk', 'metamask', 2],
    ['metamsakk', 'metamask', 2],
    ['something', 'metamask', 3],
    ['', 'ab', 2],
  ])('%s and %s are %i apart', (seen, real, distance) => {
    expect(typingDistance(seen, real)).toBe(distance);
  });

  it('the quick tests agree with it', () => {
    fc.assert(
      fc.property(text(0, 7), text(0, 7), (seen, real) => {
        const a = { of: shapesOf(seen), from: 0, to: seen.length };
        const b = { of: shapesOf(`x${real}y`), from: 1, to: real.length + 1 };
        const quick = [isSame, isOneSlip, isTwoSlips].map((is) => is(a, b));
        const distance = typingDistance(seen, real);
        expect(quick).toEqual([distance === 0, distance === 1, distance === 2]);
      }),
      { ...SEED, numRuns: 10_000 },
    );
  });
});

it('patterns are the same when they have been stored and opened', () => {
  const patterns = buildPatterns(['metamask', 'okx', 'walletconnect', 'circle']);
  expect(openPatterns(JSON.parse(JSON.stringify(storePatterns(patterns))))).toEqual(patterns);
});

describe('the search', () => {
  it('finds a name, or one slip away from it, wherever it stands, and nothing else', () => {
    fc.assert(
      fc.property(text(6, 11), text(0, 16), (name, source) => {
        const near = hitsOf(name, source).filter(({ edits }) => edits < 2);
        expect(near.length > 0).toBe(isAnywhere(name, source));
        for (const { start, end, edits } of near)
          expect(typingDistance(source.slice(start, end), name)).toBe(edits);
      }),
      SEED,
    );
  });

  it('finds it among other letters too', () => {
    const cases = fc.tuple(text(6, 14), fc.nat(), few, fc.nat(2), text(0, 5), text(0, 5));
    fc.assert(
      fc.property(cases, ([name, at, letter, cut, before, after]) => {
        const i = at % name.length;
        const seen = name.slice(0, i) + letter + name.slice(i + cut);
        if (typingDistance(seen, name) > 1) return;
        expect([seen, hitsOf(name, before + seen + after).length > 0]).toEqual([seen, true]);
      }),
      SEED,
    );
  });

  it('finds a word two slips away from a long name', () => {
    const slip = fc.tuple(fc.nat(), fc.constantFrom('', 'a', 'c', 'd'), fc.nat(1));
    fc.assert(
      fc.property(text(10, 18), slip, slip, (name, ...slips) => {
        const seen = slips.reduce(
          (word, [at, letter, cut]) =>
            word.slice(0, at % word.length) + letter + word.slice((at % word.length) + cut),
          name,
        );
        if (typingDistance(seen, name) > 2) return;
        expect([seen, hitsOf(name, `x-${seen}.y`).length > 0]).toEqual([seen, true]);
      }),
      SEED,
    );
  });

  it('finds short names as they stand only', () => {
    expect(hitsOf('okx', 'my-okx-x')).toMatchObject([{ start: 2, end: 5, edits: 0 }]);
    expect(hitsOf('aave', 'aavve')).toEqual([]);
    expect(hitsOf('aave', 'xaavex')).toHaveLength(1);
    expect(hitsOf('ren\u0072o', 'ren\u0072')).toEqual([]);
  });

  it('finds names inside one another', () => {
    const names = ['metamask', 'meta', 'mask', 'tam', 'absent'];
    const found = new Set<string>();
    const patterns = buildPatterns(names);
    scan(patterns, lettersOf('a-met4mask', readings), ({ pattern, start, end }) => {
      found.add(`${names[patterns.names[pattern] ?? 0]} ${start}-${end}`);
      return false;
    });
    expect([...found].sort()).toEqual(['mask 5-9', 'meta 1-5', 'metamask 1-9', 'tam 3-6']);
  });

  it('stops where it is told to', () => {
    let visits = 0;
    const stopped = scan(buildPatterns(['meta', 'mask']), lettersOf('metamask', readings), () => {
      visits += 1;
      return true;
    });
    expect([stopped, visits]).toEqual([true, 1]);
  });

  it('refuses a name that is too short to be looked for', () => {
    expect(() => buildPatterns(['metamask', 'ab'])).toThrow('"ab"');
  });
});

it('a table holds every entry under its key, in order', () => {
  const entries = [5, 7, 5, -3, 5].map((key, value) => ({ key, fourth: 0, value }));
  const { keys, values } = buildTable(entries);
  const of = (key: number) => [...values].filter((_, i) => keys[i] === key);
  expect([of(5), of(7), of(-3)]).toEqual([[0, 2, 4], [1], [3]]);
});

it('a word that is read on at behind the end of the text ends there: a part may be longer than what is left', () => {
  const letters = lettersOf('wallect.site', readings);
  const endless = { ...letters, breaks: new Uint8Array(letters.count + 1).fill(0) };
  expect(wordEnd(letters, 1)).toBe(7);
  for (const beyond of [letters.count, letters.count + 1, letters.count + 9])
    expect(wordEnd(endless, beyond)).toBe(beyond);
});
