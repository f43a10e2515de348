/** What the index of the bundled directory costs: when the worker starts, and as long as it runs. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import domains from '../../../assets/compiled/domains.json' with { type: 'json' };
import { buildBundledIndex, openBundledIndex } from '../../../lib/catalog/domains.ts';
import type { DomainData } from '../../../lib/domain/data.ts';
import type { Table } from '../../table.ts';
import { elapsed, heapOf, median } from '../clock.ts';

const RUNS = 15;
const FRESH_RUNS = 5;

export function indexTable(): Table {
  const opened = times(openBundledIndex);
  const built = times(() => buildBundledIndex(domains as DomainData));
  const fresh = Array.from({ length: FRESH_RUNS }, inFreshProcess);
  const file = readFileSync(new URL('../../../assets/compiled/domain-index.json', import.meta.url));
  return {
    title: 'Index of the bundled directory',
    columns: ['measure', 'value'],
    rows: [
      ['protected names', String(domains.services.reduce((sum, { protect }) => sum + protect.length, 0))],
      ['opening it, ms (median; what the worker does)', milli(median(opened))],
      [
        'reading the files and opening it for the first time in a new process, ms (median)',
        milli(median(fresh)),
      ],
      ['building it from the names instead, ms (median)', milli(median(built))],
      ['heap, MiB', (heapOf(openBundledIndex) / 2 ** 20).toFixed(1)],
      ['stored, kB / gzip', `${kilo(file.length)} / ${kilo(gzipSync(file).length)}`],
    ],
    ...(globalThis.gc === undefined ? { note: 'Heap without --expose-gc: an upper bound.' } : {}),
  };
}

function times(work: () => unknown): number[] {
  return Array.from({ length: RUNS }, () => elapsed(work));
}

/** Nothing is compiled or warm yet, as when a browser wakes the worker. */
function inFreshProcess(): number {
  const script = fileURLToPath(new URL('./open-once.ts', import.meta.url));
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`open-once.ts ended with ${status}`);
  return Number(stdout);
}

function milli(nanos: number): string {
  return (nanos / 1e6).toFixed(1);
}

function kilo(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}
