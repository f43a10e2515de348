/** The words beside a name: what turns a name in an address into a lure. */
import { foldShapes } from './skeleton.ts';

/**
 * `action` asks or promises help, `lure` promises money, `topic` is the field, `study` is what developers and
 * learners call their projects, `glue` says nothing.
 */
export type WordGroup = 'action' | 'lure' | 'study' | 'topic' | 'glue';

export interface RiskWords {
  readonly groups: readonly {
    readonly id: string;
    readonly words: Readonly<Record<string, readonly string[]>>;
  }[];
  /** Public suffixes that are cheap and much abused. */
  readonly suffixes: { readonly loose: readonly string[] };
}

export interface WordIndex {
  readonly groupOf: ReadonlyMap<string, WordGroup>;
  /** The same words as they look (`alrdrop`, `ciaim`): only words that ask or promise are worth a disguise. */
  readonly disguised: ReadonlyMap<string, WordGroup>;
  readonly longest: number;
  readonly looseSuffixes: ReadonlySet<string>;
}

/** What a piece of text beside a name amounts to. */
export interface Companion {
  readonly kind: WordGroup | 'number' | 'unknown';
  /** The word that decided, for the explanation. */
  readonly word: string;
}

const GROUPS: readonly WordGroup[] = ['action', 'lure', 'study', 'topic', 'glue'];

export function buildWords(data: RiskWords): WordIndex {
  const groupOf = new Map<string, WordGroup>();
  for (const group of GROUPS) {
    const words = data.groups.filter(({ id }) => id === group).flatMap((g) => Object.values(g.words).flat());
    for (const word of words) if (!groupOf.has(word)) groupOf.set(word, group);
  }
  return {
    groupOf,
    disguised: disguisesOf(groupOf),
    longest: Math.max(0, ...[...groupOf.keys()].map((word) => word.length)),
    looseSuffixes: new Set(data.suffixes.loose),
  };
}

/** Shorter words are other words in disguise: `fil` is no `fii`. */
const SHORTEST_DISGUISE = 5;

function disguisesOf(groupOf: ReadonlyMap<string, WordGroup>): Map<string, WordGroup> {
  const disguised = new Map<string, WordGroup>();
  for (const [word, group] of groupOf) {
    if (group !== 'action' && group !== 'lure') continue;
    const shape = foldShapes(word);
    if (word.length >= SHORTEST_DISGUISE && shape !== word && !disguised.has(shape))
      disguised.set(shape, group);
  }
  return disguised;
}

/**
 * Takes joined words apart (`supportdesk24` -> support, desk, 24) and reports the most telling one.
 * Text that is not made of known words and digits throughout is `unknown`.
 */
export function companionOf(written: string, index: WordIndex): Companion {
  const text = withoutMarks(written);
  if (/^\d+$/.test(text)) return { kind: 'number', word: text };
  const known = index.groupOf.get(text);
  if (known !== undefined) return { kind: known, word: text };
  const disguise = text.length < SHORTEST_DISGUISE ? undefined : index.disguised.get(foldShapes(text));
  if (disguise !== undefined) return { kind: disguise, word: text };
  const words = takeApart(text, index);
  return words === undefined ? { kind: 'unknown', word: text } : mostTelling(words, index);
}

/** `lógin` is login; the marks of other scripts (ポ) make other letters and stay. */
function withoutMarks(text: string): string {
  return /^[a-z0-9]*$/.test(text)
    ? text
    : text
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
        .normalize('NFC');
}

/** The less, the more a companion tells; a word of study weighs more than the topic that is studied. */
const ORDER: Readonly<Record<Companion['kind'], number>> = {
  action: 0,
  lure: 1,
  study: 2,
  topic: 3,
  unknown: 4,
  number: 5,
  glue: 6,
};

/** The companion that says most, the first of equals; undefined where there is none. */
export function strongest(companions: readonly Companion[]): Companion | undefined {
  let best: Companion | undefined;
  for (const companion of companions)
    if (best === undefined || ORDER[companion.kind] < ORDER[best.kind]) best = companion;
  return best;
}

function mostTelling(words: readonly string[], index: WordIndex): Companion {
  const found = words.map((word) => ({ kind: index.groupOf.get(word) ?? 'glue', word }) as const);
  return strongest(found) ?? { kind: 'glue', word: '' };
}

/** Words that cover `text` (digits divide), the longest first; undefined where a rest remains. */
function takeApart(text: string, index: WordIndex): string[] | undefined {
  if (!/\d/.test(text)) return coverRun(text, index);
  const parts: string[] = [];
  for (const run of text.split(/\d+/)) {
    const words = coverRun(run, index);
    if (words === undefined) return undefined;
    parts.push(...words);
  }
  return parts;
}

/** Dynamic programme from the right: `ends[i]` is where the word ends that begins a cover of `run` from `i` on. */
function coverRun(run: string, { groupOf, longest }: WordIndex): string[] | undefined {
  const ends = new Array<number>(run.length + 1).fill(0);
  ends[run.length] = run.length;
  for (let i = run.length - 1; i >= 0; i -= 1) {
    for (let end = Math.min(run.length, i + longest); end > i && ends[i] === 0; end -= 1)
      if (ends[end] !== 0 && groupOf.has(run.slice(i, end))) ends[i] = end;
  }
  if (ends[0] === 0 && run !== '') return undefined;
  const words: string[] = [];
  for (let from = 0; from < run.length; from = ends[from] ?? run.length)
    words.push(run.slice(from, ends[from]));
  return words;
}
