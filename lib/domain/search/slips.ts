/** Slips of the finger: insert, delete, substitute and swapping two neighbours count one each. */
import levenshtein from 'fast-levenshtein';

/** A part of an array of letters (shapes, skeleton.ts), `to` exclusive: nothing is copied to compare it. */
export interface Stretch {
  readonly of: Uint8Array;
  readonly from: number;
  readonly to: number;
}

/** Which letters stand in a stretch, a bit each. */
export function shapesIn({ of, from, to }: Stretch): number {
  let shapes = 0;
  for (let i = from; i < to; i += 1) shapes |= 1 << (of[i] ?? 0);
  return shapes;
}

/**
 * Optimal string alignment distance up to 2. Levenshtein (fast-levenshtein) counts a swap as two, so one swap is undone
 * first where that can help.
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

/** True if `typingDistance` of the two is 0. */
export function isSame(seen: Stretch, real: Stretch): boolean {
  if (seen.to - seen.from !== real.to - real.from) return false;
  for (let i = seen.from, j = real.from; i < seen.to; i += 1, j += 1)
    if (seen.of[i] !== real.of[j]) return false;
  return true;
}

/**
 * True if `typingDistance` of the two is exactly 1. What is left between the letters that they have in common at the
 * beginning and at the end decides it: nothing beside one letter more or less, one letter, or two swapped.
 */
export function isOneSlip(seen: Stretch, real: Stretch): boolean {
  const length = seen.to - seen.from;
  const realLength = real.to - real.from;
  const most = Math.min(length, realLength);
  if (Math.max(length, realLength) - most > 1) return false;
  let head = 0;
  while (head < most && seen.of[seen.from + head] === real.of[real.from + head]) head += 1;
  let tail = 0;
  while (tail < most - head && seen.of[seen.to - 1 - tail] === real.of[real.to - 1 - tail]) tail += 1;
  const rest = most - head - tail;
  if (length !== realLength) return rest === 0;
  return rest === 2 ? isSwap(seen, seen.from + head, real, real.from + head, 1) : rest === 1;
}

/** True if `typingDistance` of the two is exactly 2. Hardly any pair is: most are told apart by a glance. */
export function isTwoSlips(seen: Stretch, real: Stretch): boolean {
  if (Math.abs(seen.to - seen.from - (real.to - real.from)) > 2) return false;
  if (!isTwoSlipsAtMost(seen, real) || isSame(seen, real) || isOneSlip(seen, real)) return false;
  return typingDistance(textOf(seen), textOf(real)) === 2;
}

/**
 * False where `typingDistance` is more than 2: after the letters that two stretches begin with in common comes one
 * slip of each kind, and what follows is the same or one slip away; or a letter was left out between two swapped ones.
 */
function isTwoSlipsAtMost(seen: Stretch, real: Stretch): boolean {
  let i = seen.from;
  let j = real.from;
  while (i < seen.to && j < real.to && seen.of[i] === real.of[j]) {
    i += 1;
    j += 1;
  }
  return (
    isNear(i + 1, seen, j + 1, real) ||
    isNear(i + 1, seen, j, real) ||
    isNear(i, seen, j + 1, real) ||
    (isSwap(seen, i, real, j, 1) && isNear(i + 2, seen, j + 2, real)) ||
    (isSwap(seen, i, real, j, 2) && isNear(i + 2, seen, j + 3, real))
  );
}

/** Two letters side by side that stand the other way round, `apart` letters from one another. */
function isSwap(seen: Stretch, i: number, real: Stretch, j: number, apart: 1 | 2): boolean {
  return seen.of[i] === real.of[j + apart] && seen.of[i + 1] === real.of[j];
}

/** The rests of two stretches are the same or one slip apart; one that would begin past its end counts as empty. */
function isNear(from: number, seen: Stretch, realFrom: number, real: Stretch): boolean {
  if (from > seen.to || realFrom > real.to) return from >= seen.to && realFrom >= real.to;
  const rest = { of: seen.of, from, to: seen.to };
  const realRest = { of: real.of, from: realFrom, to: real.to };
  return isOneSlip(rest, realRest) || isSame(rest, realRest);
}

function textOf({ of, from, to }: Stretch): string {
  return String.fromCharCode(...of.subarray(from, to));
}
