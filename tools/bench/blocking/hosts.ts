/** Which hosts the bench visits: the same ones every time, named by no file of this repository. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainIndex } from '../../../lib/catalog/domains.ts';
import { judgeAddress } from '../../../lib/domain/engine.ts';
import { levelOfDomain } from '../../../lib/verdict.ts';
import { drawDanger, groupsOf, shuffled } from '../../eval/draw.ts';
import { bundledNet } from '../../eval/net.ts';
import type { Danger } from './danger.ts';

/** The size of the draw that a part is taken from. */
const DRAWN = 2000;
const MOST_ASKED = 4000;

/** Dangerous hosts, of each technique its share and one at least. */
export function dangerHosts(corpusDir: string, count: number): Danger[] {
  const drawn = drawDanger(corpusDir, DRAWN).map(({ host }) => ({ host, technique: techniqueOf(host) }));
  return groupsOf(drawn, ({ technique }) => technique).flatMap(([, group]) =>
    group.slice(0, Math.ceil((group.length / drawn.length) * count)),
  );
}

export function popularHosts(corpusDir: string, count: number): string[] {
  return shuffled(column(join(corpusDir, 'domains', 'top_4989.txt'), 0)).slice(0, count);
}

/** Innocent hosts that resemble a name, caught by the rules and let go by the engine; asking of all would take minutes. */
export function heldHosts(corpusDir: string, count: number): string[] {
  const stops = bundledNet();
  const held: string[] = [];
  for (const host of shuffled(column(join(corpusDir, 'domains', 'benign_hard.tsv'), 1)).slice(
    0,
    MOST_ASKED,
  )) {
    if (held.length === count) break;
    if (!isDanger(host) && stops(host)) held.push(host);
  }
  return held;
}

function techniqueOf(host: string): string {
  const verdict = judgeAddress(`https://${host}/`, domainIndex());
  return verdict.kind === 'lookalike' ? verdict.technique : 'none';
}

function isDanger(host: string): boolean {
  return levelOfDomain(judgeAddress(`https://${host}/`, domainIndex())) === 'danger';
}

/** First column of a file, without its head. */
function column(file: string, head: number): string[] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(head);
  return lines.map((line) => line.split('\t')[0] ?? '');
}
