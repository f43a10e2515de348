/**
 * How the domain engine does on hosts that nobody of this project wrote: lookalikes found, innocent hosts accused.
 * The bundled data alone: no list of reported hosts takes part.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import domains from '../../assets/compiled/domains.json' with { type: 'json' };
import { domainIndex } from '../../lib/catalog/domains.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { type Level, levelOfDomain } from '../../lib/verdict.ts';
import resembling from '../../tests/cases/domains/allowlist-lookalikes.json' with { type: 'json' };
import { share, type Table } from '../table.ts';
import { chromiumTable } from './chromium.ts';

type Row = Readonly<Record<string, string>>;

/** The tables of the domain engine for the corpora in `corpusDir`; a corpus that is missing there has no rows. */
export async function evaluateDomains(corpusDir: string): Promise<Table[]> {
  const folder = join(corpusDir, 'domains');
  const scam = readTsv(join(folder, 'scam.tsv'));
  return [
    recallTable(scam, readTsv(join(folder, 'scam_japan.tsv'))),
    generatedTable(readTsv(join(folder, 'generated.tsv'))),
    alarmTable(folder),
    ...[chromiumTable(join(folder, 'chromium_cases.json'))].filter((table) => table !== undefined),
  ];
}

function recallTable(scam: readonly Row[], japan: readonly Row[]): Table {
  const clear = scam.filter((row) => row['ambiguous_brand'] === '');
  const own = japan.filter((row) => row['match'] === 'own-brand');
  const sets: readonly [string, readonly Row[], string][] = [
    ['names that are no words, all', clear, '67 % openSquat, 12 % MetaMask'],
    ['– of a service in the directory', clear.filter(isInDirectory), '–'],
    ['names that are words, all', scam.filter((row) => row['ambiguous_brand'] !== ''), '–'],
    [
      '– of a service in the directory',
      scam.filter((row) => row['ambiguous_brand'] && isInDirectory(row)),
      '–',
    ],
    ...groupBy(clear.filter(isInDirectory), 'class').map(
      ([name, rows]) => [`– ${name}`, rows, '–'] as [string, readonly Row[], string],
    ),
    ['JPCERT/CC, Apple', own.filter((row) => row['lookalike_of'] === 'apple'), '–'],
    ['JPCERT/CC, other brands', own.filter((row) => row['lookalike_of'] !== 'apple'), '–'],
  ];
  return {
    title: 'Phishing hosts that carry or resemble a name',
    columns: ['hosts', 'caution or danger', 'danger', 'best engine so far'],
    rows: sets.map(([name, rows, best]) => [name, ...found(rows), best]),
    note: 'A name without a record in the directory cannot be found: the rows of services in the directory measure the engine, the others the directory too.',
  };
}

function generatedTable(rows: readonly Row[]): Table {
  const known = new Set(
    domains.services.flatMap((s) => s.protect.filter((p) => p.distinctive)).map((p) => p.name),
  );
  const nameOf = (row: Row) => (row['target'] ?? '').replace(/\..*/, '');
  const isDistinctive = (row: Row) => nameOf(row).length >= 6 && known.has(nameOf(row));
  return {
    title: 'Generated lookalikes (dnstwist), caution or danger',
    columns: ['class', 'distinctive names of 6 letters or more', 'short names and words'],
    rows: groupBy(rows, 'class').map(([name, all]) => [
      name,
      found(all.filter(isDistinctive))[0],
      found(all.filter((row) => !isDistinctive(row)))[0],
    ]),
  };
}

function alarmTable(folder: string): Table {
  const hard = readTsv(join(folder, 'benign_hard.tsv'));
  const official = hard.filter((row) => row['resemblance'] === 'official');
  const rest = hard.filter((row) => row['resemblance'] !== 'official' && row['note'] !== 'whitelisted');
  const allowlist = metamaskAllowlist();
  const lookalikes = new Set(resembling.hosts.map(({ host }) => host));
  const sets: readonly [string, readonly string[], string][] = [
    ['4,989 popular hosts (Chromium)', readLines(join(folder, 'top_4989.txt')), '0 Chromium, 12 MetaMask'],
    ['popular hosts and legitimate crypto hosts', readTsv(join(folder, 'benign.tsv')).map(hostOf), '–'],
    ['hosts that resemble a name: official ones', official.map(hostOf), '–'],
    ['hosts that resemble a name: the others', rest.map(hostOf), '–'],
    ["MetaMask's allowlist", allowlist, '4 Chromium, 126 MetaMask, 290 openSquat'],
    [`– less ${lookalikes.size} that are lookalikes`, allowlist.filter((host) => !lookalikes.has(host)), '–'],
  ];
  return {
    title: 'Innocent hosts that are accused',
    columns: ['hosts', 'n', 'caution', 'danger', 'official', 'other engines, any warning'],
    rows: sets.map(([name, hosts, best]) => {
      const levels = hosts.map(levelOf);
      const count = (level: Level) => String(levels.filter((l) => l === level).length);
      return [name, String(hosts.length), count('caution'), count('danger'), count('official'), best];
    }),
    note: "Without a filter of popular sites: none is bundled. MetaMask's allowlist holds real lookalikes too; those left out stand with a reason each in tests/cases/domains/allowlist-lookalikes.json.",
  };
}

/** Shares of rows at caution or danger, and at danger. */
function found(rows: readonly Row[]): [any: string, danger: string] {
  const levels = rows.map((row) => levelOf(hostOf(row)));
  const danger = levels.filter((level) => level === 'danger').length;
  const caution = levels.filter((level) => level === 'caution').length;
  return [share(danger + caution, rows.length), share(danger, rows.length)];
}

function levelOf(host: string): Level {
  return levelOfDomain(judgeAddress(`https://${host}/`, domainIndex()));
}

function isInDirectory(row: Row): boolean {
  const brands = (row['brand'] ?? '').split('/').map(lettersOf);
  return domains.services.some((s) => s.protect.some((p) => brands.includes(lettersOf(p.name))));
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function hostOf(row: Row): string {
  return row['hostname'] ?? '';
}

function metamaskAllowlist(): string[] {
  const config = createRequire(import.meta.url)('eth-phishing-detect/src/config.json') as {
    whitelist: string[];
  };
  return config.whitelist;
}

function groupBy(rows: readonly Row[], column: string): [string, Row[]][] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function readLines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
}

function readTsv(file: string): Row[] {
  const [head = '', ...lines] = readLines(file);
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, i) => [column, cells[i] ?? '']));
  });
}
