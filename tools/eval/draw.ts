/** Hosts drawn from a corpus, the same ones every time: the draw is code, so that no corpus text is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { levelOfDomain } from '../../lib/verdict.ts';

export interface DrawnHost {
  readonly host: string;
  /** Class of the corpus: combosquat, typo, shared-hosting … */
  readonly class: string;
}

/** Any number; with another one another draw. */
const SEED = 20_261_122;

/**
 * Phishing hosts that the domain engine calls danger without lists, of each class its share.
 * @param corpusDir folder with domains/scam.tsv
 * @param count how many; fewer where there are not so many
 */
export function drawDanger(corpusDir: string, count = 2000): DrawnHost[] {
  const rows = readFileSync(join(corpusDir, 'domains', 'scam.tsv'), 'utf8')
    .split('\n')
    .slice(1);
  const danger = rows
    .map((row) => row.split('\t'))
    .map(([host = '', , kind = '']) => ({ host, class: kind }))
    .filter(({ host }) => host !== '' && isDanger(host));
  const drawn = groupsOf(danger, (row) => row.class).flatMap(([, group]) =>
    shuffled(group).slice(0, Math.ceil((group.length / danger.length) * count)),
  );
  return shuffled(drawn).slice(0, count);
}

/** Items by a key, in order of appearance. (Node 20 has no `Map.groupBy`.) */
export function groupsOf<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return [...groups];
}

function isDanger(host: string): boolean {
  return levelOfDomain(judgeAddress(`https://${host}/`, domainIndex())) === 'danger';
}

/** Fisher and Yates, with mulberry32 for the dice. */
export function shuffled<T>(items: readonly T[]): T[] {
  const copy = [...items];
  let state = SEED;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  for (let i = copy.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [copy[i], copy[j]];
    if (a !== undefined && b !== undefined) [copy[i], copy[j]] = [b, a];
  }
  return copy;
}
