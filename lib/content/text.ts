/**
 * Text as a person reads it: compatibility forms folded (NFKC), invisible characters removed,
 * lookalike letters inside mixed words put back. Every step walks the text once; no pattern backtracks.
 */

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

/** Kanji, hiragana and dashes that pass for katakana, and below each its twin: folded only between katakana. */
const LIKE_KATAKANA = '一―—–-−力口二工夕卜八へべぺり';
const KATAKANA = 'ーーーーーーカロニエタトハヘベペリ';
const KATAKANA_TWINS = new Map(Array.from(LIKE_KATAKANA, (letter, i) => [letter, KATAKANA.charAt(i)]));

/** The keys of that list. */
const TWIN = /[一―—–−力口二工夕卜八へべぺり-]/g;

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range is what plain text is
const PLAIN = /^[\u0000-\u007f]*$/;
/** Japanese, Chinese and Korean text of which nothing is changed by NFKC or removed: kana, kanji, syllables, 、。〈〉「」. */
const SETTLED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain text and East Asian letters
  /^[\u0000-\u005f\u0061-\u007f\u3001\u3002\u3005\u3008-\u3011\u3041-\u3096\u309d\u309e\u30a1-\u30fe\u4e00-\u9fff\uac00-\ud7a3]*$/;
const INVISIBLE =
  /\u00ad|\u034f|[\u115f\u1160\u17b4\u17b5\u180e\u2060-\u2064\ufeff]|\u20e3|\u200b|\u200c|\u200d|[\ufe00-\ufe0f]|\udb40[\udc00-\udc7f]/g;
const BIDI = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g;
const SPACES = /\s+/g;
/** White space that is not one plain space between two words. */
const UNEVEN = /\s\s|[^\S ]|^\s|\s$/;

/** Normalises text for judgement. Linear in its length. */
export function normalise(written: string): NormalText {
  const raw = joinLetters(written);
  if (PLAIN.test(raw)) return cased(collapse(raw));
  if (SETTLED.test(raw)) return cased(foldKatakana(closeGaps(collapse(raw))));
  return cased(foldKatakana(closeGaps(foldLatin(collapse(fold(raw))))));
}

/** What `normalise` undoes, with white space as it was: for a first look at a whole page. */
export function unmask(written: string): string {
  const raw = joinLetters(written);
  if (PLAIN.test(raw)) return raw;
  return SETTLED.test(raw) ? foldKatakana(closeGaps(raw)) : foldKatakana(closeGaps(foldLatin(fold(raw))));
}

/** Four and more single letters that are held apart by spaces (`t e l e g r a m`); two spaces part words. */
const SPELLED = /(?<![A-Za-z0-9])[A-Za-z](?: [A-Za-z](?![A-Za-z0-9])){3,}/g;

function joinLetters(raw: string): string {
  return raw.search(SPELLED) < 0 ? raw : raw.replace(SPELLED, (run) => run.replaceAll(' ', ''));
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
    .replace(/➕/g, '+')
    .replace(/[’‘`´]/g, "'")
    .replace(/[“”]/g, '"');
}

/** Most texts need no change, and looking is cheaper than replacing. */
function collapse(text: string): string {
  return UNEVEN.test(text) ? text.replace(SPACES, ' ').trim() : text;
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

const FOREIGN = /[\u0370-\u03ff\u0400-\u052f]/;
const WORD = /[\p{L}\p{M}]+/gu;

/**
 * Folds Cyrillic and Greek letters that look Latin: in a word that mixes scripts, and in a word made only of such
 * letters where the rest of the text is Latin. A real Russian or Greek word is left alone.
 */
function foldLatin(text: string): string {
  if (!FOREIGN.test(text)) return text;
  const words = text.match(WORD) ?? [];
  const latinText = words.filter((word) => /[a-z]/i.test(word)).length * 2 > words.length;
  return text.replace(WORD, (word) => {
    if (!FOREIGN.test(word)) return word;
    const letters = Array.from(word);
    const twins = letters.filter((letter) => LATIN_TWINS.has(letter)).length;
    const mixed = /[a-z]/i.test(word);
    if (!mixed && !(latinText && twins === letters.length)) return word;
    return letters.map((letter) => LATIN_TWINS.get(letter) ?? letter).join('');
  });
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

/** Kana, kanji or Korean syllable. */
const LETTER = '[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]';
/** A run of three and more of them between single spaces, the last of which may begin a whole word. */
const GAPS = new RegExp(`(?<!${LETTER})${LETTER}(?: ${LETTER}(?!${LETTER}))+ ${LETTER}`, 'g');

/** Joins a run of at least three single East Asian characters that are held apart by spaces (シ ー ド). */
function closeGaps(text: string): string {
  return text.replace(GAPS, (run) => run.replaceAll(' ', ''));
}
