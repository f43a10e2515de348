import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { INNER } from '../tools/build/squeeze.ts';

const lib = join(import.meta.dirname, '../lib');
/** What is written down here is said between the parts of the extension, or stored. */
const SAID = [
  'protocol.ts',
  'verdict.ts',
  'tab-state.ts',
  'schemas.ts',
  'evidence/kept-message.ts',
  'content/knowledge.ts',
  'content/concepts.ts',
  'directory/compiled.ts',
  'glance/data.ts',
  'browser/surfaces.ts',
];

test('what is shortened in the scripts of pages is said to no other part', () => {
  const files = [...SAID, ...readdirSync(join(lib, 'notice')).map((file) => `notice/${file}`)];
  // What stands in a class stays where the class is; where letters of a host differ is shown by pages of our own.
  const text = files
    .map((file) => readFileSync(join(lib, file), 'utf8'))
    .map((source) => source.replace(/^export class [\s\S]*/m, '').replace(/\bspan: .*\}/, ''))
    .join('\n');
  const types = new Set(Array.from(text.matchAll(/literal\('(\w+)'\)/g), ([, name]) => name));
  const names = Array.from(text.matchAll(/(?:^|[{,;])\s*(?:readonly )?(\w+)\??:/gm), ([, name = '']) => name);
  expect(names.length).toBeGreaterThan(100);
  // The kinds of messages stand in a table of their own; they are written as texts.
  expect(names.filter((name) => INNER.test(name) && !types.has(name))).toEqual([]);
});

/** Names in a file of data. */
function keysIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...own, ...Object.values(value).flatMap(keysIn)];
}

test('and no script of pages reads where letters of a host differ', () => {
  const entrypoints = join(import.meta.dirname, '../entrypoints');
  const scripts = readdirSync(entrypoints)
    .filter((name) => name.endsWith('.content'))
    .flatMap((name) => readdirSync(join(entrypoints, name)).map((file) => join(entrypoints, name, file)));
  expect(scripts.length).toBeGreaterThan(10);
  expect(scripts.filter((file) => /\bspan\b(?!['"<])/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('nor is it the name of anything in the data that the engine is given', () => {
  const assets = join(import.meta.dirname, '../assets');
  const files = [
    'signals.json',
    'surfaces.json',
    'destinations.json',
    'compiled/names.json',
    'compiled/glance.json',
    'compiled/company.json',
    ...readdirSync(join(assets, 'phrases')).map((file) => `phrases/${file}`),
  ];
  const names = files.flatMap((file) => keysIn(JSON.parse(readFileSync(join(assets, file), 'utf8'))));
  expect(names.length).toBeGreaterThan(100);
  expect(names.filter((name) => INNER.test(name))).toEqual([]);
});
