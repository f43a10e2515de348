/**
 * How fast the domain engine is, beside eth-phishing-detect (the engine in MetaMask, as published) and beside parsing
 * alone. All engines get the same addresses in the same run; only the ratios mean something on another machine.
 */
import { createRequire } from 'node:module';
import { parse } from 'tldts';
import domains from '../../assets/compiled/domains.json' with { type: 'json' };
import { buildBundledIndex, domainIndex } from '../../lib/catalog/domains.ts';
import type { DomainData } from '../../lib/domain/data.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import type { Table } from '../table.ts';
import { readWords } from '../words/generate.ts';

interface DetectorConfig {
  readonly whitelist: readonly string[];
  readonly blacklist: readonly string[];
  readonly fuzzylist: readonly string[];
  readonly tolerance: number;
}

type Detector = new (config: DetectorConfig) => { check(host: string): { result: boolean } };

const require = createRequire(import.meta.url);
const config = require('eth-phishing-detect/src/config.json') as DetectorConfig;
const PhishingDetector = require('eth-phishing-detect/src/detector') as Detector;

/** Four in five hosts made of ordinary words, one in five of MetaMask's reported hosts. The same ones on every run. */
const HOSTS = [...ordinaryHosts(400), ...spread(config.blacklist, 100)];
const URLS = HOSTS.map((host) => `https://${host}/`);

export async function benchDomains(): Promise<Table[]> {
  return [speedTable(), growthTable(), buildTable()];
}

/** Nanoseconds for one address: the median of all addresses, and the mean, which the few that need more work raise. */
interface Speed {
  readonly median: number;
  readonly mean: number;
}

/** One engine at a time in turns within every pass, so that what else the machine does slows all of them alike. */
function speedTable(): Table {
  const [small, large] = [detector(config), detector(grown(365_000))];
  const [ours, parsing, listed, grownList] = speeds([
    (i) => judgeAddress(URLS[i] ?? '', domainIndex()),
    (i) => parse(new URL(URLS[i] ?? '').hostname, { allowPrivateDomains: true }),
    (i) => small.check(HOSTS[i] ?? ''),
    (i) => large.check(HOSTS[i] ?? ''),
  ]);
  const row = (name: string, speed: Speed | undefined) => [name, ...cells(speed, ours)];
  return {
    title: 'Time per address',
    columns: ['engine', 'median, µs', 'times ours', 'mean, µs', 'times ours'],
    rows: [
      row('this engine', ours),
      row('new URL and tldts.parse alone', parsing),
      row(`eth-phishing-detect, ${config.blacklist.length} listed hosts`, listed),
      row('eth-phishing-detect, 365,000 listed hosts', grownList),
    ],
    note: `${HOSTS.length} addresses, one in five a reported host; Node ${process.version}. This engine parses the address; eth-phishing-detect gets the host.`,
  };
}

function growthTable(): Table {
  const sizes = [100, 1_000, 10_000];
  const indexes = sizes.map((size) => buildBundledIndex(madeUp(size)));
  const measured = speeds(indexes.map((index) => (i: number) => judgeAddress(URLS[i] ?? '', index)));
  return {
    title: 'Time per address as the directory grows (made-up names)',
    columns: ['protected names', 'median, µs', 'times that of 100', 'mean, µs', 'times that of 100'],
    rows: sizes.map((size, i) => [String(size), ...cells(measured[i], measured[0])]),
    note: 'Among 10,000 names of three or four syllables are many that resemble an ordinary host by chance; such a host is looked at closely, which the mean shows.',
  };
}

function cells(speed: Speed | undefined, base: Speed | undefined): string[] {
  if (speed === undefined || base === undefined) return [];
  return [
    micro(speed.median),
    ratio(speed.median, base.median),
    micro(speed.mean),
    ratio(speed.mean, base.mean),
  ];
}

