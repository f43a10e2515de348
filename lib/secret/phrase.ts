/**
 * Finds recovery phrases in running text: BIP-39 words in English or Japanese, however they are numbered, separated or
 * cased. With a checksum that fits a phrase is certain; without one, twelve neighbouring words of the list are so rare in
 * ordinary language that they are taken for a phrase with a slip in it.
 */
import { validateMnemonic } from '@scure/bip39';
import { plain } from './plain.ts';
import type { Span } from './span.ts';
import { type WordList, wordLists } from './words.ts';

const LENGTHS = [24, 21, 18, 15, 12] as const;
const SHORTEST = 12;
/** Of twelve words so many have to stand in the list where no checksum helps: one may be misspelt. */
const LISTED = 11;
/** So many of them have to differ: a cry for help repeats one word. */
const DIFFERENT = 8;
/** With fewer different words than this a phrase has to stand alone, or a checksum fits by chance somewhere in a cry. */
const VARIED = 5;
/** Farther apart (characters) two words do not belong together: numbering and separators take less. */
const FARTHEST = 24;

const WORD = /[\p{L}\p{M}\p{Cf}ー]+/gu;

interface Word extends Span {
  readonly written: string;
  readonly meant: string | undefined;
  /** A line break stands between it and the word before. */
  readonly beginsLine: boolean;
}

/** Where recovery phrases stand. */
export function findPhrases(text: string): Span[] {
  return wordLists.flatMap((list) => runsOf(text, list).flatMap((run) => phrasesIn(run, list)));
}

/** The words of one script that follow each other closely. */
function runsOf(text: string, list: WordList): Word[][] {
  const runs: Word[][] = [];
  for (const word of wordsOf(text, list)) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && word.start - before.end <= FARTHEST) run?.push(word);
    else runs.push([word]);
  }
  return runs.filter((run) => run.length >= SHORTEST);
}

function* wordsOf(text: string, list: WordList): Generator<Word, void> {
  let before = 0;
  for (const match of text.matchAll(WORD)) {
    const written = plain(match[0]);
    if (!list.isOfScript(written) || isNumbering(match, text)) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    const beginsLine = text.slice(before, start).includes('\n');
    yield { start, end, written, meant: list.meant(written), beginsLine };
    before = end;
  }
}

/** `a)`, `b.`: a letter that counts. */
function isNumbering({ 0: letters, index }: RegExpExecArray, text: string): boolean {
  return letters.length === 1 && /^[).:．）：]/.test(text.slice(index + 1));
}

function phrasesIn(run: readonly Word[], list: WordList): Span[] {
  const found: Span[] = [];
  for (let at = 0; at + SHORTEST <= run.length; ) {
    const length = phraseAt(run, at, list);
    if (length > 0) found.push(spanOf(run.slice(at, at + length)));
    at += length > 0 ? length : 1;
  }
  return found;
}

/** How many words of a phrase begin here; 0 where none does. */
function phraseAt(run: readonly Word[], at: number, list: WordList): number {
  if (run[at]?.meant === undefined) return 0;
  const sound = LENGTHS.find((length) => isSound(run, at, length, list));
  if (sound !== undefined) return sound;
  return isLikely(run.slice(at, at + SHORTEST), list) ? likelyLength(run, at, list) : 0;
}

/** True if so many words stand here, all of them listed, and their checksum fits. */
function isSound(run: readonly Word[], at: number, length: number, { words: listed }: WordList): boolean {
  const meant = run.slice(at, at + length).flatMap((word) => word.meant ?? []);
  const different = new Set(meant).size;
  if (meant.length !== length || different === 1) return false;
  const alone = !goesOn(run, at - 1) && !goesOn(run, at + length - 1);
  return (alone || different >= VARIED) && validateMnemonic(meant.join(' '), listed);
}

/** True if a word and the next one both stand in the list, on one line. */
function goesOn(run: readonly Word[], at: number): boolean {
  const next = run[at + 1];
  return run[at]?.meant !== undefined && next?.meant !== undefined && !next.beginsLine;
}

function isLikely(words: readonly Word[], list: WordList): boolean {
  const listed = words.filter(({ written }) => list.has(written));
  return listed.length >= LISTED && new Set(listed.map(({ written }) => written)).size >= DIFFERENT;
}

/** Goes on as long as the words stand in the list, one slip at a time: a phrase of 24 is told whole. */
function likelyLength(run: readonly Word[], at: number, list: WordList): number {
  let length = SHORTEST;
  const listed = (place: number) => list.has(run[place]?.written ?? '');
  while (listed(at + length) || listed(at + length + 1)) length += 1;
  return length;
}

function spanOf(words: readonly Word[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}
