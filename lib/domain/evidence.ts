/** What a person is shown: the place in the address, what it imitates, and the letters that differ. */
import type { AlignedLetter, LookalikeEvidence } from '../verdict.ts';
import type { Match } from './lookalikes/runner.ts';

export function evidenceOf({ clue, finding }: Match): LookalikeEvidence {
  const { sighting, text, part, address } = clue;
  const [start, end] = [finding.start ?? sighting.start, finding.end ?? sighting.end];
  const span = { text: text.slice(start, end), start, end };
  return {
    host: address.unicodeHost,
    span,
    part,
    counterpart: sighting.name.counterpart,
    alignment: align(text.slice(sighting.start, sighting.end), sighting.name.name),
    ...(finding.word === undefined ? {} : { word: finding.word }),
    ...(sighting.name.deskless ? { deskless: true } : {}),
  };
}

/**
 * The two texts letter by letter with as few differences as possible (edit distance table walked back from its end).
 * Every letter of both stands in exactly one column.
 */
export function align(seenText: string, realText: string): AlignedLetter[] {
  if (seenText === realText)
    return [...realText].map((letter) => ({ seen: letter, real: letter, same: true }));
  const [seen, real] = [[...seenText], [...realText]];
  const columns = commonEnd(seen, real);
  seen.length -= columns.length;
  real.length -= columns.length;
  const cost = costTable(seen, real);
  for (let [i, j] = [seen.length, real.length]; i > 0 || j > 0; ) {
    const here = cost[i]?.[j] ?? 0;
    const [s, r] = [seen[i - 1], real[j - 1]];
    if (s !== undefined && r !== undefined && cost[i - 1]?.[j - 1] === here - (s === r ? 0 : 1)) {
      columns.push({ seen: s, real: r, same: s === r });
      [i, j] = [i - 1, j - 1];
    } else if (s !== undefined && cost[i - 1]?.[j] === here - 1) {
      columns.push({ seen: s, real: '', same: false });
      i -= 1;
    } else {
      columns.push({ seen: '', real: r ?? '', same: false });
      j -= 1;
    }
  }
  return columns.reverse();
}

/** The letters that both texts end in, last first: they stand side by side whatever comes before them. */
function commonEnd(seen: readonly string[], real: readonly string[]): AlignedLetter[] {
  const columns: AlignedLetter[] = [];
  for (let i = 1; i <= Math.min(seen.length, real.length); i += 1) {
    const letter = seen[seen.length - i];
    if (letter === undefined || letter !== real[real.length - i]) break;
    columns.push({ seen: letter, real: letter, same: true });
  }
  return columns;
}

/** `table[i][j]`: fewest changes between the first i letters of one and the first j of the other. */
function costTable(seen: readonly string[], real: readonly string[]): number[][] {
  const table = [Array.from({ length: real.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= seen.length; i += 1) {
    const above = table[i - 1] ?? [];
    const row = [i];
    for (let j = 1; j <= real.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (seen[i - 1] === real[j - 1] ? 0 : 1);
      row.push(Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    table.push(row);
  }
  return table;
}
