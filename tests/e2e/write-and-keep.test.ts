/** A request to a desk, and evidence of a page: two of the ten tasks, in both languages, down to the text and the file. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceName } from '../../lib/catalog/names.ts';
import { composeWords } from '../../lib/catalog/text-compose.ts';
import { evidenceWords } from '../../lib/catalog/text-evidence.ts';
import { Film } from './support/film.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const PHRASE = 'legal winner thank year wave sausage worth useful legal winner thank yellow';

describe.each(['ja', 'en'] as const)('a new user who reads %s', (language) => {
  inChromium('writes to a desk and keeps evidence', () => {
    const session = useSession(language);
    const say = { ...composeWords[language], ...evidenceWords[language] };
    let folder = '';

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
      const cdp = await session.browser.target().createCDPSession();
      await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    async function popupOver(slug: string): Promise<Page> {
      const popup = await session.extension.popup(await session.visit(slug));
      await popup.waitForSelector('.page h1');
      return popup;
    }

    /** The tab that a screen of the popup opens for itself. */
    async function tabWith(route: string): Promise<Page> {
      const url = session.extension.url(`popup.html#/${route}`);
      return until(`a tab with ${route}`, async () =>
        (await session.browser.pages()).find((page) => page.url() === url),
      );
    }

    /** What was copied, as a form gets it. */
    async function pasted(page: Page): Promise<string> {
      await page.focus('#steps');
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
      return until('what was pasted', () =>
        page.$eval('#steps', (box) => (box as HTMLTextAreaElement).value),
      );
    }
    const status = (page: Page, sentence: string) =>
      until(sentence, () =>
        page.$$eval(
          '[role=status]',
          (all, wanted) => all.some((one) => one.textContent === wanted),
          sentence,
        ),
      );

    test('a request: found, written, copied, with the proven desk beside it', async () => {
      const popup = await popupOver('shop-ordinary-ja');
      const film = new Film(popup, `request-${language}`);
      await film.act('type the name and press Enter', async () => {
        await popup.type('#query', 'coincheck');
        await popup.keyboard.press('Enter');
      });
      const link = await popup.waitForSelector('a[href="#/compose/coincheck"]');
      await film.shoot();
      await film.act('press to write', async () => link?.click());
      const page = await tabWith('compose/coincheck');
      await page.bringToFront();
      await page.waitForSelector('#what');
      film.goOn(page);
      await film.shoot();
      await film.act('write what happened and press to copy', async () => {
        await page.type('#what', '入金が届きません。Password: hunter2! カード 4111 1111 1111 1111');
        await press(page, say['compose.copy'] ?? '');
      });
      await status(page, say['compose.copied'] ?? '');
      await film.shoot();
      const copied = await pasted(page);
      expect(copied).toContain('入金が届きません。Password: ••• カード •••1111');
      expect(copied).toContain(
        (say['request.opening'] ?? '').replace('{service}', serviceName('coincheck', language)),
      );
      expect(copied).toContain('Chromium');
      expect(copied).toContain(say['request.closing']);
      const desk = await page.$eval('.desk a', (found) => (found as HTMLAnchorElement).hostname);
      expect(desk).toMatch(/(^|\.)coincheck\.com$/);
      for (const area of ['local', 'session'] as const)
        expect(JSON.stringify(await session.extension.stored(area)), 'kept').not.toMatch(/入金|4111|hunter2/);
    });

    test('a request asks what fits the trouble, and what was written before stays', async () => {
      const popup = await popupOver('shop-ordinary-ja');
      await popup.evaluate(() => {
        location.hash = '#/service/coincheck/deposit';
      });
      const link = await popup.waitForSelector('a[href="#/compose/coincheck/deposit"]');
      await link?.click();
      const page = await tabWith('compose/coincheck/deposit');
      await page.bringToFront();
      await page.waitForSelector('#amount');
      await page.type('#what', 'It is gone.');
      await page.select('#trouble', 'log-in');
      await page.waitForSelector('#amount', { hidden: true });
      const request = () => page.$eval('#request', (box) => (box as HTMLTextAreaElement).value);
      await until('the other trouble', async () => (await request()).includes(say['trouble.log-in'] ?? '?'));
      expect(await request()).toContain('It is gone.');
    });

    test('a request with a recovery phrase cannot be copied; taken out, it can', async () => {
      const page = await session.browser.newPage();
      await page.goto(session.extension.url('popup.html#/compose/metamask/log-in'));
      await page.waitForSelector('#what');
      await page.type('#what', `My words are ${PHRASE}. Help!`);
      await page.waitForSelector('.refused');
      const film = new Film(page, `request-refused-${language}`);
      await film.shoot();
      expect(await page.$$('#request')).toEqual([]);
      expect(await page.$eval('#what', (box) => box.getAttribute('aria-invalid'))).toBe('true');
      expect(await page.$eval('[role=alert]', (box) => box.textContent)).toContain(say['compose.refused']);
      await press(page, say['compose.remove'] ?? '');
      await page.waitForSelector('#request');
      expect(await page.$eval('#request', (box) => (box as HTMLTextAreaElement).value)).toContain(
        'My words are . Help!',
      );
    });

    /** The file that was saved, once it is whole. */
    const saved = () =>
      until('the file', () => {
        const name = readdirSync(folder).find((file) => file.endsWith('.html'));
        return name !== undefined && { name, path: join(folder, name) };
      });

    async function open(path: string): Promise<Record<string, string>> {
      const page = await session.browser.newPage();
      await page.goto(pathToFileURL(path).href);
      expect(await page.$$('script, iframe, a, link, form')).toEqual([]);
      const texts = await page.$$eval('[id]', (all) =>
        all.map((node) => [node.id, node.getAttribute('src') ?? node.textContent] as const),
      );
      await page.close();
      rmSync(path);
      return Object.fromEntries(texts);
    }

    const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

    test('evidence of a page: picture, words, fingerprints that fit', async () => {
      const below = await session.visit('fake-support-phrase-en');
      const popup = await session.extension.popup(below);
      await popup.waitForSelector('.page h1');
      const film = new Film(popup, `evidence-${language}`);
      await film.begin();
      const link = await popup.waitForSelector('a[href="#/evidence"]');
      await film.act('press to keep', async () => link?.click());
      const page = await tabWith('evidence');
      await page.bringToFront();
      await page.waitForSelector('canvas[data-drawn]');
      expect(await surfacesIn(below), 'the cover stands again').toMatchObject([{ kind: 'cover' }]);
      await page.waitForSelector('.report textarea');
      film.goOn(page);
      await film.shoot();
      await page.type('#note', 'It came by mail.');
      await until('the note in the report', () =>
        page.$eval('.report textarea', (box) =>
          (box as HTMLTextAreaElement).value.includes('It came by mail.'),
        ),
      );
      await film.act('save', () => press(page, say['evidence.save'] ?? ''));
      const { name, path } = await saved();
      expect(name).toMatch(/^madoguchi-\d{4}-\d\d-\d\d-wallet-sync-desk\.example\.html$/);
      await film.shoot();
      const parts = await open(path);
      expect(parts['facts']).toContain('https://wallet-sync-desk.example/restore');
      expect(parts['text']).toContain('Secret Recovery Phrase');
      expect(parts['note']).toBe('It came by mail.');
      // The line break behind the tag is not part of the text, and a browser leaves it out.
      for (const id of ['facts', 'matched', 'text', 'note'])
        expect(parts[`sha256-${id}`], id).toBe(sha256(parts[id] ?? ''));
      const picture = Buffer.from(
        (parts['picture'] ?? '').replace(/^data:image\/jpeg;base64,/, ''),
        'base64',
      );
      expect(picture.subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
      expect(parts['sha256-picture']).toBe(sha256(picture));
      const list = ['facts', 'matched', 'text', 'note', 'picture'].map(
        (id) => `${parts[`sha256-${id}`]}  ${id}\n`,
      );
      expect(parts['sha256-all']).toBe(sha256(list.join('')));
      const report = await page.$eval('.report textarea', (box) => (box as HTMLTextAreaElement).value);
      expect(report).toContain(parts['sha256-all']);
      expect(await session.extension.stored('session', 'evidence'), 'handed over, and gone').toEqual({});
    });

    test('evidence of a stopped page says that it was never loaded', async () => {
      await session.visit('lookalike-coincheck-doubtful');
      const blocked = await session.visit('lookalike-metamask-letters');
      await blocked.click('a[href="popup.html#/evidence"]');
      const page = await tabWith('evidence');
      await page.bringToFront();
      await page.waitForSelector('.report textarea');
      await press(page, say['evidence.save'] ?? '');
      const { path } = await saved();
      const parts = await open(path);
      expect(parts['facts']).toContain(say['fact.never-loaded']);
      expect(parts['facts']).toContain('https://rnetamask.io/');
      expect(parts).not.toHaveProperty('picture');
      expect(parts['sha256-facts']).toBe(sha256(parts['facts'] ?? ''));
      const [police, council] = await Promise.all(
        ['police', 'council'].map((to) =>
          page.$$eval(
            '.report label',
            (all, wanted) => all.some((one) => one.textContent === wanted),
            say[`evidence.report.${to}`],
          ),
        ),
      );
      expect([police, council]).toEqual([true, true]);
    });

    const factsOf = async (page: Page) => {
      await page.bringToFront();
      await page.waitForSelector('.report textarea');
      return page.$eval('.facts', (list) => list.textContent ?? '');
    };

    test('evidence of a page that nothing was said of', async () => {
      const popup = await popupOver('shop-ordinary-ja');
      const link = await popup.waitForSelector('a[href="#/evidence"]');
      await link?.click();
      const page = await tabWith('evidence');
      expect(await factsOf(page)).toContain('yamabiko-chaen.example');
      await page.waitForSelector('canvas[data-drawn]');
    });

    test('evidence of a message that was pasted', async () => {
      const popup = await popupOver('shop-ordinary-ja');
      await popup.evaluate(() => {
        location.hash = '#/check';
      });
      await popup.waitForSelector('#inquiry');
      await popup.type(
        '#inquiry',
        'MetaMask Support: send your 12-word recovery phrase to https://t.me/MetaMask_Help_24',
      );
      await press(popup, say['check.do'] ?? '');
      await popup.waitForSelector('.answer .verdict');
      await press(popup, say['page.evidence'] ?? '');
      const page = await tabWith('evidence');
      const facts = await factsOf(page);
      expect(facts).toContain(say['fact.asked']);
      expect(facts).toContain('https://t.me/MetaMask_Help_24');
      expect(facts).not.toContain('yamabiko-chaen');
      await press(page, say['evidence.save'] ?? '');
      const { name, path } = await saved();
      expect(name).toMatch(/^madoguchi-\d{4}-\d\d-\d\d-message\.html$/);
      const parts = await open(path);
      expect(parts['asked']).toContain('send your 12-word recovery phrase');
      expect(parts['sha256-asked']).toBe(sha256(parts['asked'] ?? ''));
    });

    test('evidence of a warning of the list', async () => {
      const popup = await popupOver('lookalike-coincheck-doubtful');
      await popup.evaluate(() => {
        location.hash = '#/warnings';
      });
      await popup.waitForSelector('.entries-list h2');
      await press(popup, say['page.evidence'] ?? '');
      const facts = await factsOf(await tabWith('evidence'));
      expect(facts).toContain(say['fact.warning']);
      expect(facts).toContain('coinchek');
    });

    test('a note with a recovery phrase is refused', async () => {
      const page = await session.visit('lookalike-metamask-letters');
      await page.goto(session.extension.url('popup.html#/evidence'));
      await page.waitForSelector('.report textarea');
      await page.type('#note', PHRASE);
      await until('the refusal', () =>
        page.$$eval(
          '[role=alert]',
          (all, wanted) => all.some((one) => one.textContent === wanted),
          say['evidence.refused'],
        ),
      );
      expect(await page.$$('.save, .report')).toEqual([]);
    });

    test('with nothing to keep it says so', async () => {
      const page = await session.browser.newPage();
      await page.goto(session.extension.url('popup.html#/evidence'));
      await until('the sentence', () =>
        page.$eval(
          'main',
          (main, wanted) => main.textContent?.includes(wanted ?? '?') === true,
          say['evidence.none'],
        ),
      );
    });
  });
});
