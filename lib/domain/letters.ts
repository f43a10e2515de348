/** A text as the search for names reads it: letters and digits only, with the way back to where they stand. */
import { foldPairs, foldShapes, type ReadingTable, readAsAscii } from './skeleton.ts';

export interface Letters {
  /** What was searched, as it stands in the address. */
  readonly source: string;
  /** Letters and digits read as ASCII, separators left out: `meta-mask` is `metamask`. */
  readonly text: string;
  /** The same with letters of like shape made one. */
  readonly shapes: string;
  /** UTF-16 offset in `source` of each letter. */
  readonly at: readonly number[];
  /** Whether a word begins at a letter: after a separator, or where digits and letters meet; true past the end. */
  readonly breaks: readonly boolean[];
}

const SEPARATOR = /[^\p{L}\p{N}\p{M}]/u;

export function lettersOf(source: string, table: ReadingTable): Letters {
  const read = readAsAscii(source, table);
  const [at, breaks]: [number[], boolean[]] = [[], []];
  let text = '';
  let [begins, wasDigit] = [true, false];
  for (let i = 0; i < read.text.length; i += 1) {
    const code = read.text.charCodeAt(i);
    const isDigit = code >= 48 && code <= 57;
    if (!isDigit && isSeparator(code)) {
      begins = true;
      continue;
    }
    text += read.text.charAt(i);
    at.push(read.at === undefined ? i : (read.at[i] ?? i));
    breaks.push(begins || isDigit !== wasDigit);
    [begins, wasDigit] = [false, isDigit];
  }
  breaks.push(true);
  return { source, text, shapes: foldShapes(text), at, breaks };
}

/** Letters are by far the most common, so they are decided first. Half of a surrogate pair is a letter here. */
function isSeparator(code: number): boolean {
  if (code >= 97 && code <= 122) return false;
  if (code < 128) return !(code >= 65 && code <= 90);
  return (code < 0xd800 || code > 0xdfff) && SEPARATOR.test(String.fromCharCode(code));
}

/** The same letters with `rn` taken for m and so on; undefined where nothing changes. */
export function pairedLetters(letters: Letters): Letters | undefined {
  const paired = foldPairs(letters.text);
  if (paired === undefined) return undefined;
  return {
    source: letters.source,
    text: paired.text,
    shapes: foldShapes(paired.text),
    at: paired.at.map((i) => letters.at[i] ?? 0),
    breaks: [...paired.at.map((i) => letters.breaks[i] ?? true), true],
  };
}

/** UTF-16 offset where that ends in the source which letter `i` stands for: before the next letter or separator. */
export function endOfLetter({ source, at }: Letters, i: number): number {
  const from = at[i] ?? 0;
  const next = at.slice(i + 1).find((offset) => offset > from) ?? source.length;
  const separator = source.slice(from, next).search(SEPARATOR);
  return separator > 0 ? from + separator : next;
}
