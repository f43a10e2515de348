import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import bodies from '../../assets/compiled/bodies.json' with { type: 'json' };
import playbooks from '../../assets/compiled/playbooks.json' with { type: 'json' };
import blockedEn from '../../assets/locales/en/blocked.json' with { type: 'json' };
import en from '../../assets/locales/en/popup.json' with { type: 'json' };
import blockedJa from '../../assets/locales/ja/blocked.json' with { type: 'json' };
import ja from '../../assets/locales/ja/popup.json' with { type: 'json' };
import { optionsWords } from '../../lib/catalog/text-options.ts';
import { defaults } from '../../lib/settings.ts';
import { surfaceMarkup } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';

const schemes = ['light', 'dark'] as const;

const popup = { en, ja } as const;
const blocked = { en: blockedEn, ja: blockedJa } as const;

/** What axe finds wrong on a page: rule and element, one line each. */
async function violations(page: Page, scheme: string): Promise<string[]> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
  });
}

inChromium.each(['ja', 'en'] as const)('in %s every surface can be used by everybody', (language) => {
  const session = useSession(language);

  test.each(schemes)('blocked page, %s', async (scheme) => {
    const page = await session.visit('lookalike-metamask-letters');
    await page.$eval('details', (details) => details.setAttribute('open', ''));
    expect(await violations(page, scheme)).toEqual([]);
    await press(page, blocked[language]['continue.ask']);
    await page.waitForSelector('.question');
    expect(await violations(page, scheme), 'the question').toEqual([]);
    await press(page, blocked[language]['coached.no']);
    expect(await violations(page, scheme), 'the ways on').toEqual([]);
  });

  test.each(schemes)('popup with a verdict, and a service card, %s', async (scheme) => {
    const popup = await session.extension.popup(await session.visit('fake-support-phrase-en'));
    await popup.waitForSelector('.page h1');
    expect(await violations(popup, scheme)).toEqual([]);
    await popup.type('#query', 'coincheck');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('main a[href^="https:"]');
    expect(await violations(popup, scheme)).toEqual([]);
  });

  test.each(schemes)('settings with sites and warnings, and the first page, %s', async (scheme) => {
    const page = await session.visit('lookalike-metamask-letters');
    const site = { host: 'a.example', added: '2026-01-05', until: '2026-02-01' };
    await session.extension.store('local', { settings: { ...defaults, trust: [site], off: [site] } });
    await page.goto(session.extension.url('options.html'));
    await page.waitForSelector('.sites');
    for (const details of await page.$$('details'))
      await details.evaluate((node) => node.setAttribute('open', ''));
    await page.type('#off-site', 'two words\n');
    await page.waitForSelector('.stop');
    expect(await violations(page, scheme)).toEqual([]);
    await session.extension.store('local', { settings: undefined });
    await page.goto(session.extension.url('welcome.html'));
    await page.waitForSelector('h1');
    expect(await violations(page, scheme)).toEqual([]);
  });

  test.each(schemes)(
    'settings that cannot be read, their questions, and what was undone, %s',
    async (scheme) => {
      const words = optionsWords[language];
      await session.extension.store('local', { settings: { version: 2, locale: 7 } });
      const page = await session.visit('shop-ordinary-ja');
      const over = await session.extension.popup(page);
      await over.waitForSelector('.health.fault');
      expect(await violations(over, scheme), 'the popup').toEqual([]);
      await page.goto(session.extension.url('options.html'));
      await page.waitForSelector('.stop');
      expect(await violations(page, scheme), 'unreadable').toEqual([]);
      await session.extension.store('local', { settings: { ...defaults, forbidContinue: true } });
      await page.reload();
      await page.waitForSelector('#forbid-continue');
      await page.click('#forbid-continue');
      await page.waitForSelector('.question');
      expect(await violations(page, scheme), 'a question').toEqual([]);
      await press(page, words['forbid-continue.yes'] ?? '');
      await page.waitForSelector('.stop');
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('stop');
      expect(await violations(page, scheme), 'its answer').toEqual([]);
      await session.extension.store('local', { settings: { ...defaults, sensitivity: 'strict' } });
      await press(page, words['reset'] ?? '');
      await page.waitForSelector('.undo button');
      expect(await violations(page, scheme), 'what can be undone').toEqual([]);
      await session.extension.store('local', { settings: undefined });
    },
  );

  test.each(schemes)('every public body, %s', async (scheme) => {
    const page = await session.browser.newPage();
    await page.goto(session.extension.url('popup.html'));
    for (const { id, names } of bodies) {
      await page.evaluate((body) => {
        location.hash = `#/body/${body}`;
      }, id);
      await page.waitForFunction(
        (wanted) => document.querySelector('.card h1')?.textContent === wanted,
        {},
        names[language],
      );
      expect(await violations(page, scheme), id).toEqual([]);
    }
  });

  test.each(schemes)('a request that is refused, a request, and evidence, %s', async (scheme) => {
    const page = await session.visit('lookalike-metamask-letters');
    await page.goto(session.extension.url('popup.html#/evidence'));
    await page.waitForSelector('.report');
    expect(await violations(page, scheme)).toEqual([]);
    await page.goto(session.extension.url('popup.html#/compose/coincheck/deposit'));
    await page.waitForSelector('.desk a');
    await page.type('#what', 'Password: hunter2!');
    expect(await violations(page, scheme)).toEqual([]);
    await page.type('#error', 'legal winner thank year wave sausage worth useful legal winner thank yellow');
    await page.waitForSelector('.refused');
    expect(await violations(page, scheme)).toEqual([]);
  });

  test.each(schemes)(
    'the list of warnings, its question, evidence of a warning and of a page, %s',
    async (scheme) => {
      const below = await session.visit('lookalike-coincheck-doubtful');
      const page = await session.browser.newPage();
      await page.goto(session.extension.url('popup.html#/warnings'));
      await page.waitForSelector('.entries-list h2');
      expect(await violations(page, scheme)).toEqual([]);
      await press(page, popup[language]['warnings.wrong']);
      await page.waitForSelector('.question');
      expect(await violations(page, scheme)).toEqual([]);
      await page.goto(session.extension.url('popup.html#/evidence'));
      await page.waitForSelector('.report');
      await page.$eval('details', (details) => details.setAttribute('open', ''));
      expect(await violations(page, scheme)).toEqual([]);
      await below.close();
    },
  );

  test.each(schemes)('every playbook, %s', async (scheme) => {
    const page = await session.browser.newPage();
    await page.goto(session.extension.url('popup.html#/already'));
    await page.waitForSelector('.choices a');
    expect(await violations(page, scheme)).toEqual([]);
    for (const { id, name } of playbooks) {
      await page.evaluate((book) => {
        location.hash = `#/already/${book}`;
      }, id);
      await page.waitForFunction(
        (wanted) => document.querySelector('.book h1')?.textContent === wanted,
        {},
        name[language],
      );
      await page.waitForSelector('.steps input:not(:disabled)');
      expect(await violations(page, scheme), id).toEqual([]);
    }
  });

  // Closed shadow roots are out of reach for axe: what stands in them is drawn again where it can look.
  test.each([
    ['cover', 'fake-support-phrase-en'],
    ['strip', 'lookalike-coincheck-doubtful'],
    ['chip', 'chat-fake-agent-en'],
  ] as const)('%s in a page', async (kind, slug) => {
    const markup = await surfaceMarkup(await session.visit(slug), kind);
    const copy = await session.browser.newPage();
    const opened = markup.replaceAll('<details', '<details open');
    // The page that a surface stands in has a heading of its own; the cover hides it and brings one.
    const heading = kind === 'cover' ? '' : '<h1>Copy</h1>';
    const html = `<!doctype html><html lang="${language}"><title>Copy</title><main>${heading}<div><template shadowrootmode="open">${opened}</template></div></main></html>`;
    // A data address is no web page: the extension leaves it alone.
    await copy.goto(`data:text/html;charset=utf-8,${encodeURIComponent(html)}`);
    for (const scheme of schemes) expect(await violations(copy, scheme)).toEqual([]);
  });
});
