/**
 * The guard's table: the protected names, and the words that turn a name into a lure, packed so that every page can
 * carry them. tools/compile/guard.ts writes it; both ends of the packing stand here.
 */
import { fold } from './letters.ts';
import { FIRST_SIGN, STEP } from './numbers.ts';
import { lengthen } from './shorten.ts';

/** Compiled from the directory and the tables of words and letters: assets/compiled/guard.json. */
export interface PackedTable {
  /** Names, words and endings in three lines, made shorter (shorten.ts). */
  readonly packed: string;
  readonly texts: string;
  /** Two-letter endings that are much abused, with a sign between them that is part of none. */
  readonly loose: string;
  /** What the letters from U+0430 on look like; `?` for nothing in particular. */
  readonly cyrillic: string;
}

/** The table as the guard asks it. A tuple: names of fields are a part of what pages load. */
export type GuardTable = readonly [
  /** All names without hyphens, each between its kind (those below, from `@` on) and a space. */
  names: string,
  /** The same, folded: as long, so that a place in one is a place in the other. */
  shapes: string,
  /** How the words begin that ask or promise: packed, and not unpacked before they are needed. */
  words: string,
  /** Endings of official domains without dots, and a space between them. */
  endings: string,
];

export function openTable({ packed, texts }: PackedTable): GuardTable {
  const [names, words, endings] = lengthen(packed, texts).split('\n') as [string, string, string];
  const all = unpack(names);
  return [all, fold(all), words, endings];
}

/** What a name says by itself: OWN has six letters or more and only one firm bears it; see NameClass in lib/domain. */
export const OWN = 0;
export const SHORT = 1;
export const WIDE = 2;
export const WORD = 3;

export interface Entry {
  readonly kind: number;
  readonly text: string;
}

/** The entries in order, each after a sign; letters and digits only, kinds 0 to 3. */
export function pack(entries: readonly Entry[]): string {
  let before = '';
  return [...entries]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ kind, text }) => {
      let same = 0;
      while (same < STEP - 1 && same < text.length - 1 && text[same] === before[same]) same += 1;
      before = text;
      return String.fromCharCode(FIRST_SIGN + kind * STEP + same) + text.slice(same);
    })
    .join('');
}

/** All entries in order, each with its kind, from `@` on, before it and a space after it. */
export function unpack(packed: string): string {
  let [all, before] = ['', ''];
  for (const part of packed.match(/[@-[][^@-[]*/g) ?? []) {
    const sign = part.charCodeAt(0) - FIRST_SIGN;
    before = before.slice(0, sign % STEP) + part.slice(1);
    all += `${'@ABC'.charAt(sign / STEP)}${before} `;
  }
  return all;
}
