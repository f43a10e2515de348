/** Whether the pattern that a key led to really stands at a place, and with how many slips. */
import { partAt, seamOf } from './keys.ts';
import { type Letters, wordEnd } from './letters.ts';
import { kindOf, lengthOf, type Patterns, partOf, patternOfPart, startOf, stretchOf } from './patterns.ts';
import { isOneSlip, isSame, isTwoSlips, type Stretch, shapesIn } from './slips.ts';

/** A name in a text, `start` and `end` counted in letters. */
export interface Hit {
  readonly pattern: number;
  readonly start: number;
  readonly end: number;
  readonly edits: 0 | 1 | 2;
}

/**
 * @param value what was filed under the key: a pattern's number unless said otherwise
 * @param start, end the word, where a part was found in it
 */
export type Check = (
  patterns: Patterns,
  value: number,
  letters: Letters,
  place: number,
  start: number,
  end: number,
) => Hit | undefined;

/** A text of up to five letters begins at `place`, as its first four tell. */
export const shortText: Check = (patterns, id, letters, place) => {
  const length = lengthOf(patterns, id);
  if (!isThere(stretchOf(patterns, id, 0, length), letters, place)) return undefined;
  return { pattern: id, start: place, end: place + length, edits: 0 };
};

/** The left half is whole and ends at `seam`: what follows is the right half, or one slip away from it. */
export const fromLeftHalf: Check = (patterns, id, letters, seam) => {
  const length = lengthOf(patterns, id);
  const half = seamOf(length);
  const start = seam - half;
  if (!mayBeNext(patterns, id, half, length - half, letters, seam, 1)) return undefined;
  if (!isThere(stretchOf(patterns, id, 0, half), letters, start)) return undefined;
  const right = stretchOf(patterns, id, half, length);
  const kind = kindOf(patterns, id);
  if (isThere(right, letters, seam))
    return { pattern: id, start, end: start + length, edits: kind === 'swapped' ? 1 : 0 };
  const slipped = kind === 'name' ? slippedLength(right, letters, seam, 1) : 0;
  return slipped === 0 ? undefined : { pattern: id, start, end: seam + slipped, edits: 1 };
};

/** The right half is whole and begins at `seam`: before it is what is one slip away from the left half. */
export const fromRightHalf: Check = (patterns, id, letters, seam) => {
  const length = lengthOf(patterns, id);
  const half = seamOf(length);
  const end = seam + length - half;
  if (!mayBeNext(patterns, id, half - 1, half, letters, seam - 1, -1)) return undefined;
  const left = stretchOf(patterns, id, 0, half);
  if (!isThere(stretchOf(patterns, id, half, length), letters, seam)) return undefined;
  // Where the left half is whole too, the hit was found from there.
  if (isThere(left, letters, seam - half)) return undefined;
  const slipped = slippedLength(left, letters, seam, -1);
  return slipped === 0 ? undefined : { pattern: id, start: seam - slipped, end, edits: 1 };
};

/**
 * A part of a long name is whole and begins at `place`: the word from `start` to `end` is two slips away from the name.
 * @param value pattern and part (patterns.ts)
 */
export const fromPart: Check = (patterns, value, letters, place, start, end) => {
  const id = patternOfPart(value);
  const seen = { of: letters.shapes, from: start, to: end };
  if (!mayBeNear(shapesIn(seen), patterns.shapes[id] ?? 0)) return undefined;
  const length = lengthOf(patterns, id);
  const from = partAt(partOf(value), length);
  const to = partAt(partOf(value) + 1, length);
  if (wordEnd(letters, place + to - from) !== end) return undefined;
  if (!isThere(stretchOf(patterns, id, from, to), letters, place)) return undefined;
  if (!isTwoSlips(seen, stretchOf(patterns, id, 0, length))) return undefined;
  if (isWithOneSlip(patterns, id, letters, place, from, to)) return undefined;
  return { pattern: id, start, end, edits: 2 };
};

/**
 * False only where a half of a pattern is neither at a place nor one slip away from what is there. Nearly all that one
 * key leads to is told apart here, after the first letter that differs, and before anything is made to compare it.
 * @param first the letter of the half that is next to the other half; `side` is where the others are
 */
function mayBeNext(
  patterns: Patterns,
  id: number,
  first: number,
  length: number,
  { shapes: seen }: Letters,
  place: number,
  side: -1 | 1,
): boolean {
  const real = patterns.letters;
  let i = place;
  let j = startOf(patterns, id) + first;
  let left = length;
  while (left > 0 && i >= 0 && seen[i] === real[j]) {
    i += side;
    j += side;
    left -= 1;
  }
  if (left < 2) return true;
  if (i < 0) return false;
  const next = real[j + side];
  const beyond = i + side < 0 ? 0 : seen[i + side];
  return seen[i] === next || beyond === next || beyond === real[j];
}

/** Two slips bring in at most two new shapes, and lose at most two. */
function mayBeNear(seen: number, real: number): boolean {
  return isTwoBitsAtMost(seen & ~real) && isTwoBitsAtMost(real & ~seen);
}

/** Taking the lowest bit away twice leaves nothing. */
function isTwoBitsAtMost(word: number): boolean {
  const rest = word & (word - 1);
  return (rest & (rest - 1)) === 0;
}

/** The name is around one of its parts with one slip, or none: that weighs more than two slips in the whole word. */
function isWithOneSlip(
  patterns: Patterns,
  id: number,
  letters: Letters,
  place: number,
  from: number,
  to: number,
): boolean {
  const left = stretchOf(patterns, id, 0, from);
  const right = stretchOf(patterns, id, to, lengthOf(patterns, id));
  const end = place + to - from;
  const isLeft = isThere(left, letters, place - from);
  const isRight = isThere(right, letters, end);
  if (isLeft && isRight) return true;
  return (
    (isLeft && slippedLength(right, letters, end, 1) > 0) ||
    (isRight && slippedLength(left, letters, place, -1) > 0)
  );
}

function isThere(real: Stretch, { shapes, count }: Letters, place: number): boolean {
  const to = place + real.to - real.from;
  return place >= 0 && to <= count && isSame({ of: shapes, from: place, to }, real);
}

/**
 * How many letters before (-1) or after (1) a place are `part` with exactly one slip; preferably so many that a word
 * begins or ends there, otherwise as many as the part has.
 * @returns 0 where it is not there
 */
function slippedLength(part: Stretch, letters: Letters, place: number, side: -1 | 1): number {
  const whole = part.to - part.from;
  let fitting = 0;
  for (const length of [whole, whole - 1, whole + 1]) {
    const outer = place + side * length;
    const from = Math.min(place, outer);
    const to = Math.max(place, outer);
    if (length < 1 || from < 0 || to > letters.count) continue;
    if (!isOneSlip({ of: letters.shapes, from, to }, part)) continue;
    if (letters.breaks[outer] === 1) return length;
    fitting ||= length;
  }
  return fitting;
}