function buildTable(): Table {
  const times = Array.from({ length: 15 }, () => elapsed(() => buildBundledIndex(domains as DomainData)));
  return {
    title: 'Index of the bundled directory',
    columns: ['names', 'build, ms (median)', 'heap, MiB'],
    rows: [
      [
        String(domains.services.reduce((sum, { protect }) => sum + protect.length, 0)),
        (median(times) / 1e6).toFixed(1),
        (heapOf(() => buildBundledIndex(domains as DomainData)) / 2 ** 20).toFixed(1),
      ],
    ],
    ...(globalThis.gc === undefined ? { note: 'Heap without --expose-gc: an upper bound.' } : {}),
  };
}

function detector(lists: DetectorConfig): { check(host: string): { result: boolean } } {
  return new PhishingDetector(lists);
}

/** MetaMask's lists with made-up hosts added, up to the size of today's lists of reported hosts. */
function grown(size: number): DetectorConfig {
  const more = Array.from({ length: size - config.blacklist.length }, (_, i) => `made-up-${i}.example`);
  return { ...config, blacklist: [...config.blacklist, ...more] };
}

/** A directory of names that can be spoken, each with its domain; the same ones on every run. */
function madeUp(size: number): DomainData {
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

/** Hosts such as innocent people have: `www.garden-club.org`, `harbourlight.com`. */
function ordinaryHosts(count: number): string[] {
  const next = random(11);
  const words = readWords().filter((word) => word.length >= 4 && word.length <= 8);
  const pick = (items: readonly string[]) => items[Math.floor(next() * items.length)] ?? '';
  const host = () => pick(['', 'www.', 'mail.', '']) + pick(words) + pick(['', '-']) + pick(words);
  return Array.from({ length: count }, () => host() + pick(['.com', '.org', '.net', '.co.jp', '.de', '.io']));
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

const PASSES = 9;
/** Below this the clock is too coarse: work is repeated until it takes so long. Nanoseconds. */
const LONG_ENOUGH = 20_000;

/** Speeds of several works on every address by its number, after passes to warm up. */
function speeds(works: readonly ((address: number) => unknown)[]): Speed[] {
  for (const work of works) warmUp(work);
  const times = works.map(() => HOSTS.map((): number[] => []));
  for (let pass = 0; pass < PASSES; pass += 1) {
    for (const [w, work] of works.entries()) {
      for (const i of HOSTS.keys()) times[w]?.[i]?.push(nanoseconds(() => work(i)));
    }
  }
  return times.map((ofWork) => {
    const each = ofWork.map(median);
    return { median: median(each), mean: each.reduce((sum, time) => sum + time, 0) / each.length };
  });
}

/** Runs over all addresses for a fifth of a second, once at least. */
function warmUp(work: (address: number) => unknown): void {
  const end = process.hrtime.bigint() + 200_000_000n;
  do for (const i of HOSTS.keys()) work(i);
  while (process.hrtime.bigint() < end);
}

function nanoseconds(work: () => unknown): number {
  for (let times = 1; ; times *= 4) {
    const time = elapsed(() => {
      for (let i = 0; i < times; i += 1) work();
    });
    if (time >= LONG_ENOUGH) return time / times;
  }
}

function elapsed(work: () => unknown): number {
  const start = process.hrtime.bigint();
  work();
  return Number(process.hrtime.bigint() - start);
}

/** Bytes that one build keeps: the mean of several that are all held, since the collector does not count exactly. */
function heapOf(build: () => unknown, times = 8): number {
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    return heapUsed + arrayBuffers;
  };
  const before = used();
  const kept = Array.from({ length: times }, build);
  return (used() - before) / kept.length;
}

function spread<T>(items: readonly T[], count: number): T[] {
  const step = items.length / Math.min(count, items.length);
  return Array.from({ length: Math.min(count, items.length) }, (_, i) => items[Math.floor(i * step)] as T);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;
}

function micro(nanos: number): string {
  return (nanos / 1000).toFixed(nanos < 100_000 ? 1 : 0);
}

function ratio(time: number, base: number): string {
  return (time / base).toFixed(time / base < 10 ? 1 : 0);
}
