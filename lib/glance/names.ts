/** Names of services as keys: a page's script needs to know whether a name stands somewhere, not which. */
import { goOn, keyOf, keyOfWord, NOTHING } from './hash.ts';

/** Longest name that is looked for, in characters and in words; of Japanese and the like, which know no spaces. */
const LONGEST = 32;
const MOST_WORDS = 4;
const LONGEST_EASTERN = 14;
const WORD = /[\p{L}\p{N}.]+/gu;
const EASTERN = /[\u3040-\u9fff\uac00-\ud7a3]/;

/** True if a name stands in `text` (lower case): whole words in Latin letters, any stretch of others. */
export function holdsName(text: string, names: ReadonlySet<number>): boolean {
  const words = Array.from(text.matchAll(WORD));
  return words.some((word, at) => latinName(text, words, at, names) || easternName(word[0], names));
}

function latinName(
  text: string,
  words: readonly RegExpExecArray[],
  at: number,
  names: ReadonlySet<number>,
): boolean {
  const start = words[at]?.index ?? 0;
  for (const last of words.slice(at, at + MOST_WORDS)) {
    const end = last.index + last[0].length;
    if (end - start > LONGEST) return false;
    if (names.has(keyOfWord(text.slice(start, end).replace(/\.$/, '').replace(/\s+/g, ' ')))) return true;
  }
  return false;
}

/** Such a name begins and ends anywhere. */
function easternName(word: string, names: ReadonlySet<number>): boolean {
  if (!EASTERN.test(word)) return false;
  for (let from = 0; from < word.length; from++) {
    let hash = NOTHING;
    for (let to = from; to < Math.min(word.length, from + LONGEST_EASTERN); to++) {
      hash = goOn(hash, word.charCodeAt(to));
      if (to > from && names.has(keyOf(hash))) return true;
    }
  }
  return false;
}
