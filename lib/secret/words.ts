/** Word lists of BIP-39 (English and Japanese), made ready for looking words up as people write them. */
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';

export interface WordList {
  readonly language: 'en' | 'ja';
  /** In the order of the standard; the library wants its own type of list. */
  readonly words: string[];
  /** Letters of the longest word. */
  readonly longest: number;
  /** The word of the list that a written word means: itself, or one it abbreviates. */
  meant(written: string): string | undefined;
  /** True for a word that stands in the list as it is written. */
  has(written: string): boolean;
  /** True for a word in the script of the list: one of another script does not interrupt a phrase. */
  isOfScript(written: string): boolean;
}

/** The first four letters of an English word are different in the whole list (BIP-39, "Wordlist"). */
const ABBREVIATED = 4;

export const wordLists: readonly WordList[] = [
  listOf('en', english, /^\p{Script=Latin}/u, ABBREVIATED),
  listOf('ja', japanese, /^[\p{Script=Hiragana}\p{Script=Katakana}]/u, 0),
];

function listOf(
  language: WordList['language'],
  words: string[],
  script: RegExp,
  abbreviated: number,
): WordList {
  const known = new Map(words.map((word) => [word, word]));
  const whole = new Set(known.keys());
  if (abbreviated > 0) for (const word of words) known.set(word.slice(0, abbreviated), word);
  // A short word of the list (`act`) stands for itself, not for the longer one that begins with it.
  for (const word of words) known.set(word, word);
  return {
    language,
    words,
    longest: Math.max(...words.map((word) => word.length)),
    meant: (written) => known.get(written),
    has: (written) => whole.has(written),
    isOfScript: (written) => script.test(written),
  };
}
