/**
 * Finds all phrases of all languages in one pass. Compiled once, used for every text.
 * A bucket per first two characters is looked up where a phrase can start: in Latin text only at the start of a word.
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

const PAIR = 1;
const SINGLE = 2;

interface Entry {
  readonly text: string;
  /** Code unit of the third letter; NaN where there is none. */
  readonly third: number;
  readonly concepts: (Concept | 'service')[];
  /** The word may go on after the phrase. */
  readonly open: boolean;
  readonly service?: string;
}

export interface Lexicon {
  /** For a code unit: {@link PAIR} if longer phrases start with it, {@link SINGLE} if it is a phrase by itself (请). */
  readonly starts: Uint8Array;
  readonly buckets: ReadonlyMap<number, readonly Entry[]>;
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
      third: text.charCodeAt(2),
      concepts: [concept],
      open,
      ...(service === undefined ? {} : { service }),
    });
}

function index(entries: readonly Entry[]): Lexicon {
  const starts = new Uint8Array(65536);
  const buckets = new Map<number, Entry[]>();
  for (const entry of entries) {
    const first = entry.text.charCodeAt(0);
    starts[first] = (starts[first] ?? 0) | (entry.text.length === 1 ? SINGLE : PAIR);
    const key = keyOf(entry.text, 0, entry.text.length);
    const bucket = buckets.get(key);
    if (bucket === undefined) buckets.set(key, [entry]);
    else bucket.push(entry);
  }
  return { starts, buckets };
}

/** Key of the bucket: the first two code units, or the only one. */
function keyOf(text: string, at: number, length: number): number {
  return text.charCodeAt(at) * 65536 + (length === 1 ? 0 : text.charCodeAt(at + 1));
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
  const { starts, buckets } = lexicon;
  const hits: Hit[] = [];
  let inWord = false;
  for (let i = from; i < to; i++) {
    const code = flat.charCodeAt(i);
    const word = isWordCode(code);
    const start = word && inWord ? 0 : (starts[code] ?? 0);
    inWord = word;
    if (start === 0) continue;
    if (start & PAIR) collect(buckets.get(keyOf(flat, i, 2)), flat, i, from, to, hits);
    if (start & SINGLE) collect(buckets.get(keyOf(flat, i, 1)), flat, i, from, to, hits);
  }
  return hits;
}

function collect(
  bucket: readonly Entry[] | undefined,
  flat: string,
  at: number,
  from: number,
  to: number,
  hits: Hit[],
): void {
  if (bucket === undefined) return;
  const third = flat.charCodeAt(at + 2);
  for (const entry of bucket) {
    const { text, concepts, service } = entry;
    const end = at + text.length;
    // The third letter settles most of a bucket; `startsWith` the rest.
    if (text.length > 2 && entry.third !== third) continue;
    if (end > to || !flat.startsWith(text, at) || isCut(entry, flat, end)) continue;
    for (const concept of concepts) {
      const hit = { concept, start: at - from, end: end - from };
      hits.push(service === undefined ? hit : { ...hit, service });
    }
  }
}

/** True if the phrase ends within a word: `phrase` in `phrases`, unless the data lets it go on (`phrase*`). */
function isCut(entry: Entry, flat: string, end: number): boolean {
  return !entry.open && isWordCode(flat.charCodeAt(end)) && isWordCode(flat.charCodeAt(end - 1));
}
