/** Tables for the terminal and the README: Markdown with padded columns reads well in both. */

export interface Table {
  readonly title: string;
  readonly columns: readonly string[];
  /** As many cells as columns. */
  readonly rows: readonly (readonly string[])[];
  /** What a reader has to know to read the figures rightly. */
  readonly note?: string;
}

/** A table as Markdown. */
export function markdown({ title, columns, rows, note }: Table): string {
  const lines = [columns, ...rows].map((cells) =>
    cells.map((cell) => cell.replaceAll('|', '\\|').replace(/\s+/g, ' ')),
  );
  const widths = columns.map((_, at) => Math.max(3, ...lines.map((cells) => width(cells[at] ?? ''))));
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((size, at) => pad(cells[at] ?? '', size)).join(' | ')} |`;
  const [head = [], ...body] = lines;
  const rule = `| ${widths.map((size) => '-'.repeat(size)).join(' | ')} |`;
  return [
    `### ${title}`,
    '',
    line(head),
    rule,
    ...body.map(line),
    ...(note === undefined ? [] : ['', note]),
  ].join('\n');
}

/** `part` of `whole` as a percentage with its counts, e.g. `97.1 % (34/35)`; a dash where there is nothing to count. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} % (${part}/${whole})`;
}

/** Text cut to a number of terminal columns, with a mark where something is left out. */
export function clip(text: string, size: number): string {
  if (width(text) <= size) return text;
  const letters = [...text];
  while (width(letters.join('')) > size - 1) letters.pop();
  return `${letters.join('')}…`;
}

function pad(text: string, size: number): string {
  return text + ' '.repeat(Math.max(0, size - width(text)));
}

/** Columns in a terminal: Japanese letters and full-width forms take two (Unicode Standard Annex 11). */
function width(text: string): number {
  return [...text].reduce(
    (sum, letter) =>
      sum +
      (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
        letter,
      )
        ? 2
        : 1),
    0,
  );
}
