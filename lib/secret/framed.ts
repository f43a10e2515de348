/**
 * Finds recovery phrases that are told in sentences: `legal and winner and thank …`, `word number 1 is legal, word
 * number 2 is winner …`, `1番目の単語はそつう、2番目の単語は…`. The words between are the same again and again, which
 * ordinary sentences never are.
 */
import { plain } from './plain.ts';
import type { Span } from './span.ts';
import { type WordList, wordLists } from './words.ts';

/** So many words in the same frame; the first and the last one of twelve may be told in another. */
const SHORTEST = 10;
const DIFFERENT = 8;
/** The word itself and at most six between. */
const FARTHEST = 7;

/** Runs of one script: Japanese has no spaces. */
const TOKEN =
  /[\p{Script=Latin}\p{M}\p{Cf}]+|[\p{Script=Hiragana}\p{Script=Katakana}\p{M}ー]+|\p{Script=Han}+/gu;
const NUMBER =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|st|nd|rd|th)$/;
const KANJI_NUMBER = /[一二三四五六七八九十]+/g;
/** Particles and endings that stand right before or behind a word. */
const BEFORE = /^[はがもの]/;
const BEHIND = /(?:です|でした|で|と|が)$/;

interface Token extends Span {
  /** In the form of the lists. */
  readonly word: string;
  /** The same, but that all numbers are alike. */
  readonly inFrame: string;
  readonly listed: boolean;
}

/** Where such phrases stand. */
export function findFramed(text: string): Span[] {
  return wordLists.flatMap((list) => {
    const tokens = tokensOf(text, list);
    if (tokens.filter(({ listed }) => listed).length < SHORTEST) return [];
    const found: Span[] = [];
    for (let stride = 2; stride <= FARTHEST; stride += 1)
      for (let first = 0; first < stride; first += 1) found.push(...chainsOf(tokens, first, stride));
    return found;
  });
}

/** Every so many tokens a word of the list, and the tokens between always the same. */
function chainsOf(tokens: readonly Token[], first: number, stride: number): Span[] {
  const chains: Token[][] = [[]];
  let frame = '';
  for (let at = first; at < tokens.length; at += stride) {
    const token = tokens[at];
    const chain = chains.at(-1) ?? [];
    if (token?.listed !== true) {
      if (chain.length > 0) chains.push([]);
      continue;
    }
    const before = chain.length > 0 ? frameOf(tokens.slice(at - stride + 1, at)) : '';
    if (chain.length > 1 && before !== frame) chains.push([...chain.slice(-1), token]);
    else chain.push(token);
    frame = before;
  }
  return chains.filter(isPhrase).map(spanOf);
}

function isPhrase(chain: readonly Token[]): boolean {
  return chain.length >= SHORTEST && new Set(chain.map(({ word }) => word)).size >= DIFFERENT;
}

function spanOf(chain: readonly Token[]): Span {
  return { start: chain[0]?.start ?? 0, end: chain.at(-1)?.end ?? 0 };
}

function frameOf(tokens: readonly Token[]): string {
  return tokens.map(({ inFrame }) => inFrame).join(' ');
}

function tokensOf(text: string, list: WordList): Token[] {
  return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index }) => {
    let start = index;
    return partsOf(written, list).map((part) => {
      const token = tokenOf(part, start, list);
      start = token.end;
      return token;
    });
  });
}

/** A word of the list apart from the particle before it and the ending behind it. */
function partsOf(written: string, list: WordList): string[] {
  if (list.language !== 'ja' || list.has(plain(written))) return [written];
  const before = BEFORE.exec(written)?.[0] ?? '';
  const rest = written.slice(before.length);
  if (list.has(plain(rest))) return [before, rest];
  const behind = BEHIND.exec(rest)?.[0] ?? '';
  const word = rest.slice(0, rest.length - behind.length);
  return list.has(plain(word)) ? [before, word, behind].filter((part) => part !== '') : [written];
}

function tokenOf(part: string, start: number, list: WordList): Token {
  const word = plain(part);
  const inFrame = NUMBER.test(word) ? '#' : word.replace(KANJI_NUMBER, '#');
  return { start, end: start + part.length, word, inFrame, listed: list.has(word) };
}
