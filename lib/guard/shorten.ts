/** Texts that stand often in a packed table, each made one sign: about a sixth of what every page has to load. */

/** Signs that stand for a text; none is part of an entry (table.ts) or needs an escape in JavaScript. */
const SIGNS = `!#$%&()*+,-./:;<=>?{|}~]^_"'`;
const LONGEST = 10;

/** The text with all signs replaced by what they stand for; a text behind a sign may hold earlier signs. */
export function lengthen(text: string, texts: string): string {
  return texts.split(' ').reduceRight((long, part, i) => long.replaceAll(SIGNS.charAt(i), part), text);
}

/** The text made shorter, and what the signs stand for, in order (byte pair encoding: Gage 1994, with longer pairs). */
export function shorten(text: string): { readonly text: string; readonly texts: string } {
  const texts: string[] = [];
  let short = text;
  for (const sign of SIGNS) {
    const best = bestOf(short);
    if (best === undefined) break;
    texts.push(best);
    short = short.replaceAll(best, sign);
  }
  return { text: short, texts: texts.join(' ') };
}

/** The part that saves most: what it has more than one sign, as often as it stands there, less its own place. */
function bestOf(text: string): string | undefined {
  const gains = new Map<string, number>();
  for (let length = 2; length <= LONGEST; length += 1) {
    for (let at = 0; at + length <= text.length; at += 1) {
      const part = text.slice(at, at + length);
      if (!/[ \n]/.test(part)) gains.set(part, (gains.get(part) ?? -length - 1) + length - 1);
    }
  }
  const [best] = [...gains].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return best !== undefined && best[1] > 0 ? best[0] : undefined;
}
