/** Full-width letters and digits, as a Japanese keyboard writes them, begin here and stand in the order of ASCII. */
const FULL_WIDTH = /[！-～]/g;
const SHIFT = 0xfee0;
const WIDE_SPACE = /\u3000/g;
/** What stands for a hyphen between digits. */
const HYPHEN = /(?<=\d)[‐‑‒–—―−ーｰ](?=\d)/g;

/** The text with half-width letters, digits, spaces and hyphens; as long as before, so that places stay the same. */
export function halfWidth(text: string): string {
  return text
    .replace(FULL_WIDTH, (letter) => String.fromCharCode(letter.charCodeAt(0) - SHIFT))
    .replace(WIDE_SPACE, ' ')
    .replace(HYPHEN, '-');
}
