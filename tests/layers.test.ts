import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches } from './support/layers.ts';

const root = join(import.meta.dirname, '..');
const sources = ['entrypoints', 'lib', 'tools', 'tests'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((file) => /\.(tsx?|mjs)$/.test(file)),
);

test('every source file keeps the import rules', () => {
  expect(sources.length).toBeGreaterThan(20);
  const found = sources.flatMap((file) => breaches(file, readFileSync(join(root, file), 'utf8')));
  expect(found).toEqual([]);
});

// Each rule broken once, so that the test above is known to be able to fail.
describe('a breach is found', () => {
  const broken: readonly [name: string, file: string, source: string][] = [
    ['extension API in an engine', 'lib/domain/a.ts', "import { browser } from 'wxt/browser';"],
    ['polyfill in an engine', 'lib/content/a.ts', "import polyfill from 'webextension-polyfill';"],
    ['adapter in an engine', 'lib/domain/a.ts', "import { badge } from '../browser/badge.ts';"],
    ['adapter type in an engine', 'lib/domain/a.ts', "import type { Badge } from '../browser/badge.ts';"],
    ['adapter loaded later', 'lib/settings.ts', "const badge = await import('./browser/badge.ts');"],
    ['adapter passed on', 'lib/settings.ts', "export { badge } from './browser/badge.ts';"],
    [
      'assets outside the catalog',
      'lib/explain/a.ts',
      "import words from '../../assets/locales/en/page.json';",
    ],
    ['assets in a door', 'entrypoints/popup/main.tsx', "import x from '../../assets/compiled/cards.json';"],
    ['one engine in another', 'lib/content/a.ts', "import { judgeAddress } from '../domain/engine.ts';"],
    ['mixed import of another engine', 'lib/secret/a.ts', "import { type A, b } from '../content/a.ts';"],
    ['engine in an adapter', 'lib/browser/a.ts', "import { judgeContent } from '../content/engine.ts';"],
    ['catalog in an adapter', 'lib/browser/a.ts', "import { domainIndex } from '../catalog/domains.ts';"],
    ['a door in lib', 'lib/settings.ts', "import { x } from '../entrypoints/popup/main.tsx';"],
    ['one door in another', 'entrypoints/popup/main.tsx', "import { x } from '../background/judge.ts';"],
    ['a door in a tool', 'tools/check/main.ts', "import { x } from '../../entrypoints/background/judge.ts';"],
    ['extension API global', 'lib/settings.ts', 'export const get = () => browser.storage.local.get();'],
    ['chrome global', 'lib/domain/a.ts', 'export const id = chrome.runtime.id;'],
    ['window', 'lib/facts/a.ts', 'export const width = () => window.innerWidth;'],
    ['document', 'lib/facts/a.ts', 'export const title = () => document.title;'],
    [
      'document given as an argument',
      'lib/facts/a.ts',
      'export const t = (document: Document) => document.title;',
    ],
    ['network', 'lib/lists/a.ts', "export const load = () => fetch('/list');"],
    ['clock', 'lib/domain/a.ts', 'export const now = () => Date.now();'],
    ['clock in a date', 'lib/directory/a.ts', 'export const today = () => new Date();'],
    ['text as markup', 'entrypoints/popup/main.tsx', 'root.innerHTML = text;'],
    ['text as markup by a call', 'lib/browser/a.ts', "node.insertAdjacentHTML('beforeend', text);"],
    [
      'text as markup in JSX',
      'entrypoints/popup/a.tsx',
      'export const a = <p dangerouslySetInnerHTML={{ __html: t }} />;',
    ],
    ['no source text at all', 'lib/domain/a.ts', 'import {'],
  ];

  test.each(broken)('%s', (_name, file, source) => {
    expect(breaches(file, source)).toHaveLength(1);
  });
});

describe('what is allowed is not a breach', () => {
  const kept: readonly [name: string, file: string, source: string][] = [
    ['type of another engine', 'lib/content/a.ts', "import type { A } from '../domain/data.ts';"],
    ['inline type of another engine', 'lib/content/a.ts', "import { type A } from '../domain/data.ts';"],
    ['own files', 'lib/domain/engine.ts', "import { a } from './a.ts';"],
    ['assets in the catalog', 'lib/catalog/a.ts', "import a from '../../assets/compiled/domains.json';"],
    ['styles in a door', 'entrypoints/popup/main.tsx', "import '../../assets/styles/tokens.css';"],
    ['assets in a test', 'tests/a.test.ts', "import a from '../assets/compiled/domains.json';"],
    ['a schema in an adapter', 'lib/browser/a.ts', "import { parse } from '../settings.ts';"],
    ['extension API in an adapter', 'lib/browser/a.ts', "import { browser } from 'wxt/browser';"],
    ['the API in a door', 'entrypoints/background/a.ts', 'browser.tabs.create({ url: location.href });'],
    ['its own files in a door', 'entrypoints/popup/main.tsx', "import { App } from './app.tsx';"],
    ['a property of that name', 'lib/domain/a.ts', 'export const f = (view: View) => view.window.width;'],
    [
      'a date that is given',
      'lib/directory/a.ts',
      'export const f = (day: string) => new Date(day).getTime();',
    ],
    ['the words in a comment or text', 'lib/domain/a.ts', "// window.x\nexport const a = 'document.title';"],
    [
      'markup that is only read',
      'lib/browser/a.ts',
      'export const size = (node: Element) => node.innerHTML.length;',
    ],
    ['a package whose name begins alike', 'lib/domain/a.ts', "import a from 'wxtra';"],
  ];

  test.each(kept)('%s', (_name, file, source) => {
    expect(breaches(file, source)).toEqual([]);
  });
});
