/** Packs phrases for the first look at a page (lib/glance/finder.ts). */
import type { Concept } from '../../lib/content/concepts.ts';
import { isWordCode } from '../../lib/content/lexicon.ts';
import {
  FIRST_CONCEPT,
  LONGEST,
  NOTHING,
  NOTHING_SHARED,
  type PackedBeginnings,
  type PackedPhrases,
  SIGNS,
} from '../../lib/glance/finder.ts';

interface Entry {
  readonly text: string;
  readonly concept: string;
  /** The last word may go on. */
  readonly open: boolean;
}

/**
 * @param phrases of each concept; `*` at the end lets the last word go on
 * @param common words that stand on most pages: what begins like one of them is told apart by further letters. They
 * decide how quick the search is, not what it finds
 */
export function packPhrases(
  phrases: ReadonlyMap<Concept, readonly string[]>,
  common: ReadonlySet<string>,
): PackedPhrases {
  const concepts = [...phrases.keys()];
  const entries = [...phrases.values()].flatMap((some, at) => {
    const concept = String.fromCharCode(FIRST_CONCEPT + at);
    return some.map((phrase) => entryOf(phrase, concept));
  });
  const starts = startsOf(common);
  const isSign = ({ text }: Entry) => text.charCodeAt(0) >= SIGNS;
  return {
    concepts,
    words: pack(
      entries.filter((entry) => !isSign(entry)),
      (text) => wordBeginning(text, common, starts),
    ),
    signs: pack(entries.filter(isSign), (text) => text.slice(0, SIGN_LETTERS)),
  };
}

/** Characters of a script that knows no spaces say more than those of an alphabet. */
const SIGN_LETTERS = 2;
/** Letters by which a word is known that is not among the common ones. */
const FEWEST = 4;
/** Letters of the word after a common one. */
const NEXT = 2;
/** What means something else in a pattern; and in what is packed: no phrase holds a capital. */
const SPECIAL = /[\\^$.*+?()[\]{}|]/;
const PARTING = /[|;~A-Z]/;

/** @throws Error if it holds what stands between phrases */
function entryOf(phrase: string, concept: string): Entry {
  if (PARTING.test(phrase)) throw new Error(`phrase not usable at a glance: "${phrase}"`);
  const text = phrase.replace(/\*$/, '').slice(0, LONGEST);
  return { text, concept, open: phrase.endsWith('*') || text.length < phrase.length };
}

/** Everything that a common word begins with. */
function startsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].flatMap((word) => Array.from(word, (_, at) => word.slice(0, at + 1))));
}

/** As many letters as tell a phrase from common words. */
function wordBeginning(text: string, common: ReadonlySet<string>, starts: ReadonlySet<string>): string {
  const space = text.indexOf(' ');
  const word = space < 0 ? text : text.slice(0, space);
  if (common.has(word)) return text.slice(0, word.length + 1 + NEXT);
  let length = Math.min(FEWEST, text.length);
  while (length < text.length && starts.has(text.slice(0, length))) length++;
  return text.slice(0, length);
}

function pack(entries: readonly Entry[], beginningOf: (text: string) => string): PackedBeginnings {
  const cut = new Set(entries.map(({ text }) => plainStart(beginningOf(text))));
  const lines = new Map<string, Entry[]>();
  for (const entry of [...entries].sort((a, b) => a.text.length - b.text.length)) {
    const begin = shortest(entry.text, cut);
    lines.set(begin, [...(lines.get(begin) ?? []), entry]);
  }
  const sorted = [...lines].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    begin: fold(sorted.map(([begin]) => begin)),
    rest: sorted.map(([begin, some]) => lineOf(begin, some)).join(';'),
  };
}

/** As in `PackedBeginnings.begin`, which `unfold` reads. */
function fold(sorted: readonly string[]): string {
  return sorted
    .map((begin, at) => {
      const shared = at === 0 ? 0 : commonStart([sorted[at - 1] ?? '', begin]).length;
      return String.fromCharCode(NOTHING_SHARED + shared) + begin.slice(shared);
    })
    .join('');
}

/** @throws Error if it begins with a character that means something else in a pattern */
function plainStart(beginning: string): string {
  const at = beginning.search(SPECIAL);
  if (at === 0) throw new Error(`no phrase can begin like "${beginning}"`);
  return at < 0 ? beginning : beginning.slice(0, at);
}

/** The shortest of the beginnings that a text has. */
function shortest(text: string, beginnings: ReadonlySet<string>): string {
  for (let length = 1; length < text.length; length++)
    if (beginnings.has(text.slice(0, length))) return text.slice(0, length);
  return text;
}

function lineOf(begin: string, entries: readonly Entry[]): string {
  const rests = entries.map(({ text }) => text.slice(begin.length));
  const common = entries.length === 1 ? '' : commonStart(rests);
  const ends = rests.map((rest) => rest.slice(common.length));
  const ways = entries.map(({ concept, open }, at) => `${concept}${ends[at]}${open ? '*' : ''}`);
  if (ways.length === 1) return ways.join('');
  const next = [...new Set(ends.map((rest) => rest.charAt(0) || NOTHING))].join('');
  return [common, next, ...ways].join('|');
}

function commonStart(texts: readonly string[]): string {
  const [first = '', ...others] = texts;
  let length = first.length;
  while (!others.every((text) => text.startsWith(first.slice(0, length)))) length--;
  return first.slice(0, length);
}

/** Without those in which another one stands as words of its own: whoever finds that one has found them. */
export function withoutCovered(phrases: readonly string[]): string[] {
  const kept: string[] = [];
  for (const phrase of [...new Set(phrases)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1)))
    if (!kept.some((one) => stands(one, phrase))) kept.push(phrase);
  return kept;
}

function stands(one: string, within: string): boolean {
  const open = one.endsWith('*');
  const needle = one.replace(/\*$/, '');
  const text = within.replace(/\*$/, '');
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const begins = at === 0 || !isWithinWord(text, at);
    const ends = end === text.length ? !within.endsWith('*') : !isWithinWord(text, end);
    if (begins && (open || ends)) return true;
  }
  return false;
}

function isWithinWord(text: string, at: number): boolean {
  return isWordCode(text.charCodeAt(at - 1)) && isWordCode(text.charCodeAt(at));
}
