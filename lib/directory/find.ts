/** Looking a service up by name in any script, or by address. */
import { prepareDeskWords } from './bare-name.ts';
import type { SearchData, SearchEntry } from './compiled.ts';
import { type Haystack, type Hit, linesWith, stack } from './haystack.ts';
import { foldKana, foldRomaji, romajiOf, toHiragana } from './kana.ts';
import { oneSlip } from './slip.ts';

export interface Match {
  readonly id: string;
  /** How the query fits, best first: 0 whole, 1 beginning (of a later word 1.5), 2 initials, 3 inside, 4 one slip. */
  readonly rank: number;
}

interface Names {
  /** Names and readings in the form of `plain`. */
  readonly names: Haystack;
  /** Beginnings of the later words of a name, to its end. */
  readonly tails: Haystack;
  readonly initials: Haystack;
  readonly romaji: Haystack;
}

export interface SearchIndex extends Names {
  readonly ids: readonly string[];
  /** Place in the list of services looked for often; after its end for all others. */
  readonly places: readonly number[];
  /** Numbers of the records that hold a host; `except` takes it away from them below. */
  readonly hosts: ReadonlyMap<string, readonly number[]>;
  readonly except: ReadonlyMap<string, readonly number[]>;
  /** Takes the words for a desk out of a query. */
  readonly bareName: (query: string) => string;
}

export function prepareSearch({ entries, often, deskWords }: SearchData): SearchIndex {
  const stackOf = (linesOf: (entry: SearchEntry) => readonly string[]) =>
    stack(entries.flatMap((entry, i) => linesOf(entry).map((line) => [line, i] as const)));
  return {
    ids: entries.map(({ id }) => id),
    places: entries.map(({ id }) => (often.includes(id) ? often.indexOf(id) : often.length)),
    names: stackOf(({ names, kana }) => [...new Set([...names, ...kana].map(plain))]),
    tails: stackOf(({ names }) => names.flatMap(tailsOf)),
    initials: stackOf(({ names }) => names.map(initialsOf).filter((letters) => letters.length > 1)),
    romaji: stackOf(({ kana }) => kana.map(romajiOf)),
    hosts: table(entries.map(({ hosts }) => hosts)),
    except: table(entries.map(({ except }) => except)),
    bareName: prepareDeskWords(deskWords),
  };
}

function table(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  for (const [i, list] of lists.entries())
    for (const host of list) found.set(host, [...(found.get(host) ?? []), i]);
  return found;
}

/** Best matches first; empty where nothing fits. An address finds the record that holds its host, never one that is only alike. */
export function findServices(query: string, index: SearchIndex): Match[] {
  const host = hostIn(query);
  const ranks = host === null ? byTyped(query, index) : byHost(host, plain(query), index);
  const hits = [...ranks].map(([number, rank]) => ({
    id: index.ids[number] ?? '',
    rank,
    place: index.places[number] ?? 0,
  }));
  hits.sort((a, b) => stepOf(a) - stepOf(b) || a.place - b.place || a.rank - b.rank);
  return hits.map(({ id, rank }) => ({ id, rank }));
}

/** Within one step services looked for often come first. */
function stepOf({ rank }: { rank: number }): number {
  return Math.ceil(rank * 2);
}

/** Best rank by number of the record. */
type Ranks = Map<number, number>;

function take(ranks: Ranks, owner: number, rank: number): void {
  if (rank < (ranks.get(owner) ?? Number.POSITIVE_INFINITY)) ranks.set(owner, rank);
}

/** Label boundary: `evilmetamask.io` is not below `metamask.io`. Some names look like a host: `S.BLOX`. */
function byHost(host: string, name: string, { hosts, except, names }: SearchIndex): Ranks {
  const labels = host.split('.');
  const parents = labels.map((_, i) => labels.slice(i).join('.'));
  const taken = new Set(parents.flatMap((parent) => except.get(parent) ?? []));
  const holders = parents.flatMap((parent) => hosts.get(parent) ?? []).filter((owner) => !taken.has(owner));
  const ranks: Ranks = new Map(holders.map((owner) => [owner, 0]));
  for (const { owner } of linesWith(`\n${name}\n`, names)) take(ranks, owner, 0);
  return ranks;
}

/** Roman letters behind kana are the next syllable, half typed: `こいんch` is on the way to `こいんちぇっく`. */
const HALF_TYPED = /(?<=[ぁ-んァ-ヶー])[a-z]{1,3}$/;

