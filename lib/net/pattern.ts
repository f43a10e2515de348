/**
 * Pieces of RE2 patterns for host names. The browser matches a pattern against the whole address, which it has made
 * canonical before: lower case up to the path, and a slash after the host. So "no slash" is all it takes to stay
 * within the host.
 */

/** Anything before the name that a pattern looks for: scheme, user name, labels further left. */
export const ANYWHERE = '^https?://[^/]*';
/** The same, ending where a word begins. */
export const AT_WORD = '^https?://(?:[^/]*[-._@0-9])?';
/** What follows a name anywhere in a host: at least one label more, as nothing stands in a public suffix by choice. */
export const BEFORE_SUFFIX = '[^/]*[.].*';
/** The same, where a word ends with the name: at a separator, a digit, the end of the user name or the port. */
export const AFTER_WORD = '(?:[-_0-9@:][^/]*)?[.].*';

/** One character of a host. Without the slash, and spelt so that it takes two ranges only. */
const ANY = '[--.0-~]';
/** What may stand between two letters of a name that was split. */
const SPLIT = '[-._]?';

/** Letters and digits of like shape: lib/domain/skeleton.ts has the same in its own form. */
const GROUPS = ['o0', 'il1', 'e3', 'a4', 's5', 't7', 'b8', 'g9'];
const PAIRS: Readonly<Record<string, string>> = { m: '(?:m|[rn]n)', w: '(?:w|vv)', d: '(?:d|cl)' };

/** What one pattern may weigh, as `weigh` counts: less where more stands around it. */
export const HEAVIEST = { disguises: 47, slip: 85, slipInWord: 70 } as const;

/**
 * A name in all its disguises of like shapes, with or without separators in it: `rneta-mask`. Very long names would
 * be too much for one pattern; those are looked for in one piece.
 */
export function disguised(letters: string): string {
  const whole = [...letters].map(shapes).join(SPLIT);
  return weigh(whole) <= HEAVIEST.disguises ? whole : [...letters].map(shapes).join('');
}

function shapes(letter: string): string {
  const group = GROUPS.find((members) => members.includes(letter));
  return group === undefined ? (PAIRS[letter] ?? letter) : `[${group}]`;
}

/**
 * A name with exactly one slip: a letter left out, added or changed, or two swapped. One pattern for each stretch of
 * the name that the slip may stand in, as few as may be; stretches share a letter, for two swapped across the seam.
 * @param heaviest what one pattern may weigh
 */
export function misspelt(letters: string, heaviest: number): string[] {
  for (let count = 1; ; count += 1) {
    const patterns = inStretches(letters, count);
    if (count >= letters.length || patterns.every((pattern) => weigh(pattern) <= heaviest)) return patterns;
  }
}

function inStretches(letters: string, count: number): string[] {
  const width = count === 1 ? letters.length : Math.ceil((letters.length - 1) / count);
  return Array.from({ length: count }, (_, i) => {
    const from = i * width;
    const to = Math.min(letters.length, from + width + 1);
    return letters.slice(0, from) + slips(letters, from, to) + letters.slice(to);
  }).filter((_, i) => i * width < letters.length);
}

/**
 * The letters from `from` to `to` with a slip at one of them. An optional character and then, only behind it, an
 * optional letter is all three at once: nothing (left out), another (changed), another before it (added).
 */
function slips(letters: string, from: number, to: number): string {
  const letter = letters.charAt(from);
  const here = `(?:${ANY}${letter}?)?${letters.slice(from + 1, to)}`;
  const next = letters.charAt(from + 1);
  const swapped =
    next !== '' && next !== letter && from + 1 < to ? [next + letter + letters.slice(from + 2, to)] : [];
  const later = from + 1 < to ? [letter + slips(letters, from + 1, to)] : [];
  return `(?:${[here, ...swapped, ...later].join('|')})`;
}

/**
 * How much memory a pattern takes in the browser, in letters of plain text; measured in Chromium 156 with
 * `isRegexSupported` (tests/e2e/net.test.ts asks it about every pattern). Classes and options weigh double.
 */
export function weigh(pattern: string): number {
  return pattern
    .replace(/\[[^\]]*\]\??/g, 'xx')
    .replace(/\(\?:|\)/g, '')
    .replace(/[|?]/g, 'x').length;
}
