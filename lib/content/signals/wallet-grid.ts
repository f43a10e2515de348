/**
 * A choice of wallets to connect. Every exchange of coins has one; those whose wallets all lead through the same door,
 * or that stand under another service's name, collect phrases.
 */
import type { PageFacts } from '../../facts/types.ts';
import { claimedService, isBareName } from '../claims.ts';
import { findPhrases } from '../lexicon.ts';
import { asks, has, mentioning, mentions } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, ofWholeText, pageSignal } from '../signal.ts';
import { normalise } from '../text.ts';

/** So many wallets make a choice, and so many links to one place are its door. */
const MANY = 5;
const LONGEST_NAME = 30;

export const walletGrid = pageSignal('wallet-grid', 'form', judge);

function judge(reading: Reading, facts: PageFacts): Finding[] {
  if (!mentions(reading, 'walletname') && facts.pictures.length === 0) return [];
  const cells = mentioning(reading, 'walletname').filter(isCell);
  const all = [...cells.map(({ flat }) => flat), ...elsewhere(reading, facts)];
  const names = new Set(all);
  const invited = mentioning(reading, 'connect', 'manual').some(
    (clause) => asks(clause, 'connect') || has(clause, 'manual'),
  );
  // Kits repeat one name where the pictures differ; a list with one door has as many wallets as cells.
  const count = hasOneDoor(facts) ? all.length : names.size;
  if (count < MANY || !(invited || hasOneDoor(facts))) return [];
  const strong = hasOneDoor(facts) || claimedService(reading, facts) !== null;
  const latent = cells.length > 0 && cells.every((cell) => cell.latent);
  return [ofWholeText(strong ? 'strong' : 'weak', [...names].slice(0, 6).join(', '), { latent })];
}

/** Nothing but a wallet's name, perhaps with a word such as "popular". */
function isCell({ flat, hits, role }: Clause): boolean {
  return role !== 'title' && isName(flat, hits);
}

function isName(flat: string, hits: Clause['hits']): boolean {
  return hits.some((hit) => hit.concept === 'walletname' && isBareName(flat, hit));
}

/** Wallets that stand in a line of links, or whose names only their pictures bear. */
function elsewhere(reading: Reading, { images, pictures, links }: PageFacts): string[] {
  const linked = links.map(({ text }) => text).filter((text) => text.length <= LONGEST_NAME);
  return [...images, ...pictures, ...linked].flatMap((name) => {
    const flat = normalise(name.replace(/[_-]+/g, ' ')).flat;
    return isName(flat, findPhrases(reading.context.lexicon, flat)) ? [flat] : [];
  });
}

/** Links that all lead to the same page of this site, whichever wallet stands on them. */
function hasOneDoor({ links, url }: PageFacts): boolean {
  const counts = new Map<string, number>();
  for (const { href, text } of links) {
    const door = href.replace(/[?#].*$/s, '');
    if (door === url || !sameHost(door, url) || text.length > 40) continue;
    counts.set(door, (counts.get(door) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values()) >= MANY;
}

function sameHost(one: string, other: string): boolean {
  const host = (url: string) => /^https?:\/\/([^/?#]+)/.exec(url)?.[1];
  return host(one) !== undefined && host(one) === host(other);
}
