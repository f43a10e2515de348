/** What there is in a text, from one look at each of its letters: tells which steps of normalising it can do without. */

/** Capital letters, or letters beyond ASCII that may be some. */
export const CASED = 1;
/** White space that is not one plain space between two words. */
export const UNEVEN = 2;
/** Kana, kanji and Korean syllables. */
export const EAST = 4;
export const KATAKANA = 8;
/** Quotation marks, full-width forms and the like, which are put right one by one; a grave accent only beside what is WIDE. */
export const LIGHT = 16;
/** Anything beyond ASCII. */
export const WIDE = 32;
/** Letters of which nothing is known here: everything has to be tried. */
export const HEAVY = 64;
/** Letters of scripts that have twins of Latin ones. */
export const FOREIGN = 128;
/** A single character between two spaces. */
export const GAPPED = 256;
/** Two of them, one after the other. */
export const SPELLED = 512;

/** First and last code unit of what is known not to be changed by NFKC, removed or folded, and what it is. */
const KNOWN: readonly (readonly [number, number, number])[] = [
  [0x00, 0x7f, 0],
  [0x41, 0x5a, CASED],
  [0x09, 0x0d, UNEVEN],
  [0x60, 0x60, LIGHT],
  // £, ©, «, ° and the like; between them stand marks that NFKC changes.
  [0xa1, 0xa7, WIDE],
  [0xa9, 0xa9, WIDE],
  [0xab, 0xac, WIDE],
  [0xae, 0xae, WIDE],
  [0xb0, 0xb1, WIDE],
  [0xb6, 0xb7, WIDE],
  [0xbb, 0xbb, WIDE],
  [0xbf, 0xbf, WIDE],
  [0xc0, 0xff, WIDE | CASED],
  [0x391, 0x3a1, WIDE | CASED | FOREIGN],
  [0x3a3, 0x3a9, WIDE | CASED | FOREIGN],
  [0x3b1, 0x3c9, WIDE | FOREIGN],
  [0x400, 0x45f, WIDE | CASED | FOREIGN],
  [0x2012, 0x2015, WIDE],
  [0x2018, 0x2019, WIDE | LIGHT],
  [0x201c, 0x201d, WIDE | LIGHT],
  [0x2020, 0x2022, WIDE],
  [0x2026, 0x2026, WIDE | LIGHT],
  [0x20ac, 0x20ac, WIDE],
  [0x3000, 0x3000, WIDE | LIGHT],
  [0x3001, 0x3002, WIDE],
  [0x3005, 0x3005, WIDE],
  [0x3008, 0x3011, WIDE],
  [0x301c, 0x301c, WIDE],
  [0x3041, 0x3096, WIDE | EAST],
  [0x309d, 0x309e, WIDE | EAST],
  [0x30a1, 0x30fa, WIDE | EAST | KATAKANA],
  [0x30fb, 0x30fe, WIDE | EAST],
  [0x4e00, 0x9fff, WIDE | EAST],
  [0xac00, 0xd7a3, WIDE | EAST],
  // Emoji of the one block that has nothing else.
  [0xd83d, 0xd83d, WIDE],
  [0xdc00, 0xdfff, WIDE],
  [0xff01, 0xff5e, WIDE | LIGHT | CASED],
];

let table: Uint8Array | undefined;

/** What a code unit is. */
function kinds(): Uint8Array {
  const made = new Uint8Array(65536).fill(HEAVY | WIDE);
  for (const [first, last, kind] of KNOWN) made.fill(kind, first, last + 1);
  return made;
}

const SPACE = 0x20;
const WIDE_SPACE = 0x3000;

/** What there is in `text`: a sum of the constants above. */
export function survey(text: string): number {
  table ??= kinds();
  const known = table;
  let seen = 0;
  let space = -1;
  let singles = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    seen |= known[code] as number;
    if (code !== SPACE && code !== WIDE_SPACE) continue;
    const gap = i - space;
    space = i;
    if (gap === 1) seen |= UNEVEN;
    singles = gap === 2 ? singles + 1 : 0;
    if (singles > 0) seen |= singles > 1 ? SPELLED | GAPPED : GAPPED;
  }
  return space === text.length - 1 && space >= 0 ? seen | UNEVEN : seen;
}
