/**
 * Finds all phrases of all languages in one pass. Compiled once, used for every text.
 * A bucket per first three letters is looked up where a phrase can start: in Latin text only at the start of a word.
 */
import type { Concept, PhraseFile } from './concepts.ts';
import type { ServiceName } from './context.ts';

export interface Hit {
  readonly concept: Concept | 'service';
  readonly start: number;
  readonly end: number;
  /** Id of the service, for concept `service`. */
  readonly service?: string;
}

interface Entry {
  readonly text: string;
  /** Code unit after the first three letters, which all of a bucket share; NaN where the phrase has no more. */
  readonly fourth: number;
  readonly concepts: (Concept | 'service')[];
  /** The word may go on after the phrase. */
  readonly open: boolean;
  readonly service?: string;
}

export interface Lexicon {
  /** What a code unit is: START where a phrase starts with it, WORD where it is a letter of a word. */
  readonly starts: Uint8Array;
  /** Phrases of three letters and more, by a hash of the first three. */
  readonly long: readonly (readonly Entry[] | undefined)[];
  /** Phrases of one (请) and two letters, by a hash of the first. */
  readonly short: readonly (readonly Entry[] | undefined)[];
}

const START = 1;
const WORD = 2;
const LAST_WORD_CODE = 0x530;

/** Power of two; with some 2,500 phrases most slots hold one. */
const SLOTS = 16384;

function slot(first: number, second: number, third: number): number {
  return ((first * 31 + second) * 31 + third) & (SLOTS - 1);
}

/**
 * Compiles phrases and service names.
 * @throws Error naming the phrase if one is a single Latin letter or not in lower case: data errors show at build and test time
 */
export function compileLexicon(files: readonly PhraseFile[], services: readonly ServiceName[]): Lexicon {
  const entries = new Map<string, Entry>();
  for (const file of files) {
    for (const [concept, phrases] of Object.entries(file)) {
      for (const phrase of phrases) addEntry(entries, phrase, concept as Concept);
    }
  }
  for (const service of services) {
    for (const name of service.names) addEntry(entries, name.toLowerCase(), 'service', service.id);
  }
  return index([...entries.values()]);
}

function addEntry(
  entries: Map<string, Entry>,
  phrase: string,
  concept: Concept | 'service',
  service?: string,
): void {
  const open = phrase.endsWith('*');
  const text = open ? phrase.slice(0, -1) : phrase;
  if (text === '' || (text.length < 2 && text < '\u3000') || text !== text.toLowerCase())
    throw new Error(`phrase not usable: "${phrase}" (${concept})`);
  const key = `${text}\n${service ?? ''}`;
  const known = entries.get(key);
  if (known !== undefined) known.concepts.push(concept);
  else
    entries.set(key, {
      text,
      fourth: text.charCodeAt(3),
      concepts: [concept],
      open,
      ...(service === undefined ? {} : { service }),
    });
}

function index(entries: readonly Entry[]): Lexicon {
  const starts = new Uint8Array(65536);
  for (let code = 0; code < LAST_WORD_CODE; code++) if (isWordCode(code)) starts[code] = WORD;
  const long = new Array<Entry[] | undefined>(SLOTS).fill(undefined);
  const short = new Array<Entry[] | undefined>(SLOTS).fill(undefined);
  for (const entry of entries) {
    const [first, second, third] = [0, 1, 2].map((at) => entry.text.charCodeAt(at)) as [
      number,
      number,
      number,
    ];
    starts[first] = (starts[first] ?? 0) | START;
    const [table, at] =
      entry.text.length > 2 ? [long, slot(first, second, third)] : [short, slot(first, 0, 0)];
    const bucket = table[at];
    if (bucket === undefined) table[at] = [entry];
    else bucket.push(entry);
  }
  return { starts, long, short };
}

/** True for letters and digits that form words with spaces between them; East Asian text has no such bounds. */
export function isWordCode(code: number): boolean {
  if (code < 128)
    return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
  return (code >= 0xc0 && code <= 0x24f) || (code >= 0x370 && code <= 0x52f);
}

/**
 * All phrases in `flat` (lower case, normalised) between two indexes, in order of their start; offsets count from `from`.
 * Linear: phrases have a fixed longest length.
 */
export function findPhrases(lexicon: Lexicon, flat: string, from = 0, to = flat.length): Hit[] {
  const { starts, long, short } = lexicon;
  const hits: Hit[] = [];
  let before = 0;
  for (let i = from; i < to; i++) {
    const code = flat.charCodeAt(i);
    const kind = starts[code] ?? 0;
    const inside = (kind & before & WORD) !== 0;
    before = kind;
    if (inside || (kind & START) === 0) continue;
    const bucket = long[slot(code, flat.charCodeAt(i + 1), flat.charCodeAt(i + 2))];
    if (bucket !== undefined) collect(bucket, flat, i, from, to, hits);
    const others = short[slot(code, 0, 0)];
    if (others !== undefined) collect(others, flat, i, from, to, hits);
  }
  return hits;
}

function collect(
  bucket: readonly Entry[],
  flat: string,
  at: number,
  from: number,
  to: number,
  hits: Hit[],
): void {
  const next = flat.charCodeAt(at + 3);
  for (const entry of bucket) {
    const { text, fourth, concepts, service } = entry;
    // Buckets are full of phrases that begin alike ("your …"): most differ in the next letter.
    if (fourth !== next && !Number.isNaN(fourth)) continue;
    const end = at + text.length;
    if (end > to || !flat.startsWith(text, at) || isCut(entry, flat, end)) continue;
    const start = at - from;
    for (const concept of concepts)
      hits.push(
        service === undefined
          ? { concept, start, end: end - from }
          : { concept, start, end: end - from, service },
      );
  }
}

/** True if the phrase ends within a word: `phrase` in `phrases`, unless the data lets it go on (`phrase*`). */
function isCut(entry: Entry, flat: string, end: number): boolean {
  return !entry.open && isWordCode(flat.charCodeAt(end)) && isWordCode(flat.charCodeAt(end - 1));
}
