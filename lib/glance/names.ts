/** Names of services as hashes: a page's script needs to know whether a name stands somewhere, not which. */

/** Longest name that is looked for, in characters and in words. */
const LONGEST = 32;
const MOST_WORDS = 4;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Four characters that stand for a name. FNV-1a folded to 24 bits: 600 names meet by chance once in 28,000 words. */
export function hashOf(name: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return [18, 12, 6, 0].map((shift) => DIGITS.charAt((folded >>> shift) & 63)).join('');
}

/** The set of a packed list. */
export function unpackNames(packed: string): ReadonlySet<string> {
  return new Set(packed.match(/.{4}/g));
}

/** True if a name stands in `text` (lower case): whole words in Latin letters, any stretch of others. */
export function holdsName(text: string, names: ReadonlySet<string>): boolean {
  const words = Array.from(text.matchAll(/[\p{L}\p{N}.]+/gu));
  return words.some((word, at) => latinName(text, words, at, names) || otherName(word[0], names));
}

function latinName(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  names: ReadonlySet<string>,
): boolean {
  const start = words[at]?.index ?? 0;
  for (const last of words.slice(at, at + MOST_WORDS)) {
    const end = last.index + last[0].length;
    if (end - start > LONGEST) return false;
    if (names.has(hashOf(text.slice(start, end).replace(/\.$/, '').replace(/\s+/g, ' ')))) return true;
  }
  return false;
}

/** Japanese and the like know no spaces: a name begins and ends anywhere. */
function otherName(word: string, names: ReadonlySet<string>): boolean {
  if (!/[\u3040-\u9fff\uac00-\ud7a3]/.test(word)) return false;
  for (let from = 0; from < word.length; from++)
    for (let to = from + 2; to <= Math.min(word.length, from + 14); to++)
      if (names.has(hashOf(word.slice(from, to)))) return true;
  return false;
}
