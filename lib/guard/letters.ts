/** A host as the guard reads it: letters that look alike made one, and what stands there kept beside. */
import type { PackedTable } from './table.ts';

/** One for each letter or digit: what stands in the address, with the separators before it. */
export type Cells = readonly string[];

const SHAPES: Readonly<Record<string, string>> = {
  0: 'o',
  1: 'l',
  i: 'l',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  8: 'b',
  9: 'g',
  rn: 'm',
  nn: 'm',
  vv: 'w',
  cl: 'd',
};

/** Letters and digits of like shape made one, as in lib/domain/skeleton.ts. */
export function fold(text: string): string {
  return text.replace(/[\di]/g, (letter) => SHAPES[letter] ?? letter);
}

/** Takes a text apart; `paired` keeps two letters together that read as one. */
export function cellsOf(text: string, paired: boolean): Cells {
  // Marks only where there may be some: their class alone takes a browser longer than all the rest.
  const marks = /[^ -~]/.test(text) ? '\\p{M}*' : '';
  return text.match(new RegExp(`[-._]*(${paired ? 'rn|nn|vv|cl|' : ''}[^-._])${marks}`, 'gu')) ?? [];
}

/** One letter for each cell: its shape, or `?` for one of another script that looks like none. */
export function shapesOf(cells: Cells, { cyrillic }: PackedTable): string {
  return cells
    .map((cell) => {
      const letter = cell.replace(/[-._]/g, '').normalize('NFD');
      const first = letter.charAt(0);
      const code = first.charCodeAt(0);
      const read = code < 128 ? first : (cyrillic[code - 0x430] ?? '?');
      return SHAPES[letter] ?? fold(read);
    })
    .join('');
}
