import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { levelOfTab } from '../../lib/tab-state.ts';
import { atLeast } from '../../lib/verdict.ts';
import { pageCase, pageCases } from './support/cases.ts';
import { pierce } from './support/pierce.ts';
import { surfacesIn, whatIsSeen } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

inChromium('every page of tests/cases/pages', () => {
  const session = useSession();

  test.each(pageCases())('$slug: $title', async ({ url, expect: expected }) => {
    const { extension } = session;
    const page = await extension.open(url);
    const state = await extension.settled(page, expected.surface);
    const seen = await whatIsSeen(extension, page);
    const level = levelOfTab(state);
    if (expected.level === 'none') {
      expect(atLeast(level, 'caution'), level).toBe(false);
      expect(seen.surfaces).toEqual([]);
      return;
    }
    if (expected.level === 'official') expect(level).toBe('official');
    else expect(atLeast(level, expected.level), level).toBe(true);
    expect(seen.surface).toBe(expected.surface);
  });

  test('an official page is left exactly as it is', async () => {
    const page = await session.visit('official-metamask-home');
    const nodes = await pierce(page);
    expect(nodes.filter((node) => node.closedRoot !== null)).toEqual([]);
    expect(await page.$$eval('html > *', (all) => all.map((node) => node.localName))).toEqual([
      'head',
      'body',
    ]);
    expect((await session.extension.badge(page)).title).toContain('MetaMask');
  });

  test('a doubtful address is warned about while its page is still loading', async () => {
    const { server, extension } = session;
    const { url } = pageCase('lookalike-coincheck-doubtful');
    const release = server.hold(`${url}slow.js`);
    server.serve(url, '<form><input name="mail"></form><script src="/slow.js"></script>');
    const page = await extension.browser.newPage();
    const loaded = page.goto(url);
    await page.waitForSelector('input');
    const strip = await until('the strip', async () => (await surfacesIn(page))[0]);
    expect(strip).toMatchObject({ kind: 'strip' });
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    expect(await page.$eval('input', (field) => field.value)).toBe('');
    release();
    await loaded;
  });

  test.each(['chat-fake-agent-en', 'chat-discord-ja', 'mail-fake-notice-en'])(
    '%s: only the message of the stranger is marked',
    async (slug) => {
      const { extension } = session;
      const page = await session.visit(slug);
      const { counts } = await extension.stateWhen(page, 'reported', ({ frames }) => '0' in frames);
      expect(counts.note + counts.caution + counts.danger).toBe(1);
      const chips = await surfacesIn(page);
      expect(chips.map(({ kind }) => kind)).toEqual(['chip']);
    },
  );
});

// What people are told about fake support: texts that quote it. Not part of this repository, so read where they are.
const { MADOGUCHI_CORPUS = fileURLToPath(new URL('../../../shared/corpus', import.meta.url)) } = process.env;
const sources = join(MADOGUCHI_CORPUS, '..', 'sources');

describe.skipIf(!existsSync(sources))(`the articles in ${sources}`, () => {
  inChromium('served as ordinary pages', () => {
    const session = useSession('ja');
    const files = existsSync(sources)
      ? readdirSync(sources).filter((file) => file.endsWith('.txt'))
      : ['(missing)'];

    test.each(files)('%s shows nothing at caution or above', async (file) => {
      const url = `https://blog.example/${file}`;
      const lines = readFileSync(join(sources, file), 'utf8').split('\n');
      const body = lines.map(
        (line) => `<p>${line.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</p>`,
      );
      session.server.serve(
        url,
        `<!doctype html><html lang="ja"><meta charset="utf-8"><title>記事</title>${body.join('\n')}`,
      );
      const page = await session.extension.open(url);
      const state = await session.extension.settled(page, 'none');
      expect(atLeast(levelOfTab(state), 'caution')).toBe(false);
      expect(await surfacesIn(page)).toEqual([]);
    });
  });
});
