/** Where a name stands in a text, also misspelt. */

/** Calls back with a place (end exclusive) and the slips of the finger there; `true` ends it. */
export type Visit = (start: number, end: number, slips: number) => boolean;

/**
 * Places that are the name with at most so many slips and begin from `first` to `last`; `?` in the text, for half of the
 * letters, is any letter.
 */
export function near(
  text: string,
  name: string,
  most: number,
  first: number,
  last: number,
  visit: Visit,
): boolean {
  const { length } = name;
  for (let start = Math.max(0, first); start <= last; start += 1) {
    for (let end = start + length - most; end <= Math.min(start + length + most, text.length); end += 1) {
      const seen = text.slice(start, end);
      const slips = slipsIn(seen, name, most);
      if (slips <= most && seen.split('?').length <= length / 2 + 1 && visit(start, end, slips)) return true;
    }
  }
  return false;
}

/** How many letters are more, less, others, or swapped with a neighbour; `most + 1` where there are more than that. */
export function slipsIn(seen: string, name: string, most: number): number {
  let same = 0;
  while (same < seen.length && (seen[same] === name[same] || (seen[same] === '?' && name[same]))) same += 1;
  const [a, b] = [seen.slice(same), name.slice(same)];
  if (a === b) return 0;
  if (most < 1 || (a.length - b.length) ** 2 > most * most) return most + 1;
  const rest = (x: number, y: number): number => slipsIn(a.slice(x), b.slice(y), most - 1);
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  return 1 + Math.min(rest(1, 1), rest(1, 0), rest(0, 1), isSwapped ? rest(2, 2) : most);
}
