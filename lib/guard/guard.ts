/**
 * The guard's decision: may this host be one that the domain engine calls danger? Made for every page before any of
 * its scripts runs, so it is small rather than exact: coarser than the engine, which is asked where it says yes.
 */
import { decode } from './idn.ts';
import { type Cells, cellsOf, shapesOf } from './letters.ts';
import { lookUp } from './look-up.ts';
import { isDanger, type Patterns, patternsOf, type Suffix } from './rules.ts';
import { type GuardTable, openTable, type PackedTable } from './table.ts';

/** Old endings, and those that stand before a country's: whoever has one may be anybody. */
const PLAIN = /^(com|net|org|edu|gov|mil|int|arpa|[a-z][a-z])$/;
const SECOND = /^(com(?!\.[ds]e)|co|net?|org?|ac|go[vb]?|edu?|gr|lg|ad|web)\.(?!io)..$/;
/** Two-letter endings that the world uses without thinking of a country: lib/domain/suffix.ts. */
const COUNTRY = /^(?!(io|co|me|ai|to|so|gg|tv|fi|ag|fm|sh)$)..$/;

/** @param hostname as `location.hostname` gives it: ASCII, lower case */
export function mayBeDanger(hostname: string, packed: PackedTable): boolean {
  const table = openTable(packed);
  const labels = decode(hostname).replace(/\.$/, '').split('.');
  const top = labels.pop() ?? '';
  // An address of a local network, or a number.
  if (labels.length === 0 || /^\d/.test(top)) return false;
  const second = labels.length > 1 && SECOND.test(`${labels.at(-1)}.${top}`) ? labels.pop() : '';
  const isOdd = !PLAIN.test(top) || packed.loose.includes(top);
  const stem = labels.join('.');
  const suffix: Suffix = [
    `${second}-${top}`,
    isOdd,
    isOdd || /\./.test(stem.replace(/^ww+\d?\./, '')),
    !isOdd && COUNTRY.test(top),
  ];
  return (
    standsIn(cellsOf(stem, false), suffix, table, packed) ||
    (/rn|nn|vv|cl/.test(stem) && standsIn(cellsOf(stem, true), suffix, table, packed))
  );
}

function standsIn(cells: Cells, suffix: Suffix, table: GuardTable, packed: PackedTable): boolean {
  const text = (from: number, to?: number): string => cells.slice(from, to).join('');
  let patterns: Patterns | undefined;
  return lookUp(shapesOf(cells, packed), table, (kind, name, shape, start, end, slips) => {
    patterns ??= patternsOf(table);
    const [, gap = '', seen = ''] = /^([-._]*)(.*)/.exec(text(start, end)) ?? [];
    const around = `${text(0, start)}${gap}#${text(end)}`;
    return isDanger([kind, name, shape, slips, seen, around], suffix, patterns);
  });
}
