/**
 * What a name looks like, reduced to ASCII: two texts with the same skeleton are hard to tell apart.
 * After UTS #39 (confusables), with ASCII rules of our own, and per label: the public suffix never takes part.
 */

export interface Confusables {
  /** ASCII reading -> all characters that look like it. */
  readonly lookLike: Readonly<Record<string, string>>;
}

/** Character -> ASCII reading of one or two letters. */
export type ReadingTable = ReadonlyMap<string, string>;

/** A text in reduced form; `at[i]` is the UTF-16 offset in the source of the letter `text[i]`. */
export interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

/** Digits and letters that are used for one another: 0/o, 1/l/i, 3/e, 4/a, 5/s, 7/t, 8/b, 9/g. */
const SHAPES = new Map(
  Object.entries({ 0: 'o', 1: 'l', i: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' }),
);

/** Two letters that read as one in a sans-serif face. */
const PAIRS = new Map(Object.entries({ rn: 'm', nn: 'm', vv: 'w', cl: 'd' }));

/** Joins the generated table and the hand-made one; on conflict the first wins. */
export function readingTable(...tables: readonly Confusables[]): ReadingTable {
  const readings = new Map<string, string>();
  for (const table of tables) {
    for (const [reading, characters] of Object.entries(table.lookLike)) {
      for (const c of characters) if (!readings.has(c)) readings.set(c, reading);
    }
  }
  return readings;
}

/**
 * Each character as the ASCII letters it looks like: `ḿėtаmask` -> `metamask`. Separators (`-`, `.`, `_`) and
 * characters that look like no ASCII letter are kept, combining marks are dropped.
 */
export function readAsAscii(source: string, table: ReadingTable): Folded {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(source)) return { text: source, at: Array.from(source, (_, i) => i) };
  const at: number[] = [];
  let [text, offset] = ['', 0];
  for (const character of source) {
    const reading = readingOf(character, table);
    text += reading;
    for (let i = 0; i < reading.length; i += 1) at.push(offset);
    offset += character.length;
  }
  return { text, at };
}

function readingOf(character: string, table: ReadingTable): string {
  if (character <= '\x7f') return character;
  const known = table.get(character);
  if (known !== undefined) return known;
  const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
  return bare === character ? character : [...bare].map((c) => table.get(c) ?? c).join('');
}

/** Letters and digits of like shape made one: `b1tf1yer` -> `bltflyer`. One letter stays one letter. */
export function foldShapes(text: string): string {
  let folded = '';
  for (const c of text) folded += SHAPES.get(c) ?? c;
  return folded;
}

/**
 * The reading with pairs taken for one letter: `rnetamask` -> `metamask`. Undefined where there is no pair, which is
 * the common case and saves a second scan.
 */
export function foldPairs(source: Folded): Folded | undefined {
  if (!/rn|nn|vv|cl/.test(source.text)) return undefined;
  const at: number[] = [];
  let text = '';
  for (let i = 0; i < source.text.length; i += 1) {
    const one = PAIRS.get(source.text.slice(i, i + 2));
    text += one ?? source.text.charAt(i);
    at.push(source.at[i] ?? 0);
    if (one !== undefined) i += 1;
  }
  return { text, at };
}
