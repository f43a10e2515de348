/** What the rules of the network engine stop, and whom they trouble: judged by lib/net/match.ts as the browser would. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { domainIndex } from '../../lib/catalog/domains.ts';
import { listedHosts } from '../../lib/catalog/lists.ts';
import { netData } from '../../lib/catalog/net.ts';
import { judgeAddress } from '../../lib/domain/engine.ts';
import { matcher } from '../../lib/net/match.ts';
import { netNames } from '../../lib/net/names.ts';
import { netRules } from '../../lib/net/rules.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { share, type Table } from '../table.ts';
import { drawDanger, groupsOf, shuffled } from './draw.ts';

/** Asks the bundled rules: true if they lead the page of a host to our own, or block it. */
export function bundledNet(): (host: string) => boolean {
  const net = matcher(netRules(netData(), 'chrome-extension://id/blocked.html#'));
  return (host) => {
    const effect = net.effect({ url: `https://${host}/` });
    return effect === 'redirect' || effect === 'block';
  };
}

export function evaluateNet(corpusDir: string): Table[] {
  const stops = bundledNet();
  return [stoppedTable(corpusDir, stops), troubledTable(join(corpusDir, 'domains'), stops)];
}

function stoppedTable(corpusDir: string, stops: (host: string) => boolean): Table {
  const drawn = drawDanger(corpusDir).map((row) => ({ ...row, technique: techniqueOf(row.host) }));
  const sets: [string, readonly string[]][] = [
    ['all', drawn.map(({ host }) => host)],
    ...groupsOf(drawn, ({ technique }) => technique).map(
      ([name, rows]) => [`– ${name}`, rows.map(({ host }) => host)] as [string, string[]],
    ),
    ...NAMED.map(
      (technique) =>
        [
          `– ${technique}, distinctive names alone`,
          drawn
            .filter((row) => row.technique === technique && isDistinctive(row.host))
            .map(({ host }) => host),
        ] as [string, string[]],
    ),
    ['listed', shuffled(listedHosts()).slice(0, 2000)],
  ];
  return {
    title: 'Danger hosts that the rules of the network engine stop',
    columns: ['hosts', 'stopped'],
    rows: sets.map(([name, hosts]) => [
      name,
      `${share(hosts.filter(stops).length, hosts.length)} of ${hosts.length}`,
    ]),
    note: 'The same hosts every time, judged without lists. A name is distinctive if no ordinary word and no firm with countless domains has it.',
  };
}

/** The techniques that put a whole name into a host. */
const NAMED = ['name-and-word', 'embedded-domain', 'shared-hosting'];

const classes = new Map(netNames(netData().data).map((name) => [name.letters, name.class]));

/** True where the imitated name is one that only its firm bears: no ordinary word, and no firm with countless domains. */
function isDistinctive(host: string): boolean {
  const verdict = judgeAddress(`https://${host}/`, domainIndex());
  if (verdict.kind !== 'lookalike') return false;
  const letters = verdict.evidence.counterpart.replace(/[.].*/, '').replaceAll('-', '');
  return /^(long|strong|short)$/.test(classes.get(letters) ?? 'word');
}

function techniqueOf(host: string): string {
  const verdict = judgeAddress(`https://${host}/`, domainIndex());
  return verdict.kind === 'lookalike' ? verdict.technique : 'none';
}

function troubledTable(folder: string, stops: (host: string) => boolean): Table {
  const benign = rowsOf(join(folder, 'benign.tsv'));
  const popular = benign.filter(
    ([, rank = '', from = '']) =>
      /radar|umbrella|chromium/.test(from) && rank !== '' && Number(rank) <= 10_000,
  );
  const hard = rowsOf(join(folder, 'benign_hard.tsv')).filter((row) => row[6] !== 'whitelisted');
  const sets: [string, readonly string[]][] = [
    ['popular hosts (Chromium)', rowsOf(join(folder, 'top_4989.txt'), 0).map(([host = '']) => host)],
    ['the 10,000 most visited', popular.map(([host = '']) => host)],
    ['one in ten of all innocent hosts', benign.filter((_, i) => i % 10 === 0).map(([host = '']) => host)],
    ['hosts that resemble a name', hard.map(([host = '']) => host)],
  ];
  return {
    title: 'Innocent hosts that make a detour over the judging page, once in a session',
    columns: ['hosts', 'n', 'detour', 'of these below danger'],
    rows: sets.map(([name, hosts]) => {
      const caught = hosts.filter(stops);
      const innocent = caught.filter(
        (host) => levelOfDomain(judgeAddress(`https://${host}/`, domainIndex())) !== 'danger',
      );
      return [name, String(hosts.length), String(caught.length), String(innocent.length)];
    }),
  };
}

function rowsOf(file: string, head = 1): string[][] {
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean).slice(head);
  return lines.map((line) => line.split('\t'));
}
