/**
 * Text as a person reads it: compatibility forms folded (NFKC), invisible characters removed,
 * lookalike letters inside mixed words put back. Every step walks the text once; no pattern backtracks.
 */
import { joinLetters } from './hidden-words.ts';

export interface NormalText {
  /** For people: case kept, white space collapsed. */
  readonly shown: string;
  /** For matching: `shown` in lower case, index by index the same length. */
  readonly flat: string;
}

/** Cyrillic and Greek letters that look Latin in common fonts (Unicode TR39), small capitals, and below each its twin. */
const FOREIGN_LETTERS = 'аеорсухіјѕһԁԛԝкмтвнАВЕКМНОРСТУХІЅαορνικτυχηωΑΒΕΖΗΙΚΜΝΟΡΤΥΧᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ';
const LATIN_LETTERS = 'aeopcyxijshdqwkmtbhABEKMHOPCTYXISaopviktuxnwABEZHIKMNOPTYXabcdefghijklmnoprstuvwyz';

/** Small capitals, and white letters on black discs and squares (🅢 🆂), which NFKC leaves as they are. */
const STYLED = /[ɢ-ʟᴀ-ᴢꜰꜱ\u{1f150}-\u{1f189}]/gu;

/** Kanji, hiragana and dashes that pass for katakana, and below each its twin: folded only between katakana. */
const LIKE_KATAKANA = '~〜一―—–-−力口二工夕卜八へべぺり';
const KATAKANA = 'ーーーーーーーーカロニエタトハヘベペリ';

/** The keys of that list; and katakana beside one of them, which most texts do not hold. */
const LIKE = '[~〜一―—–−力口二工夕卜八へべぺり-]';
const TWIN = new RegExp(LIKE, 'g');
const MAY_HAVE_TWIN = new RegExp(`[ァ-ヺー](?:${LIKE}|(?<=${LIKE}.))`);

/** More than letters, figures and marks that stay as they are. */
const NOT_PLAIN = /[^\0-_a-\x7f]/;
/**
 * What NFKC may change, or what is removed: neither accented letters, signs, kana, kanji and syllables, nor pictures of
 * the plane that holds most of them. Most letters are told by the first part.
 */
const UNSETTLED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: a half of a pair by itself
  /[^\0-\x7fぁ-ゖァ-ヾ一-鿿](?<![¡-§©«®°·»¿-ıĴ-ľŁ-ňŊ-ž–—•※€←-⇿─-➔➗-➿、。々〈-】〜ゝゞ가-힣\ud83d\udc00-\udfff])/;
