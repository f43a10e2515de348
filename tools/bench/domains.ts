/**
 * How fast the domain engine is, beside eth-phishing-detect (the engine in MetaMask, as published) and beside parsing
 * alone. All engines get the same addresses in the same run; only the ratios mean something on another machine.
 */
import { createRequire } from 'node:module';
import { parse } from 'tldts';
import { buildBundledIndex, domainIndex } from '../../lib/catalog/domains.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import type { Table } from '../table.ts';
import { micro, ratio, type Speed, speeds } from './clock.ts';
import { indexTable } from './domains/index-size.ts';
import { config, type DetectorConfig, grown, HOSTS, madeUpDirectory, URLS } from './domains/samples.ts';

type Detector = new (config: DetectorConfig) => { check(host: string): { result: boolean } };

const PhishingDetector = createRequire(import.meta.url)('eth-phishing-detect/src/detector') as Detector;

export async function benchDomains(): Promise<Table[]> {
  return [speedTable(), growthTable(), indexTable()];
}

function speedTable(): Table {
  const [small, large] = [new PhishingDetector(config), new PhishingDetector(grown(365_000))];
  const [ours, parsing, listed, grownList] = speeds(HOSTS.length, [
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
  const indexes = sizes.map((size) => buildBundledIndex(madeUpDirectory(size)));
  const measured = speeds(
    HOSTS.length,
    indexes.map((index) => (i: number) => judgeAddress(URLS[i] ?? '', index)),
  );
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
