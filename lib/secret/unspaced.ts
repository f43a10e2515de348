/**
 * Finds recovery phrases whose words stand without anything between, as Japanese is written: `そつうれきだいほんやく…`,
 * or with `と` between. Twelve words of the list one behind the other fill no stretch of ordinary letters.
 */
import { plain } from './plain.ts';
import type { Span } from './span.ts';
import { type WordList, wordLists } from './words.ts';

const SHORTEST = 12;
const DIFFERENT = 8;
/** Letters of one script; twelve words have at least 36. */
const STRETCHES = {
  en: /[A-Za-zＡ-Ｚａ-ｚ]{36,}/g,
  ja: /[ぁ-ゖァ-ヶ\u3099\u309aｦ-ﾟ]{36,}/g,
} as const;
/** What may stand between two words, in the form of the lists. */
const JOINING = { en: null, ja: 'と' } as const;

/** The best way to read a stretch up to one place: how many words, and where the last one begins. */
interface Reading {
  readonly count: number;
  readonly word: string;
  readonly before: Reading | null;
  readonly start: number;
}

/** Where such phrases stand. */
export function findUnspaced(text: string): Span[] {
  return wordLists.flatMap((list) =>
    [...text.matchAll(STRETCHES[list.language])].flatMap(({ 0: stretch, index }) => {
      const found = phraseIn(stretch, list);
      return found === null ? [] : [{ start: index + found.start, end: index + found.end }];
    }),
  );
}

function phraseIn(stretch: string, list: WordList): Span | null {
  const letters = [...stretch].flatMap((written, at) =>
    [...plain(written)].map((letter) => ({ letter, at })),
  );
  const flat = letters.map(({ letter }) => letter).join('');
  const readings = readingsOf(flat, list);
  const end = readings.reduce((best, { count }, at) => (count > (readings[best]?.count ?? 0) ? at : best), 0);
  const words = wordsOf(readings[end] ?? null);
  if (words.length < SHORTEST || new Set(words.map(({ word }) => word)).size < DIFFERENT) return null;
  const place = (at: number) => letters[at]?.at ?? stretch.length;
  return { start: place(words[0]?.start ?? 0), end: place(end - 1) + 1 };
}

/** For each place the reading with the most words that ends there. */
function readingsOf(flat: string, list: WordList): Reading[] {
  const nothing: Reading = { count: 0, word: '', before: null, start: 0 };
  const readings = [nothing];
  const joining = JOINING[list.language];
  for (let end = 1; end <= flat.length; end += 1) {
    let best = nothing;
    for (let start = Math.max(0, end - list.longest); start < end; start += 1) {
      const word = flat.slice(start, end);
      if (!list.has(word)) continue;
      const joined = joining !== null && flat[start - 1] === joining ? readings[start - 1] : undefined;
      const direct = readings[start] ?? nothing;
      const before = joined !== undefined && joined.count > direct.count ? joined : direct;
      if (before.count >= best.count) best = { count: before.count + 1, word, before, start };
    }
    readings.push(best);
  }
  return readings;
}

function wordsOf(last: Reading | null): Reading[] {
  const words: Reading[] = [];
  for (let reading = last; reading !== null && reading.count > 0; reading = reading.before)
    words.unshift(reading);
  return words;
}
