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
  const ours = nanoseconds(URLS, (url) => judgeAddress(url, domainIndex()));
  return [speedTable(ours), growthTable(ours), buildTable()];
}

function speedTable(ours: number): Table {
  const parsing = nanoseconds(URLS, (url) => parse(new URL(url).hostname, { allowPrivateDomains: true }));
  const row = (name: string, time: number) => [name, micro(time), ratio(time, ours)];
  return {
    title: 'Time per address, medians',
    columns: ['engine', 'µs', 'times ours'],
    rows: [
      row('this engine', ours),
      row('new URL and tldts.parse alone', parsing),
      row('eth-phishing-detect, 13,752 listed hosts', detectorTime(config)),
      row('eth-phishing-detect, 365,000 listed hosts', detectorTime(grown(365_000), 50)),
    ],
    note: `${HOSTS.length} addresses, one in five a reported host; Node ${process.version}. This engine parses the address; eth-phishing-detect gets the host.`,
  };
}

function growthTable(ours: number): Table {
  const sizes = [100, 1_000, 10_000].map((size) => {
    const index = buildBundledIndex(madeUp(size));
    return [size, nanoseconds(URLS, (url) => judgeAddress(url, index))] as const;
  });
  const base = sizes[0]?.[1] ?? ours;
  return {
    title: 'Time per address as the directory grows (made-up names)',
    columns: ['protected names', 'µs', 'times that of 100'],
    rows: sizes.map(([size, time]) => [String(size), micro(time), ratio(time, base)]),
  };
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

function detectorTime(lists: DetectorConfig, hosts = HOSTS.length): number {
  const detector = new PhishingDetector(lists);
  return nanoseconds(spread(HOSTS, hosts), (host) => detector.check(host), 5);
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

/** Median over passes of the time per input, after passes to warm up. */
function nanoseconds(inputs: readonly string[], work: (input: string) => unknown, passes = 60): number {
  const pass = () =>
    elapsed(() => {
      for (const input of inputs) work(input);
    });
  for (let i = 0; i < passes; i += 1) pass();
  return median(Array.from({ length: passes }, pass)) / inputs.length;
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
