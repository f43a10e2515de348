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
  const disguise = index.disguised.get(foldShapes(text));
  if (disguise !== undefined && !index.groupOf.has(text)) return { kind: disguise, word: text };
  const words = takeApart(text.replace(/\d+/g, ' ').trim(), index);
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

/** The companion that says most; a word of study weighs more than the topic that is studied. */
export function strongest(companions: readonly Companion[]): Companion | undefined {
  const order: readonly Companion['kind'][] = [
    'action',
    'lure',
    'study',
    'topic',
    'unknown',
    'number',
    'glue',
  ];
  return [...companions].sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))[0];
}

function mostTelling(words: readonly string[], index: WordIndex): Companion {
  const found = words.map((word) => ({ kind: index.groupOf.get(word) ?? 'glue', word }) as const);
  return strongest(found) ?? { kind: 'glue', word: '' };
}

/** Words that cover `text` (blanks divide), the longest first; undefined where a rest remains. */
function takeApart(text: string, index: WordIndex): string[] | undefined {
  const parts: string[] = [];
  for (const run of text.split(' ')) {
    const words = coverRun(run, index);
    if (words === undefined) return undefined;
    parts.push(...words);
  }
  return parts;
}

/** Dynamic programme from the right: `covers[i]` holds the words of `run` from `i` on. */
function coverRun(run: string, index: WordIndex): string[] | undefined {
  const covers: (string[] | undefined)[] = new Array(run.length + 1).fill(undefined);
  covers[run.length] = [];
  for (let i = run.length - 1; i >= 0; i -= 1) {
    for (let end = Math.min(run.length, i + index.longest); end > i && covers[i] === undefined; end -= 1) {
      const rest = covers[end];
      const word = run.slice(i, end);
      if (rest !== undefined && index.groupOf.has(word)) covers[i] = [word, ...rest];
    }
  }
  return covers[0];
}
