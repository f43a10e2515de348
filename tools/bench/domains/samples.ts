/** What the domain engine is measured with; the same on every run. */
import { createRequire } from 'node:module';
import type { DomainData } from '../../../lib/domain/data.ts';
import { readWords } from '../../words/generate.ts';

export interface DetectorConfig {
  readonly whitelist: readonly string[];
  readonly blacklist: readonly string[];
  readonly fuzzylist: readonly string[];
  readonly tolerance: number;
}

/** MetaMask's lists, as published with eth-phishing-detect. */
export const config = createRequire(import.meta.url)('eth-phishing-detect/src/config.json') as DetectorConfig;

/** Four in five hosts made of ordinary words, one in five of MetaMask's reported hosts. */
export const HOSTS = [...ordinaryHosts(400), ...spread(config.blacklist, 100)];
export const URLS = HOSTS.map((host) => `https://${host}/`);

/** Hosts such as innocent people have: `www.garden-club.org`, `harbourlight.com`. */
function ordinaryHosts(count: number): string[] {
  const next = random(11);
  const words = readWords().filter((word) => word.length >= 4 && word.length <= 8);
  const pick = (items: readonly string[]) => items[Math.floor(next() * items.length)] ?? '';
  const host = () => pick(['', 'www.', 'mail.', '']) + pick(words) + pick(['', '-']) + pick(words);
  return Array.from({ length: count }, () => host() + pick(['.com', '.org', '.net', '.co.jp', '.de', '.io']));
}

/** A directory of names that can be spoken, each with its domain. */
export function madeUpDirectory(size: number): DomainData {
  const next = random(7);
  const pick = (letters: string) => letters.charAt(Math.floor(next() * letters.length));
  const syllable = () => pick('bcdfghjklmnprstvwz') + pick('aeiou') + (next() < 0.3 ? pick('lnrst') : '');
  const names = new Set<string>();
  while (names.size < size) names.add(Array.from({ length: 3 + Math.floor(next() * 2) }, syllable).join(''));
  const services = [...names].map((name) => ({
    id: name,
    protect: [{ name, distinctive: true }],
    domains: [{ domain: `${name}.com`, scope: 'registrable' as const, proof: 'operator' as const }],
  }));
  return { services, unsettled: [] };
}

/** MetaMask's lists with made-up hosts added, up to the size of today's lists of reported hosts. */
export function grown(size: number): DetectorConfig {
  const more = Array.from({ length: size - config.blacklist.length }, (_, i) => `made-up-${i}.example`);
  return { ...config, blacklist: [...config.blacklist, ...more] };
}

/** Mulberry32: a small generator with a seed, so that every run has the same names. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function spread<T>(items: readonly T[], count: number): T[] {
  const step = items.length / Math.min(count, items.length);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}
