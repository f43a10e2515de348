import { HEAVIEST, weigh } from './pattern.ts';

/**
 * As many alternatives in one pattern as a browser takes.
 * @param taken what stands around them beyond the usual, as `weigh` counts
 */
export function packed(bodies: readonly string[], at: string, after: string, taken = 0): string[] {
  const packs: string[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const body of new Set(bodies)) {
    const own = weigh(body) + 1;
    if (weight + own + taken > HEAVIEST.disguises) {
      packs.push([]);
      weight = 0;
    }
    packs.at(-1)?.push(body);
    weight += own;
  }
  return packs.map((pack) => `${at}(?:${pack.join('|')})${after}`);
}
