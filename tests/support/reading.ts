/** How hard a text is to read. */
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Sentences of a text in either language. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?:])\s+|(?<=[。！？])/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
}

/** American school year that is needed to understand an English text (Flesch-Kincaid). */
export function schoolYear(text: string): number {
  const words = wordsOf(text);
  return fleschKincaid({
    sentence: sentencesOf(text).length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + syllable(word), 0),
  });
}

/** Letters of a Japanese sentence, marks left out. */
export function lengthOf(sentence: string): number {
  return [...sentence.replace(/[\p{P}\p{S}\s]/gu, '')].length;
}

/** Ends as polite Japanese does; a bare noun (a label, an item of a list) is none of both. */
export function isPolite(sentence: string): boolean {
  return /(?:です|でした|ます|ました|ません|ください|でしょう|ましょう|か)[。！？」）]*$/.test(sentence);
}
