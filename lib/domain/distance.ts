/** How far two short texts are apart. */
import levenshtein from 'fast-levenshtein';

/**
 * Optimal string alignment distance up to 2: insert, delete, substitute and swapping two neighbours cost one each.
 * Levenshtein (fast-levenshtein) counts a swap as two, so one swap is undone first where that can help.
 * @returns 0, 1, 2, or 3 for "more than two"
 */
export function typingDistance(seen: string, real: string): number {
  if (Math.abs(seen.length - real.length) > 2) return 3;
  const plain = levenshtein.get(seen, real);
  if (plain <= 1 || plain > 4) return Math.min(plain, 3);
  let best = plain;
  for (let i = 0; i + 1 < seen.length; i += 1) {
    if (seen[i] === seen[i + 1]) continue;
    best = Math.min(best, 1 + levenshtein.get(swapAt(seen, i), real));
  }
  return Math.min(best, 3);
}

/** The text with the letters at `i` and `i + 1` exchanged. */
export function swapAt(text: string, i: number): string {
  return text.slice(0, i) + text.charAt(i + 1) + text.charAt(i) + text.slice(i + 2);
}
