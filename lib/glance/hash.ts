/** Words as numbers: a script that every page loads needs to know whether a word is among thousands, not to spell them. */

/** Code of the digit 0; 63 more follow it. A script without anything made ready reads a digit by its code alone. */
export const ZERO = 0x23;

export function digit(value: number): string {
  return String.fromCharCode(ZERO + value);
}

/** Hash of the empty word (FNV-1a over code units). */
export const NOTHING = 0x811c9dc5 | 0;

/** Hash of a word that goes on with a further code unit. */
export function goOn(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The 30 bits of a hash that are kept: a thousand of them are met by chance once in a million words. */
export function keyOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & 0x3fffffff;
}

/** Key of a whole word. */
export function keyOfWord(word: string): number {
  let hash = NOTHING;
  for (let i = 0; i < word.length; i++) hash = goOn(hash, word.charCodeAt(i));
  return keyOf(hash);
}

/** Digits that a key is packed into. */
const WIDTH = 5;

/** Keys in a text, each once. */
export function packKeys(keys: Iterable<number>): string {
  const digits = (key: number) => [24, 18, 12, 6, 0].map((shift) => digit((key >>> shift) & 63));
  return [...new Set(keys)]
    .sort((a, b) => a - b)
    .flatMap(digits)
    .join('');
}

/** What the codes of the digits add to a key. */
const ZEROES = ZERO * (2 ** 24 + 2 ** 18 + 2 ** 12 + 2 ** 6 + 1);

export function unpackKeys(packed: string): number[] {
  const keys: number[] = [];
  for (let i = 0; i < packed.length; i += WIDTH) keys.push(keyAt(packed, i));
  return keys;
}

function keyAt(packed: string, i: number): number {
  return (
    packed.charCodeAt(i) * 0x1000000 +
    packed.charCodeAt(i + 1) * 0x40000 +
    packed.charCodeAt(i + 2) * 0x1000 +
    packed.charCodeAt(i + 3) * 0x40 +
    packed.charCodeAt(i + 4) -
    ZEROES
  );
}
