/**
 * Text as a person reads it: compatibility forms folded (NFKC), invisible characters removed, lookalike letters inside
 * mixed words put back. One look at every letter tells which of these steps a text needs; most need none.
 * Every step walks the text once; no pattern backtracks.
 */
import {
  CASED,
  EAST,
  FOREIGN,
  GAPPED,
  HEAVY,
  KATAKANA,
  LIGHT,
  SPELLED,
  survey,
  UNEVEN,
  WIDE,
} from './survey.ts';

export interface NormalText {
  /** For people: case kept, white space collapsed. */
  readonly shown: string;
  /** For matching: `shown` in lower case, index by index the same length. */
  readonly flat: string;
}

/** Cyrillic and Greek letters that look Latin in common fonts (Unicode TR39), and below each its twin. */
const FOREIGN_LETTERS = 'аеорсухіјѕһԁԛԝкмтвнАВЕКМНОРСТУХІЅαορνικτυχηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧ';
const LATIN_LETTERS = 'aeopcyxijshdqwkmtbhABEKMHOPCTYXISaopviktuxnwABEZHIKMNOPTYX';
const LATIN_TWINS = new Map(Array.from(FOREIGN_LETTERS, (letter, i) => [letter, LATIN_LETTERS.charAt(i)]));

/** Kanji, hiragana and dashes that pass for katakana: folded only between katakana. */
const KATAKANA_TWINS = new Map([
  ['一', 'ー'],
  ['―', 'ー'],
  ['—', 'ー'],
  ['–', 'ー'],
  ['-', 'ー'],
  ['−', 'ー'],
  ['力', 'カ'],
  ['口', 'ロ'],
  ['二', 'ニ'],
  ['工', 'エ'],
  ['夕', 'タ'],
  ['卜', 'ト'],
  ['八', 'ハ'],
  ['へ', 'ヘ'],
  ['べ', 'ベ'],
  ['ぺ', 'ペ'],
  ['り', 'リ'],
]);

/** The keys of that list. */
const TWIN = /[一―—–−力口二工夕卜八へべぺり-]/g;

const INVISIBLE =
  /\u00ad|\u034f|[\u115f\u1160\u17b4\u17b5\u180e\u2060-\u2064\ufeff]|\u200b|\u200c|\u200d|[\ufe00-\ufe0f]|\udb40[\udc00-\udc7f]/g;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const SPACES = /\s+/g;

/** Normalises text for judgement. Linear in its length. */
export function normalise(written: string): NormalText {
  const seen = survey(written);
  const raw = (seen & SPELLED) === 0 ? written : joinLetters(written);
  const even = (seen & HEAVY) === 0 ? collapse(lighten(raw, seen), seen) : collapse(fold(raw), UNEVEN);
  const shown = foldEast(foldLatin(even, seen), seen);
  return { shown, flat: (seen & (CASED | HEAVY)) === 0 ? shown : lowerCase(shown) };
}

/** The same in the case and with the white space that was written: for a first look at a whole page. */
export function unmask(raw: string): string {
  const seen = survey(raw);
  return foldEast(foldLatin((seen & HEAVY) === 0 ? lighten(raw, seen) : fold(raw), seen), seen);
}

/** Four and more single letters that are held apart by spaces (`t e l e g r a m`); two spaces part words. */
const SINGLE_LETTERS = /(?<![A-Za-z0-9])[A-Za-z](?: [A-Za-z](?![A-Za-z0-9])){3,}/g;

function joinLetters(raw: string): string {
  return raw.replace(SINGLE_LETTERS, (run) => run.replaceAll(' ', ''));
}

/** Numbers of steps, ① to ⑳: folded they would grow together with the word behind them. */
const STEPS = /[\u2460-\u2473]/g;

/** Compatibility forms, invisible characters and quotation marks. */
function fold(raw: string): string {
  return raw
    .replace(STEPS, ' ')
    .replace(INVISIBLE, '')
    .replace(BIDI, '')
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"');
}

function collapse(text: string, seen: number): string {
  return (seen & UNEVEN) === 0 ? text : text.replace(SPACES, ' ').trim();
}

/** What `fold` does to the few marks that ordinary texts have, where they have no others. */
function lighten(raw: string, seen: number): string {
  return (seen & LIGHT) === 0 || (seen & WIDE) === 0 ? raw : raw.replace(LIGHT_MARKS, lightened);
}

