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

/** A text in reduced form; `at[i]` is the UTF-16 offset in the source of the letter `text[i]`; missing: the same. */
export interface Folded {
  readonly text: string;
  readonly at?: readonly number[];
}

/** Digits and letters that are used for one another: 0/o, 1/l/i, 3/e, 4/a, 5/s, 7/t, 8/b, 9/g. */
const SHAPES = Object.entries({ 0: 'o', 1: 'l', i: 'l', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', 9: 'g' });

/** The shape of each ASCII character, by its code. */
const SHAPE_OF = Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return SHAPES.find(([from]) => from === character)?.[1] ?? character;
});

/** Shapes are numbered from 1: the letters, and the digits that look like none. So they fit into five bits. */
const NUMBERED = 'abcdefghijklmnopqrstuvwxyz26';
export const SHAPE_BITS = 5;
/** The number of everything that no name is made of. */
const NO_SHAPE = 31;

const SHAPE_NUMBERS = Uint8Array.from(SHAPE_OF, (shape) => NUMBERED.indexOf(shape) + 1 || NO_SHAPE);

/** The number of the shape of a UTF-16 unit, 1 to 31. */
export function shapeOf(unit: number): number {
  return unit < 128 ? (SHAPE_NUMBERS[unit] ?? NO_SHAPE) : NO_SHAPE;
}

/** The numbers of the shapes of a text. */
export function shapesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => shapeOf(character.charCodeAt(0)));
}

/** Two letters that read as one in a sans-serif face. */
export const PAIRS = Object.entries({ rn: 'm', nn: 'm', vv: 'w', cl: 'd' });

/** First unit * 128 + second -> unit that they read as, or 0. */
const PAIR_UNITS = new Uint8Array(128 * 128);
for (const [pair, one] of PAIRS)
  PAIR_UNITS[pair.charCodeAt(0) * 128 + pair.charCodeAt(1)] = one.charCodeAt(0);

/** The unit that two neighbours read as, e.g. `m` for r and n; 0 where they are no pair. */
export function pairOf(first: number, second: number): number {
  return first < 128 && second < 128 ? (PAIR_UNITS[first * 128 + second] ?? 0) : 0;
}

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
  if (isAscii(source)) return { text: source };
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

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (text.charCodeAt(i) > 127) return false;
  return true;
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
  for (let i = 0; i < text.length; i += 1) folded += SHAPE_OF[text.charCodeAt(i)] ?? text.charAt(i);
  return folded;
}

/** The text with pairs taken for one letter: `rnetamask` -> `metamask`. */
export function foldPairs(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i += 1) {
    const one = pairOf(text.charCodeAt(i), text.charCodeAt(i + 1));
    folded += one === 0 ? text.charAt(i) : String.fromCharCode(one);
    if (one !== 0) i += 1;
  }
  return folded;
}