/** A name as it was typed; where nothing bears it, without the words for a desk: `バイナンスの窓口`. */
function byTyped(query: string, index: SearchIndex): Ranks {
  const ranks = byHalfTyped(query, index);
  if (ranks.size > 0) return ranks;
  const bare = index.bareName(query);
  return bare === query ? ranks : byHalfTyped(bare, index);
}

function byHalfTyped(query: string, index: SearchIndex): Ranks {
  const ranks = byName(query, index);
  const typed = query.normalize('NFKC').trim().toLowerCase();
  return ranks.size === 0 && HALF_TYPED.test(typed) ? byName(typed.replace(HALF_TYPED, ''), index) : ranks;
}

function byName(query: string, { names, tails, initials, romaji }: SearchIndex): Ranks {
  const ranks: Ranks = new Map();
  const asked = plain(query);
  if (asked === '') return ranks;
  rank(asked, names, SHORTEST_SLIP.test(asked), ranks);
  // A single roman letter is typed on the way to a name; its reading would fit half the directory.
  const spoken = /^[a-z\d]{3,}$/.test(asked) ? foldRomaji(asked) : '';
  if (spoken.length > 2) rank(spoken, romaji, spoken.length > 5, ranks);
  for (const { owner } of linesWith(`\n${asked}`, tails)) take(ranks, owner, 1.5);
  for (const { owner } of linesWith(`\n${asked}\n`, initials)) take(ranks, owner, 2);
  return ranks;
}

/** One slip changes too much of a shorter word: `gate` would find `aave`. */
const SHORTEST_SLIP = /^(?:[\x21-\x7e]{5,}|(?=.*[^\x21-\x7e]).{4,})$/u;

function rank(asked: string, names: Haystack, slips: boolean, ranks: Ranks): void {
  // The nearer to whole, the better: `binance` before `binance japan`.
  for (const { owner, line } of linesWith(`\n${asked}`, names)) {
    take(ranks, owner, line.length === asked.length ? 0 : 1 + restOf(line, asked));
  }
  if (asked.length > 2) for (const { owner } of linesWith(asked, names)) take(ranks, owner, 3);
  if (!slips) return;
  for (const { owner, line } of nearLines(asked, names)) if (oneSlip(asked, line)) take(ranks, owner, 4);
}

/**
 * Lines that can be one slip away: a slip changes at most two neighbouring letters, so what stands before or behind the
 * middle of the word is as it was.
 */
function* nearLines(asked: string, names: Haystack): Generator<Hit> {
  const middle = asked.length >> 1;
  yield* linesWith(`\n${asked.slice(0, middle - 1)}`, names);
  yield* linesWith(`${asked.slice(middle + 1)}\n`, names);
}

/** Share of a name that is still untyped, below one half so that ranks keep their order. */
function restOf(name: string, asked: string): number {
  return (name.length - asked.length) / (2 * name.length);
}

/** One width, one case, one kana, no spaces or marks: `ﾊﾞｲﾅﾝｽ` and `ばいなんす` are one. */
function plain(text: string): string {
  const folded = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}ー]/gu, '');
  return foldKana(toHiragana(folded));
}

function wordsOf(name: string): string[] {
  return name.split(/[\s./-]+/).filter((word) => word !== '');
}

function tailsOf(name: string): string[] {
  const words = wordsOf(name);
  return words.slice(1).map((_, i) => plain(words.slice(i + 1).join('')));
}

/** `bitFlyer` and `GMO Coin` by the letters their words begin with: `bf`, `gc`. */
function initialsOf(name: string): string {
  return /^[\x20-\x7e]+$/.test(name)
    ? wordsOf(name.replace(/(?<=[a-z])(?=[A-Z])/g, ' '))
        .map((word) => plain(word).charAt(0))
        .join('')
    : '';
}

/** Host of a pasted address or the part of a mail address after `@`; null for anything else. */
function hostIn(query: string): string | null {
  const text = query.normalize('NFKC').trim().toLowerCase();
  const match =
    /^(?:[a-z][a-z\d+.-]*:\/\/)?(?:[^\s/@]*@)?([a-z\d-]+(?:\.[a-z\d-]+)+)\.?(?::\d+)?(?:[/?#].*)?$/.exec(
      text,
    );
  return match?.[1] ?? null;
}
