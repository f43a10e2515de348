/** Kana in one form, and as roman letters, so that any way of typing a reading finds it. */

const SMALL: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  ゎ: 'わ',
};

/** Katakana to hiragana; half-width kana have to be made full-width before (NFKC). */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** Hiragana without long marks, small vowels made large, ゔ as ぶ: spellings that people mix (うぉれっと, うおれっと). */
export function foldKana(hiragana: string): string {
  return hiragana
    .replace(/ゔ[ぁぃぇぉ]/g, (pair) => 'ばびべぼ'.charAt('ぁぃぇぉ'.indexOf(pair.charAt(1))))
    .replaceAll('ゔ', 'ぶ')
    .replace(/[ぁぃぅぇぉゎ]/g, (letter) => SMALL[letter] ?? letter)
    .replaceAll('ー', '');
}

const ROWS: readonly (readonly [kana: string, consonant: string])[] = [
  ['あいうえお', ''],
  ['かきくけこ', 'k'],
  ['がぎぐげご', 'g'],
  ['さしすせそ', 's'],
  ['ざじずぜぞ', 'z'],
  ['たちつてと', 't'],
  ['だぢづでど', 'd'],
  ['なにぬねの', 'n'],
  ['はひふへほ', 'h'],
  ['ばびぶべぼ', 'b'],
  ['ぱぴぷぺぽ', 'p'],
  ['まみむめも', 'm'],
  ['や　ゆ　よ', 'y'],
  ['らりるれろ', 'r'],
  ['わ　　　を', 'w'],
];
const VOWELS = 'aiueo';
const SYLLABLES = new Map(
  ROWS.flatMap(([row, consonant]) =>
    [...row].map((kana, i) => [kana, consonant + VOWELS.charAt(i)] as const),
  ),
);
const GLIDES: Readonly<Record<string, string>> = { ゃ: 'ya', ゅ: 'yu', ょ: 'yo' };
const AFTER: Readonly<Record<string, string>> = { ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o' };
const BEFORE_SMALL: Readonly<Record<string, string>> = {
  ふ: 'f',
  う: 'w',
  ゔ: 'b',
  つ: 't',
  て: 't',
  で: 'd',
};

/** Hiragana as roman letters in the fold of `foldRomaji`. Letters without a reading are left out. */
export function romajiOf(hiragana: string): string {
  return foldRomaji(
    hiragana.replace(/(.)([ゃゅょぁぃぅぇぉ])?/gu, (_, kana: string, small?: string) =>
      syllable(kana, small),
    ),
  );
}

function syllable(kana: string, small: string | undefined): string {
  if (kana === 'ん') return 'n';
  if (kana === 'ゔ' && small === undefined) return 'bu';
  const full = SYLLABLES.get(kana) ?? '';
  if (small === undefined) return full;
  const consonant = BEFORE_SMALL[kana] ?? full.slice(0, -1);
  const glide = GLIDES[small];
  if (glide !== undefined) return full.slice(0, -1) + glide;
  // じぇ, しぇ, ちぇ keep the sound of the first letter: zye, sye, tye.
  return ('しじち'.includes(kana) ? `${consonant}y` : consonant) + (AFTER[small] ?? '');
}

/** Spellings of one sound: the long ones first. Right: the form of the government's own system (kunrei). */
const SAME: readonly (readonly [RegExp, string])[] = [
  [/[^a-z]/g, ''],
  [/l/g, 'r'],
  [/v/g, 'b'],
  [/jy?(?=[aueo])/g, 'zy'],
  [/j/g, 'z'],
  [/shi/g, 'si'],
  [/sh/g, 'sy'],
  [/chi/g, 'ti'],
  [/ch/g, 'ty'],
  [/c/g, 'k'],
  [/ts(?=u)/g, 't'],
  [/fu/g, 'hu'],
  [/m(?=[bpm])/g, 'n'],
  [/ou/g, 'o'],
  [/(.)\1+/g, '$1'],
];

/**
 * Roman letters with the differences between systems of writing Japanese taken out (`shi` and `si`, `bainannsu` and
 * `bainansu`), long vowels and doubled consonants included.
 */
export function foldRomaji(latin: string): string {
  return SAME.reduce((text, [shape, same]) => text.replace(shape, same), latin.toLowerCase());
}
