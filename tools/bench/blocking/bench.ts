/** `npm run bench -- blocking`: what gets through in the real browser, and what innocent pages pay for it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { chromeBuild } from '../../../tests/e2e/support/chromium.ts';
import { PlainChromium } from '../../../tests/e2e/support/plain.ts';
import { startServer } from '../../../tests/e2e/support/server.ts';
import { findBrowser } from '../../find-browser.mjs';
import type { Table } from '../../table.ts';
import { dangerTable } from './danger.ts';
import { floorExtension } from './floor.ts';
import { dangerHosts, heldHosts, popularHosts } from './hosts.ts';
import { innocentTable } from './innocent.ts';

const SOME = { danger: 80, popular: 24, held: 16 };
const ALL = { danger: 2000, popular: 1000, held: 200 };

/** Empty where there is no Chromium, no build or no corpus: nothing can be measured then, and that is said. */
export async function benchBlocking(corpusDir: string, all: boolean): Promise<Table[]> {
  const lacks = lacking(corpusDir);
  if (lacks !== null) {
    console.error(`${lacks}: blocking was not measured.`);
    return [];
  }
  const count = all ? ALL : SOME;
  const server = await startServer([]);
  const browser = await PlainChromium.start(server, true);
  const bare = await PlainChromium.start(server, false);
  const hosts = { popular: popularHosts(corpusDir, count.popular), held: heldHosts(corpusDir, count.held) };
  const least = floorExtension(hosts.held);
  const floor = await PlainChromium.start(server, 'foreign', { folder: least.folder });
  try {
    const innocent = await innocentTable({ browser, bare, floor }, server, hosts);
    return [await dangerTable(browser, server, dangerHosts(corpusDir, count.danger)), innocent];
  } finally {
    await browser.close();
    await bare.close();
    await floor.close();
    least.remove();
    await server.close();
  }
}

function lacking(corpusDir: string): string | null {
  if (findBrowser('chromium') === undefined) return 'No Chromium';
  if (!existsSync(join(chromeBuild, 'manifest.json'))) return 'No build (npm run build)';
  return existsSync(join(corpusDir, 'domains', 'scam.tsv')) ? null : `No corpora in ${corpusDir}`;
}
