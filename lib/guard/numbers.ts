/** What the files of the guard count with. Apart from them, so that the bundler writes the numbers where they are used. */

/** From here on letters of a name do not come together by chance. */
export const LONG = 8;
/** From here on a name is long enough for two slips of the finger. */
export const VERY_LONG = 10;
/** So many letters of a word are in the table; a shorter word stands there whole (`patternsOf`). */
export const STEM = 4;

/** The signs before an entry of the table, `@` to `[`: kind * 7 + letters that it has in common with the one before. */
export const FIRST_SIGN = 64;
export const STEP = 7;
