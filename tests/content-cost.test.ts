import { Session } from 'node:inspector/promises';
import { setFlagsFromString } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { companyData } from '../lib/catalog/company.ts';
import { glanceData } from '../lib/catalog/glance.ts';
import { splitClauses } from '../lib/content/clauses.ts';
import { findMailAddresses, findPhones } from '../lib/content/contacts.ts';
import { maskSecrets } from '../lib/content/snippet.ts';
import { normalise } from '../lib/content/text.ts';
import { Company, Knowledge } from '../lib/glance/knowledge.ts';
import { judgeWords } from '../lib/glance/words.ts';
import { finish } from '../lib/steps.ts';
import { factsOf, judge } from './support/content.ts';
import { grown, HOSTILE } from './support/hostile.ts';

const SMALL = 4000;
const LARGE = 32_000;

/**
 * Work is counted, not timed: how often each block of our code ran, which is the same on any machine under any load.
 * What patterns do within one call is not counted; one that backtracks without end fails here by never ending.
 */
const session = new Session();

/** Only what hangs is to reach it. */
vi.setConfig({ testTimeout: 120_000 });

beforeAll(async () => {
  // What V8 throws away or puts into other functions it does not count.
  setFlagsFromString('--no-flush-bytecode');
  setFlagsFromString('--no-opt');
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
});

afterAll(async () => {
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
});

/** How often blocks of lib/ ran during `work`. */
async function stepsOf(work: () => void): Promise<number> {
  await session.post('Profiler.takePreciseCoverage');
  work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  return result
    .filter(({ url }) => /\/(?:lib|tests)\//.test(url) && !url.includes('/node_modules/'))
    .flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges.map(({ count }) => count)))
    .reduce((sum, count) => sum + count, 0);
}

/** How many times the work of a text an eight times longer one takes: eight, or sixty-four if a step is quadratic. */
async function growth(work: (text: string) => void, unit: string): Promise<number> {
  // Tables that are made once are made before.
  work(grown(unit, 200));
  const small = await stepsOf(() => work(grown(unit, SMALL)));
  const large = await stepsOf(() => work(grown(unit, LARGE)));
  return large / small;
}

const MOST = 12;

test('a quadratic step is seen', async () => {
  const pairs = (text: string) => {
    let same = 0;
    for (let i = 0; i < text.length; i += 20)
      for (let j = 0; j < text.length; j += 20) if (text[i] === text[j]) same++;
    return same;
  };
  expect(await growth(pairs, 'ab')).toBeGreaterThan(50);
});

describe.each(HOSTILE)('a text of %s costs work in proportion to its length', (_, unit) => {
  test('normalising and splitting', async () => {
    expect(await growth((text) => splitClauses(normalise(text).flat), unit)).toBeLessThan(MOST);
  });

  test('contacts and masking', async () => {
    const read = (text: string) => {
      findPhones(text);
      findMailAddresses(text);
      maskSecrets(text);
    };
    expect(await growth(read, unit)).toBeLessThan(MOST);
  });

  test.each(['blocks', 'joined'] as const)('the first look, at %s', async (bounds) => {
    const knowledge = new Knowledge(glanceData);
    knowledge.company = new Company(companyData);
    const page = { field: true, named: () => false };
    const look = (text: string) =>
      finish(judgeWords({ labels: '', text }, bounds, knowledge, { labels: page, text: page }));
    expect(await growth(look, unit)).toBeLessThan(MOST);
  });

  test.each(['chat', 'page'] as const)('the whole engine, as %s', async (surface) => {
    expect(await growth((text) => judge(factsOf({ text, surface })), unit)).toBeLessThan(MOST);
  });
});
