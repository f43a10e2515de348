/** Ordinary words, and names of other firms, that stand close to a protected name without imitating it. */

/** A Bloom filter: small, never misses a word that is in it, and takes about one in a hundred others for a word. */
export interface WordFilter {
  readonly bits: number;
  readonly probes: number;
  /** The bits, eight to a byte, lowest first, as base64. */
  readonly filter: string;
}

export interface Ordinary {
  /** An ordinary word, or the name of another firm. */
  readonly isWord: (text: string) => boolean;
  readonly isOtherFirm: (text: string) => boolean;
}

/** @param neighbours names of other firms that resemble a protected one, e.g. `paypay` */
export function buildOrdinary(data: WordFilter, neighbours: readonly string[]): Ordinary {
  const names = new Set(neighbours);
  const isOtherFirm = (text: string) => names.has(text);
  return { isOtherFirm, isWord: (text) => isOtherFirm(text) || isIn(data, text) };
}

/** Base64 digit -> its six bits (RFC 4648, section 4). */
const SIX_BITS = new Uint8Array(128);
for (let i = 0; i < 64; i += 1)
  SIX_BITS['ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.charCodeAt(i)] = i;

/** The filter is read as it is written, so that nothing has to be unpacked before the first address is judged. */
function isIn({ bits, probes, filter }: WordFilter, word: string): boolean {
  const [first, second] = hashesOf(word);
  for (let i = 0; i < probes; i += 1) {
    const slot = slotOf(first, second, i, bits);
    // A byte stands in base64 highest bit first, the slots in it lowest first.
    const bit = slot - (slot % 8) + 7 - (slot % 8);
    const six = SIX_BITS[filter.charCodeAt(Math.floor(bit / 6))] ?? 0;
    if ((six & (32 >> (bit % 6))) === 0) return false;
  }
  return true;
}

/** The bits that stand for a word: double hashing (Kirsch and Mitzenmacher 2006) over two runs of FNV-1a. */
export function slotsOf(word: string, bits: number, probes: number): number[] {
  const [first, second] = hashesOf(word);
  return Array.from({ length: probes }, (_, i) => slotOf(first, second, i, bits));
}

function hashesOf(word: string): readonly [number, number] {
  return [fnv1a(word, 0x811c9dc5), fnv1a(word, 0x01000193) | 1];
}

function slotOf(first: number, second: number, probe: number, bits: number): number {
  return ((first + Math.imul(probe, second)) >>> 0) % bits;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

const SHORTEST = 3;

/**
 * True if `piece` is made of ordinary words from end to end and none of them is the name itself, also in the plural:
 * `openset` and `bigbank` are, `walletsconnect` is still walletconnect.
 */
export function isOrdinary(piece: string, name: string, { isWord }: Ordinary, most = Infinity): boolean {
  const words = takeApart(piece, isWord);
  if (words === undefined || words.length > most) return false;
  const singular = words.map((word) => word.replace(/s$/, ''));
  return !standsIn(singular, name.replace(/s$/, '')) && !standsIn(words, name);
}

/** True where one or several whole words make up the name: in `opensea-nft`, not in `open-search`. */
function standsIn(words: readonly string[], name: string): boolean {
  return words.some((_, from) =>
    words.some((__, to) => to >= from && words.slice(from, to + 1).join('') === name),
  );
}

/** Words of at least three letters that cover the piece, as few as possible; undefined where there is a rest. */
function takeApart(piece: string, isWord: (text: string) => boolean): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = SHORTEST; end <= piece.length; end += 1) {
    for (let start = 0; start <= end - SHORTEST; start += 1) {
      const before = best[start];
      if (before === undefined || before.length + 1 >= (best[end]?.length ?? Infinity)) continue;
      const word = piece.slice(start, end);
      if (isWord(word)) best[end] = [...before, word];
    }
  }
  return best[piece.length];
}