const LIGHT_MARKS = /[`\u2018\u2019\u201c\u201d\u2026\u3000\uff01-\uff5e]/g;

function lightened(mark: string): string {
  switch (mark) {
    case '’':
    case '‘':
    case '`':
    case '｀':
      return "'";
    case '“':
    case '”':
      return '"';
    case '…':
      return '...';
    case '\u3000':
      return ' ';
    default:
      // Full-width forms stand in the order of ASCII.
      return String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  }
}

/** Only single characters between spaces can be gaps within a word; white space that is still to be collapsed may hide some. */
function foldEast(text: string, seen: number): string {
  if ((seen & HEAVY) !== 0) return foldKatakana(closeGaps(text));
  const gapped = (seen & EAST) !== 0 && (seen & (GAPPED | UNEVEN)) !== 0;
  const closed = gapped ? closeGaps(text) : text;
  return (seen & KATAKANA) === 0 ? closed : foldKatakana(closed);
}

/** A name with capital I for l inside a word (`bitFIyer`, `WaIIet`), put right. For names only: texts hold acronyms. */
export function unmaskName(name: string): string {
  return name.replace(/(?<=[a-z])I+(?=[a-z])|(?<=[a-z])I(?=y)|(?<=F)I(?=y)/g, (letters) =>
    'l'.repeat(letters.length),
  );
}

function lowerCase(shown: string): string {
  const lower = shown.toLowerCase();
  return lower.length === shown.length ? lower : Array.from(shown, lowerSameLength).join('');
}

/** Some capitals become two characters in lower case (İ): these stay, so that indexes agree. */
function lowerSameLength(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

const FOREIGN_LETTER = /[\u0370-\u03ff\u0400-\u052f]/;
const WORD = /[\p{L}\p{M}]+/gu;

/** What the letters of a word are. */
interface Letters {
  readonly latin: boolean;
  readonly foreign: boolean;
  /** Each of them looks Latin. */
  readonly twins: boolean;
}

/**
 * Folds Cyrillic and Greek letters that look Latin: in a word that mixes scripts, and in a word made only of such
 * letters where the rest of the text is Latin. A real Russian or Greek word is left alone.
 */
function foldLatin(text: string, seen: number): string {
  if ((seen & FOREIGN) === 0 && ((seen & HEAVY) === 0 || !FOREIGN_LETTER.test(text))) return text;
  const words = (text.match(WORD) ?? []).map(lettersOf);
  const latinText = words.filter(({ latin }) => latin).length * 2 > words.length;
  const isDisguised = ({ foreign, latin, twins }: Letters) => foreign && (latin || (latinText && twins));
  if (!words.some(isDisguised)) return text;
  let at = 0;
  return text.replace(WORD, (word) => {
    const letters = words[at++];
    if (letters === undefined || !isDisguised(letters)) return word;
    return Array.from(word, (letter) => LATIN_TWINS.get(letter) ?? letter).join('');
  });
}

function lettersOf(word: string): Letters {
  let latin = false;
  let foreign = false;
  let twins = true;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    latin ||= (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
    foreign ||= code >= 0x370 && code <= 0x52f;
    twins &&= LATIN_TWINS.has(word.charAt(i));
  }
  return { latin, foreign, twins };
}

function isKatakana(char: string | undefined): boolean {
  return char !== undefined && ((char >= 'ァ' && char <= 'ヺ') || char === 'ー');
}

function isKanji(char: string | undefined): boolean {
  return char !== undefined && char >= '一' && char <= '鿿';
}

/** サポ一ト with a kanji one becomes サポート; アプリ一覧 stays, because a kanji follows. */
function foldKatakana(text: string): string {
  if (!/[ァ-ヺ]/.test(text)) return text;
  return text.replace(TWIN, (char, i: number) =>
    standsInKatakana(text, i) ? (KATAKANA_TWINS.get(char) ?? char) : char,
  );
}

function standsInKatakana(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  if (isKatakana(after)) return isKatakana(before) || after === 'ー';
  return isKatakana(before) && !isKanji(after) && /^[一―—–−]/.test(text.charAt(i)) && !/[\w\s]/.test(after);
}

/** Kana, kanji or Korean syllable; a run of three and more of them between single spaces, the last of which may begin a whole word. */
const GAPS =
  /(?<![\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3])[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3](?: [\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3](?![\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]))+ [\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]/g;

/** Joins a run of at least three single East Asian characters that are held apart by spaces (シ ー ド). */
function closeGaps(text: string): string {
  return text.replace(GAPS, (run) => run.replaceAll(' ', ''));
}
