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
  readonly disguised: () => ReadonlyMap<string, WordGroup>;
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
  let disguised: ReadonlyMap<string, WordGroup> | undefined;
  return {
    groupOf,
    // Hardly any address needs them: the first that does has them made.
    disguised: () => {
      disguised ??= disguisesOf(groupOf);
      return disguised;
    },
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
  const disguise = text.length < SHORTEST_DISGUISE ? undefined : index.disguised().get(foldShapes(text));
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

/**
 * Words that cover `text`, the longest first (`web3wallet` -> web3, wallet); digits of no word count for nothing.
 * Undefined where letters remain. Dynamic programme from the right: `ends[i]` is where the word ends that begins a
 * cover from `i` on.
 */
function takeApart(text: string, index: WordIndex): string[] | undefined {
  const ends = new Array<number>(text.length + 1).fill(0);
  ends[text.length] = text.length;
  for (let i = text.length - 1; i >= 0; i -= 1) {
    for (let end = Math.min(text.length, i + index.longest); end > i && ends[i] === 0; end -= 1)
      if (ends[end] !== 0 && isWordAt(text, i, end, index)) ends[i] = end;
    if (ends[i] === 0 && ends[i + 1] !== 0 && isDigit(text, i)) ends[i] = i + 1;
  }
  if (ends[0] === 0 && text !== '') return undefined;
  const words: string[] = [];
  for (let from = 0; from < text.length; from = ends[from] ?? text.length)
    words.push(text.slice(from, ends[from]));
  return words.filter((word) => !/^\d$/.test(word));
}

/** A digit at the end of a word ends the number: there is no `x2` in `x200`. */
function isWordAt(text: string, from: number, to: number, { groupOf }: WordIndex): boolean {
  return groupOf.has(text.slice(from, to)) && !(isDigit(text, to - 1) && isDigit(text, to));
}

function isDigit(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}
