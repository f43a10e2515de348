import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileAll } from '../tools/compile/all.ts';
import { readGlance } from '../tools/compile/glance.ts';
import { readHelp } from '../tools/compile/help.ts';
import { type Directory, readDirectory } from '../tools/compile/read.ts';
import { gates } from './support/gates.ts';

const assets = join(import.meta.dirname, '..', 'assets');
const directory = readDirectory(join(assets, 'directory'));

test('assets/compiled is what the compiler makes of assets/directory', () => {
  const compiled = compileAll(directory, readHelp(join(assets, 'help')), readGlance(assets));
  expect(readdirSync(join(assets, 'compiled')).sort()).toEqual(Object.keys(compiled).sort());
  for (const [name, text] of Object.entries(compiled)) {
    expect(readFileSync(join(assets, 'compiled', name), 'utf8'), `${name}: run npm run compile`).toBe(text);
  }
});

test.each(Object.entries(gates))('the directory holds no such thing: %s', (_name, gate) => {
  expect(gate(directory)).toEqual([]);
});

/** A deep copy of the directory, changed. */
function changed(change: (copy: Mutable<Directory>) => void): Directory {
  const copy = structuredClone(directory) as Mutable<Directory>;
  change(copy);
  return copy;
}

type Mutable<T> = { -readonly [K in keyof T]: Mutable<T[K]> };
type Service = Mutable<Directory['services'][number]>;

function serviceIn(copy: Mutable<Directory>, id: string): Service {
  const found = copy.services.find((service) => service.id === id);
  if (found === undefined) throw new Error(`no record ${id}`);
  return found;
}

const proven = { level: 'operator', source: 'https://metamask.io/', checked: '2026-11-21' } as const;
const heard = { level: 'third-party', source: 'https://example.org/', checked: '2026-11-21' } as const;

// Each gate broken once, so that it is known to be able to fail.
describe('a fault is found', () => {
  const broken: readonly [
    gate: keyof typeof gates,
    change: (service: Service, copy: Mutable<Directory>) => void,
  ][] = [
    [
      'a fact without a source',
      (s) => s.channels.push({ ...proven, kind: 'chat', value: 'https://metamask.io/', source: null }),
    ],
    [
      'an untrustworthy source',
      (s) => {
        s.status.source = 'https://tokennews.jp/x';
      },
    ],
    [
      'a channel that may not be shown',
      (s) => s.channels.push({ ...heard, kind: 'phone', value: '03-1234-5678' }),
    ],
    [
      'a channel that may not be shown',
      (s) => s.channels.push({ ...heard, kind: 'email', value: 'help@metamask.io' }),
    ],
    [
      'a channel that may not be shown',
      (s) => s.channels.push({ ...heard, kind: 'social', value: '@somebody' }),
    ],
    [
      'a channel that may not be shown',
      (s) => s.channels.push({ ...heard, level: 'general', kind: 'chat', value: 'https://metamask.io/' }),
    ],
    ['a sender that is not proven', (s) => s.senders.push({ ...heard, value: 'a@metamask.io' })],
    [
      'a domain in two records',
      (s) => s.domains.push({ ...proven, domain: 'coincheck.com', scope: 'registrable', role: 'main' }),
    ],
    [
      'a domain that is a whole platform or no registrable domain',
      (s) => s.domains.push({ ...proven, domain: 'github.io', scope: 'registrable', role: 'main' }),
    ],
    [
      'a domain that is a whole platform or no registrable domain',
      (s) => s.domains.push({ ...proven, domain: 'zendesk.com', scope: 'registrable', role: 'help' }),
    ],
    [
      'a domain that is a whole platform or no registrable domain',
      (s) => s.domains.push({ ...proven, domain: 'support.metamask.io', scope: 'registrable', role: 'help' }),
    ],
    [
      'a domain that is a whole platform or no registrable domain',
      (s) => s.domains.push({ ...proven, domain: 'co.jp', scope: 'registrable', role: 'help' }),
    ],
    [
      'a path without path scope, or the other way round',
      (s) => s.domains.push({ ...proven, domain: 'github.com', scope: 'path', role: 'other' }),
    ],
    [
      'an exception outside its domain',
      (s) => {
        s.domains[0] = {
          ...proven,
          domain: 'metamask.io',
          scope: 'registrable',
          role: 'main',
          except: ['notmetamask.io'],
        };
      },
    ],
    [
      'a domain that is unsettled too',
      (s) => s.unsettled.push({ value: 'coincheck.com', note: 'x', source: null }),
    ],
    [
      'a proven channel on a foreign domain',
      (s) => s.channels.push({ ...proven, kind: 'chat', value: 'https://metamask.io.example.org/' }),
    ],
    [
      'something from the list of what must never be imported',
      (s) => s.channels.push({ ...proven, kind: 'phone', value: '+1-562-473-3934' }),
    ],
    [
      'something from the list of what must never be imported',
      (s) => s.senders.push({ ...proven, value: 'support@consenys.zendesk.com' }),
    ],
    [
      'something from the list of what must never be imported',
      (s) => s.domains.push({ ...proven, domain: 'metamask.com', scope: 'registrable', role: 'main' }),
    ],
    [
      'something from the list of what must never be imported',
      (s) => s.channels.push({ ...proven, kind: 'help-centre', value: 'https://support.binance.com/en' }),
    ],
    [
      'a reference to a record that does not exist',
      (s) => {
        s.status.successor = 'nobody';
      },
    ],
    [
      'a reference to a record that does not exist',
      (_, copy) => {
        copy.often = ['nobody'];
      },
    ],
    [
      'a holder of domains without domains',
      (s) => {
        s.domainsOf = 'coinbase-japan';
      },
    ],
    ['a name of two services', (s) => s.names.aliases.push('Coincheck')],
    ['an ordinary word that is no name', (s) => s.names.ordinary.push('mask')],
    ['a protected name of two services', (s) => s.protect.push({ name: 'coincheck', distinctive: true })],
    [
      'a phone line that is listed without a number, or a number without its line',
      (s) => {
        s.phone.value = 'listed';
      },
    ],
  ];

  test.each(broken)('%s', (gate, change) => {
    const faulty = changed((copy) => change(serviceIn(copy, 'metamask'), copy));
    expect(gates[gate](faulty)).toHaveLength(1);
  });

  test('every gate is broken above', () => {
    expect(new Set(broken.map(([gate]) => gate))).toEqual(new Set(Object.keys(gates)));
  });
});
