/** Looking a service up by name in any script, or by address. */
import type { SearchData } from './compiled.ts';
import { foldKana, foldRomaji, romajiOf, toHiragana } from './kana.ts';
import { oneSlip } from './slip.ts';

export interface Match {
  readonly id: string;
  /** How the query fits, best first: 0 whole, 1 beginning (of a later word 1.5), 2 initials, 3 inside, 4 one slip. */
  readonly rank: number;
}

interface Prepared {
  readonly id: string;
  /** Names and readings in the form of `plain`. */
  readonly names: readonly string[];
  /** Beginnings of the later words of a name, to its end. */
  readonly tails: readonly string[];
  readonly initials: readonly string[];
  readonly romaji: readonly string[];
  readonly hosts: readonly string[];
  readonly except: readonly string[];
  /** Place in the list of services looked for often; after its end for all others. */
  readonly place: number;
}

export type SearchIndex = readonly Prepared[];

export function prepareSearch({ entries, often }: SearchData): SearchIndex {
  return entries.map(({ id, names, kana, hosts, except }) => ({
    id,
    names: [...new Set([...names, ...kana].map(plain))],
    tails: names.flatMap(tailsOf),
    initials: names.map(initialsOf).filter((letters) => letters.length > 1),
    romaji: kana.map(romajiOf),
    hosts,
    except,
    place: often.includes(id) ? often.indexOf(id) : often.length,
  }));
}

/** Best matches first; empty where nothing fits. An address finds the record that holds its host, never one that is only alike. */
export function findServices(query: string, index: SearchIndex): Match[] {
  const host = hostIn(query);
  const rank = host === null ? byName(query) : byHost(host, plain(query));
  const hits = index.flatMap((entry) => {
    const found = rank(entry);
    return found === null ? [] : [{ entry, rank: found }];
  });
  hits.sort((a, b) => stepOf(a) - stepOf(b) || a.entry.place - b.entry.place || a.rank - b.rank);
  return hits.map((hit) => ({ id: hit.entry.id, rank: hit.rank }));
}

/** Within one step services looked for often come first. */
function stepOf({ rank }: { rank: number }): number {
  return Math.ceil(rank * 2);
}

type Ranker = (entry: Prepared) => number | null;

/** Some names look like a host: `S.BLOX`. */
function byHost(host: string, name: string): Ranker {
  return (entry) => (holds(entry, host) || entry.names.includes(name) ? 0 : null);
}

function byName(query: string): Ranker {
  const asked = plain(query);
  if (asked === '') return () => null;
  // A single roman letter is typed on the way to a name; its reading would fit half the directory.
  const spoken = /^[a-z\d]{3,}$/.test(asked) ? foldRomaji(asked) : '';
  return (entry) => {
    const ranks = [rankOf(asked, entry.names, SHORTEST_SLIP.test(asked))];
    if (spoken.length > 2) ranks.push(rankOf(spoken, entry.romaji, spoken.length > 5));
    if (entry.tails.some((tail) => tail.startsWith(asked))) ranks.push(1.5);
    if (entry.initials.includes(asked)) ranks.push(2);
    const best = Math.min(...ranks.map((rank) => rank ?? Number.POSITIVE_INFINITY));
    return best === Number.POSITIVE_INFINITY ? null : best;
  };
}

/** One slip changes too much of a shorter word: `gate` would find `aave`. */
const SHORTEST_SLIP = /^(?:[\x21-\x7e]{5,}|(?=.*[^\x21-\x7e]).{4,})$/u;

function rankOf(asked: string, names: readonly string[], slips: boolean): number | null {
  if (names.includes(asked)) return 0;
  const begins = names.filter((name) => name.startsWith(asked));
  // The nearer to whole, the better: `binance` before `binance japan`.
  if (begins.length > 0) return 1 + Math.min(...begins.map((name) => restOf(name, asked)));
  if (asked.length > 2 && names.some((name) => name.includes(asked))) return 3;
  return slips && names.some((name) => oneSlip(asked, name)) ? 4 : null;
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

function initialsOf(name: string): string {
  return /^[\x20-\x7e]+$/.test(name)
    ? wordsOf(name)
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

/** Label boundary: `evilmetamask.io` is not below `metamask.io`. */
function holds(entry: Prepared, host: string): boolean {
  const covers = (own: string) => host === own || host.endsWith(`.${own}`);
  return entry.hosts.some(covers) && !entry.except.some(covers);
}
