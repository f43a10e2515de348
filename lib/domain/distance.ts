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

/** A stretch of an array of letters, `to` exclusive. */
export interface Stretch {
  readonly of: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/**
 * True if `typingDistance` of two stretches is exactly 1. What is left between the letters that they have in common
 * at the beginning and at the end decides it: nothing beside one letter more or less, one letter, or two swapped.
 */
export function isOneSlip(seen: Uint8Array, from: number, to: number, real: Stretch): boolean {
  const length = to - from;
  const realLength = real.to - real.from;
  const most = Math.min(length, realLength);
  if (Math.max(length, realLength) - most > 1) return false;
  let head = 0;
  while (head < most && seen[from + head] === real.of[real.from + head]) head += 1;
  let tail = 0;
  while (tail < most - head && seen[to - 1 - tail] === real.of[real.to - 1 - tail]) tail += 1;
  const rest = most - head - tail;
  if (length !== realLength) return rest === 0;
  if (rest !== 2) return rest === 1;
  const i = from + head;
  const j = real.from + head;
  return seen[i] === real.of[j + 1] && seen[i + 1] === real.of[j];
}

/**
 * False where `typingDistance` is more than 2: after the letters that two stretches begin with in common comes one
 * slip of each kind, and what follows is the same or one slip away; or a letter came between two swapped ones.
 */
export function mayBeTwoSlips(seen: Uint8Array, from: number, to: number, real: Stretch): boolean {
  let i = from;
  let j = real.from;
  while (i < to && j < real.to && seen[i] === real.of[j]) {
    i += 1;
    j += 1;
  }
  return (
    isNear(seen, i + 1, to, real, j + 1) ||
    isNear(seen, i + 1, to, real, j) ||
    isNear(seen, i, to, real, j + 1) ||
    (isSwap(seen, i, real, j, 1) && isNear(seen, i + 2, to, real, j + 2)) ||
    (isSwap(seen, i, real, j, 2) && isNear(seen, i + 2, to, real, j + 3))
  );
}

/** Two letters side by side that stand the other way round, `apart` letters from one another. */
function isSwap(seen: Uint8Array, i: number, real: Stretch, j: number, apart: 1 | 2): boolean {
  return seen[i] === real.of[j + apart] && seen[i + 1] === real.of[j];
}

/** The same or one slip away from `from` and `realFrom` on. */
function isNear(seen: Uint8Array, from: number, to: number, real: Stretch, realFrom: number): boolean {
  if (from > to || realFrom > real.to) return from >= to && realFrom >= real.to;
  const rest = { of: real.of, from: realFrom, to: real.to };
  return isOneSlip(seen, from, to, rest) || isSame(seen, from, to, rest);
}

function isSame(seen: Uint8Array, from: number, to: number, real: Stretch): boolean {
  if (to - from !== real.to - real.from) return false;
  for (let i = from; i < to; i += 1) if (seen[i] !== real.of[real.from + i - from]) return false;
  return true;
}