/** Wide spaces and letters, curved quotation marks, the sign that a picture is in colour: often met, and quickly put right. */
const WIDE = /[\ufe0f`\xa0´‘’“”…\u3000！-～￥]/g;
/** What takes no room on the screen, marks of direction among it, and the ring of a key around a digit (1️⃣). */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|\u20e3/gu;
/** Lines and accents laid over letters that have no form with them. */
const OVERLAID = /[\u0300-\u036f]/g;
/** Between these marks letters run from right to left, whatever they are. */
const TURNED = /\u202e([^\u202c\n]*)/g;
/** White space that is not one plain space between two words, in one line or in each of several. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;
const UNUSUAL_SPACE = /[^\S\n ]/;
const SPACES = /\s{2,}|[^\S ]/g;

/** Normalises text for judgement. Linear in its length. */
export function normalise(written: string): NormalText {
  if (!NOT_PLAIN.test(written)) return cased(collapse(joinLetters(written)));
  const text = joinLetters(written.replace(WIDE, narrow));
  if (!UNSETTLED.test(text)) return cased(foldKatakana(closeGaps(collapse(text))));
  return cased(foldKatakana(closeGaps(foldLatin(collapse(fold(text))))));
}

/** Normalises each of the texts and joins them with line feeds: all at once, which is quicker, unless they hold some themselves. */
export function normaliseLines(texts: readonly string[]): NormalText {
  if (texts.some(hasLines)) {
    const lines = texts.map(normalise);
    return {
      shown: lines.map(({ shown }) => shown).join('\n'),
      flat: lines.map(({ flat }) => flat).join('\n'),
    };
  }
  const written = texts.join('\n');
  if (!NOT_PLAIN.test(written)) return cased(collapseLines(joinLetters(written)));
  const text = joinLetters(written.replace(WIDE, narrow));
  const settled = UNSETTLED.test(text) ? foldLatinLines(collapseLines(fold(text))) : collapseLines(text);
  return cased(foldKatakana(closeGaps(settled)));
}

function hasLines(text: string): boolean {
  return text.includes('\n');
}

/** What `normalise` undoes, with white space as it was: for a first look at a whole page. */
export function unmask(written: string): string {
  if (!NOT_PLAIN.test(written)) return joinLetters(written);
  const text = joinLetters(written.replace(WIDE, narrow));
  return foldKatakana(closeGaps(UNSETTLED.test(text) ? foldLatin(fold(text)) : text));
}

const NARROW: Readonly<Record<string, string>> = {
  '\xa0': ' ',
  '\u3000': ' ',
  '“': '"',
  '”': '"',
  '…': '...',
  '\ufe0f': '',
  '￥': '\xa5',
};

/** What NFKC makes of a wide character; of single quotation marks and accents that stand for them, an apostrophe. */
function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return NARROW[character] ?? (code < 0xff00 ? "'" : String.fromCharCode(code - 0xfee0));
}

/** Numbers of steps, ① to ⑳: folded they would grow together with the word behind them. */
const STEPS = /[\u2460-\u2473]/g;

/** Compatibility forms and invisible characters. */
function fold(raw: string): string {
  return raw
    .replace(STEPS, ' ')
    .replace(TURNED, (_, letters: string) => [...letters].reverse().join(''))
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(OVERLAID, '')
    .replace(STYLED, plainLetter)
    .replace(/➕/g, '+')
    .replace(/➖/g, '-');
}

function plainLetter(letter: string): string {
  const disc = (letter.codePointAt(0) ?? 0) - 0x1f150;
  return disc < 0 ? latinTwin(letter) : String.fromCharCode(97 + (disc % 32));
}

function latinTwin(letter: string): string {
  return LATIN_LETTERS.charAt(FOREIGN_LETTERS.indexOf(letter)) || letter;
}

/** Most texts need no change, and looking is cheaper than replacing. */
function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(SPACES, ' ').trim() : text;
}

function collapseLines(text: string): string {
  const even =
    !text.includes('  ') &&
    !text.includes('\n ') &&
    !text.includes(' \n') &&
    !text.startsWith(' ') &&
    !text.endsWith(' ') &&
    !UNUSUAL_SPACE.test(text);
  return even ? text : eachLine(text, collapse);
}

function eachLine(text: string, change: (line: string) => string): string {
  return text.split('\n').map(change).join('\n');
}

/** A name with capital I for l inside a word (`bitFIyer`, `WaIIet`), put right. For names only: texts hold acronyms. */
export function unmaskName(name: string): string {
  return name.replace(/(?<=[a-z])I+(?=[a-z])|(?<=[a-z])I(?=y)|(?<=F)I(?=y)/g, (letters) =>
    'l'.repeat(letters.length),
  );
}

function cased(shown: string): NormalText {
  const lower = shown.toLowerCase();
  const flat = lower.length === shown.length ? lower : Array.from(shown, lowerSameLength).join('');
  return { shown, flat };
}

/** Some capitals become two characters in lower case (İ): these stay, so that indexes agree. */
function lowerSameLength(char: string): string {
  const lower = char.toLowerCase();
  return lower.length === char.length ? lower : char;
}

const FOREIGN = /[\u0370-\u052f]/;
const LATIN = /[a-z]/i;
const WORD = /[\p{L}\p{M}]+/gu;
const ONLY_TWINS = new RegExp(`^[${FOREIGN_LETTERS}]+$`);

/**
 * Folds Cyrillic and Greek letters that look Latin: in a word that mixes scripts, and in a word made only of such
 * letters where the rest of the text is Latin. A real Russian or Greek word is left alone.
 */
function foldLatin(text: string): string {
  if (!FOREIGN.test(text) || !LATIN.test(text)) return text;
  let latinText: boolean | undefined;
  return text.replace(WORD, (word) => {
    if (!FOREIGN.test(word)) return word;
    if (!LATIN.test(word) && ONLY_TWINS.test(word)) latinText ??= isMostlyLatin(text);
    const masked = LATIN.test(word) || (latinText === true && ONLY_TWINS.test(word));
    return masked ? Array.from(word, latinTwin).join('') : word;
  });
}

function isMostlyLatin(text: string): boolean {
  const words = text.match(WORD) ?? [];
  return words.filter((word) => LATIN.test(word)).length * 2 > words.length;
}

function foldLatinLines(text: string): string {
  return FOREIGN.test(text) ? eachLine(text, foldLatin) : text;
}

const IS_KATAKANA = /[ァ-ヺー]/;

/** サポ一ト with a kanji one becomes サポート; アプリ一覧 stays, because a kanji follows. */
function foldKatakana(text: string): string {
  if (!MAY_HAVE_TWIN.test(text)) return text;
  return text.replace(TWIN, (char, i: number) =>
    standsInKatakana(text, i) ? KATAKANA.charAt(LIKE_KATAKANA.indexOf(char)) : char,
  );
}

function standsInKatakana(text: string, i: number): boolean {
  const before = text.charAt(i - 1);
  const after = text.charAt(i + 1);
  const behind = IS_KATAKANA.test(before);
  if (IS_KATAKANA.test(after)) return behind || after === 'ー';
  return behind && /[一―—–−]/.test(text.charAt(i)) && !/[一-鿿\w ]/.test(after);
}

/** Kana, kanji or Korean syllable. */
const LETTER = '[\u3040-\u30fa\u30fc-\u30ff\u4e00-\u9fff\uac00-\ud7a3]';
/** A run of three and more of them that the same mark holds apart, the last of which may begin a whole word. */
const GAPS = new RegExp(
  `${LETTER}([ .*_・-])(?<!${LETTER}${LETTER} )${LETTER}(?!${LETTER})(?:\\1${LETTER}(?!${LETTER}))*\\1${LETTER}`,
  'g',
);

/** Joins a run of at least three single East Asian characters (シ ー ド, 秘・密・鍵). */
function closeGaps(text: string): string {
  return text.replace(GAPS, (run, mark) => run.replaceAll(mark, ''));
}
