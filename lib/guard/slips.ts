/** Where a name stands in a text, also misspelt. */

/** Calls back with a place (end exclusive) and the slips of the finger there; `true` ends it. */
export type Visit = (start: number, end: number, slips: number) => boolean;

/**
 * False where the name does not stand in the text with so many slips: one leaves one of two pieces unharmed, two one of
 * three (lib/domain/pieces.ts); only letters that changed places where two pieces meet harm both.
 */
export function mayBeNear(text: string, name: string, most: number): boolean {
  const seam = name.length >> 1;
  const swapped = name.charAt(seam) + name.charAt(seam - 1) + name.slice(seam + 1);
  const piece = (i: number): number => Math.floor((i * name.length) / (most + 1));
  return (
    [0, 1, 2].some((i) => i <= most && text.includes(name.slice(piece(i), piece(i + 1)))) ||
    text.includes(swapped)
  );
}

/** Places that are the name with at most so many slips; `?` in the text, for half of the letters, is any letter. */
export function near(text: string, name: string, most: number, visit: Visit): boolean {
  const { length } = name;
  for (let start = 0; start < text.length; start += 1) {
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
  if (most === 0) return 1;
  const isSwapped = a[0] === b[1] && a[1] === b[0];
  const rests = [
    [a.slice(1), b.slice(1)],
    [a.slice(1), b],
    [a, b.slice(1)],
    isSwapped ? [a.slice(2), b.slice(2)] : [a, b],
  ] as const;
  return 1 + Math.min(...rests.map(([x, y]) => (x === a && y === b ? most : slipsIn(x, y, most - 1))));
}
