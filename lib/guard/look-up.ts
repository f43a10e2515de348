/**
 * Which names may stand in a host. Found by three letters in a row that both have, with the browser's own search in the
 * list of all names: to take them one by one costs most of a millisecond in every page.
 */
import { VERY_LONG } from './numbers.ts';
import { near } from './slips.ts';
import { type GuardTable, OWN } from './table.ts';

/** Calls back with a name and its place in the text (end exclusive); `true` ends it. */
type Visit = (
  kind: number,
  name: string,
  shape: string,
  start: number,
  end: number,
  slips: number,
) => boolean;

/**
 * One slip leaves three letters in a row unharmed in six, two in ten; only where the third and the fourth of six change
 * places, none: so three letters are looked up with the last two swapped as well. A text with `?` may be any name.
 */
export function lookUp(text: string, [names, shapes]: GuardTable, visit: Visit) {
  const isOpen = text.includes('?');
  const search = (part: string, i: number): boolean => {
    for (let found = shapes.indexOf(part); found >= 0; found = shapes.indexOf(part, found + 1)) {
      const from = shapes.lastIndexOf(' ', found - 1) + 2;
      const to = shapes.indexOf(' ', found);
      const shape = shapes.slice(from, to);
      const kind = shapes.charCodeAt(from - 1) - 64;
      const most = kind !== OWN ? 0 : shape.length < VERY_LONG ? 1 : 2;
      // Where the name begins in the text if nothing slipped before. One slip stands on one side of the part alone.
      const at = i - found + from;
      if (
        (isOpen ||
          most > 1 ||
          text.startsWith(shapes.slice(from, found), at) ||
          text.startsWith(shapes.slice(found, to), i)) &&
        near(
          text,
          shape,
          most,
          isOpen ? 0 : at - most,
          isOpen ? text.length : at + most,
          (start, end, slips) => visit(kind, names.slice(from, to), shape, start, end, slips),
        )
      )
        return true;
    }
    return false;
  };
  if (isOpen) return search(' ', 0);
  return [...text.slice(2)].some(
    (c, i) => search(text.slice(i, i + 3), i) || search(`${text[i]}${c}${text[i + 1]}`, i),
  );
}
