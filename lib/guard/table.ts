/**
 * The guard's table: the protected names, and the words that turn a name into a lure, packed so that every page can
 * carry them. tools/compile/guard.ts writes it; both ends of the packing stand here.
 */
import { lengthen } from './shorten.ts';

/** Compiled from the directory and the tables of words and letters: assets/compiled/guard.json. */
export interface PackedTable {
  /** Names, words and endings in three lines, made shorter (shorten.ts). */
  readonly packed: string;
  readonly texts: string;
  /** Two-letter endings that are much abused: alternatives of a pattern. */
  readonly loose: string;
  /** What the letters from U+0430 on look like; `?` for nothing in particular. */
  readonly cyrillic: string;
}

export interface GuardTable extends PackedTable {
  /** Names without hyphens, packed; their kinds are those below. */
  readonly names: string;
  /** How the words begin that ask or promise, packed. */
  readonly words: string;
  /** Endings of official domains without dots: alternatives of a pattern. */
  readonly endings: string;
}

export function openTable(table: PackedTable): GuardTable {
  const [names = '', words = '', endings = ''] = lengthen(table.packed, table.texts).split('\n');
  return { ...table, names, words, endings: endings.replaceAll(' ', '|') };
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

/** Where the signs begin that stand before an entry: kind * 8 + letters that it has in common with the one before. */
const SIGNS = 64;
const MOST = 7;

/** The entries in order, each after a sign; letters and digits only, kinds 0 to 3. */
export function pack(entries: readonly Entry[]): string {
  let before = '';
  return [...entries]
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ kind, text }) => {
      let same = 0;
      while (same < MOST && same < text.length - 1 && text[same] === before[same]) same += 1;
      before = text;
      return String.fromCharCode(SIGNS + kind * 8 + same) + text.slice(same);
    })
    .join('');
}

/** Calls back with each packed entry in turn; `true` ends it. */
export function unpack(packed: string, visit: (text: string, kind: number) => boolean): boolean {
  let before = '';
  return (packed.match(/[@-_][^@-_]*/g) ?? []).some((part) => {
    const sign = part.charCodeAt(0) - SIGNS;
    before = before.slice(0, sign & 7) + part.slice(1);
    return visit(before, sign >> 3);
  });
}
