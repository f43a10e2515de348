/** The settings page, the first page, and what hangs on them: in the real browser. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import menusEn from '../../assets/locales/en/menus.json' with { type: 'json' };
import welcomeEn from '../../assets/locales/en/welcome.json' with { type: 'json' };
import welcomeJa from '../../assets/locales/ja/welcome.json' with { type: 'json' };
import { optionsWords } from '../../lib/catalog/text-options.ts';
import { defaults, type Settings } from '../../lib/settings.ts';
import { pageCase } from './support/cases.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const say = (key: string, params: Record<string, string> = {}) =>
  (optionsWords.en[key] ?? key).replace(/\{(\w+)\}/g, (_, name) => params[name] ?? '');

inChromium('the settings page', () => {
  const session = useSession();
  let folder = '';
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'madoguchi-'));
    const cdp = await session.browser.target().createCDPSession();
    await cdp.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function open(settings: Partial<Settings> = {}): Promise<Page> {
    await session.extension.store('local', { settings: { ...defaults, ...settings } });
    const page = await session.browser.newPage();
    await page.goto(session.extension.url('options.html'));
    await page.waitForSelector('h1');
    return page;
  }
  const stored = async () => (await session.extension.stored('local', 'settings'))['settings'] as Settings;
  const storedWhen = (what: string, holds: (settings: Settings) => boolean) =>
    until(what, async () => {
      const settings = await stored();
      return holds(settings) && settings;
    });
  const text = (page: Page) => page.$eval('main', (main) => main.innerText);
  const shown = (page: Page, sentence: string) =>
    until(sentence, async () => (await text(page)).includes(sentence));
  const choose = (page: Page, name: string) =>
    page.locator(`::-p-aria([name=${JSON.stringify(name)}])`).click();

  test('speaks another language as soon as it is chosen, on the toolbar button too', async () => {
    const over = await session.visit('shop-ordinary-ja');
    const page = await open();
    await choose(page, '日本語');
    await shown(page, optionsWords.ja['options.lead'] ?? '');
    expect(await page.$eval('html', (root) => root.lang)).toBe('ja');
    await until('the button in Japanese', async () =>
      /[ぁ-ん]/.test((await session.extension.badge(over)).title),
    );
  });

  test('a trusted site is added with an end, taken off, and brought back', async () => {
    const page = await open();
    await page.type('#trust-site', 'https://Wallet.Example/start?x=1');
    await page.select('#trust-length', '365');
    await page.keyboard.press('Enter');
    const added = await storedWhen('the site', ({ trust }) => trust.length === 1);
    expect(added.trust[0]).toMatchObject({ host: 'wallet.example', from: 'person' });
    expect(Date.parse(added.trust[0]?.until ?? '')).toBeGreaterThan(Date.now() + 300 * 86_400_000);
    await press(page, say('site.remove.name', { host: 'wallet.example' }));
    await storedWhen('no site', ({ trust }) => trust.length === 0);
    await press(page, say('undo'));
    expect((await storedWhen('the site again', ({ trust }) => trust.length === 1)).trust).toEqual(
      added.trust,
    );
  });

  test('what is no site is refused, what was typed stays', async () => {
    const page = await open();
    await page.type('#off-site', 'two words');
    await page.keyboard.press('Enter');
    await shown(page, say('site.bad', { text: 'two words' }));
    expect(await page.$eval('#off-site', (box) => (box as HTMLInputElement).value)).toBe('two words');
    expect((await stored()).off).toEqual([]);
  });

  test('who is told to let stopped pages be opened is asked first', async () => {
    const page = await open();
    await page.click('#forbid-continue');
    await storedWhen('forbidden', ({ forbidContinue }) => forbidContinue);
    await page.click('#forbid-continue');
    await press(page, say('forbid-continue.yes'));
    await shown(page, say('forbid-continue.stop'));
    expect((await stored()).forbidContinue).toBe(true);
    await page.click('#forbid-continue');
    await press(page, say('forbid-continue.no'));
    const { forbidContinue, forbidEnds } = await storedWhen('an end', (now) => now.forbidEnds !== undefined);
    expect(forbidContinue).toBe(true);
    expect(Date.parse(forbidEnds ?? '') - Date.now()).toBeGreaterThan(23 * 3_600_000);
    await shown(page, say('forbid-continue.keep'));
    await press(page, say('forbid-continue.keep'));
    await storedWhen('no end', (now) => now.forbidContinue && now.forbidEnds === undefined);
  });

  test('while stopped pages must stay closed no site can be added, by hand or by a file', async () => {
    const own: Settings = { ...defaults, forbidContinue: true };
    const page = await open(own);
    await shown(page, say('forbid-continue.locked'));
    expect(await page.$('#trust-site, #off-site')).toBeNull();
    const path = join(folder, 'trusting.json');
    const trust = [{ host: 'metamask-support.io', added: '2026-01-01', until: null }];
    writeFileSync(path, JSON.stringify({ ...defaults, trust, locale: 'en' }));
    await upload(page, path);
    await shown(page, say('forbid-continue.held'));
    rmSync(path);
    expect(await stored()).toMatchObject({ forbidContinue: true, trust: [] });
    const after = await open({ ...own, forbidEnds: '2026-01-01T00:00:00.000Z' });
    await after.waitForSelector('#trust-site');
    expect(await after.$eval('#forbid-continue', (box) => (box as HTMLInputElement).checked)).toBe(false);
  });

  test('saves all settings, and takes them over again', async () => {
    const own: Settings = {
      ...defaults,
      sensitivity: 'quiet',
      off: [{ host: 'a.example', added: '2026-01-01', until: null }],
    };
    const page = await open(own);
    await press(page, say('export'));
    const file = await until('the file', () => readdirSync(folder).find((name) => name.endsWith('.json')));
    expect(JSON.parse(readFileSync(join(folder, file), 'utf8'))).toEqual(own);
    await press(page, say('reset'));
    await storedWhen(
      'the usual ones',
      ({ sensitivity, off }) => sensitivity === 'normal' && off.length === 0,
    );
    await upload(page, join(folder, file));
    expect(await storedWhen('those of the file', ({ sensitivity }) => sensitivity === 'quiet')).toEqual(own);
    await press(page, say('undo'));
    expect(await storedWhen('the usual ones again', ({ sensitivity }) => sensitivity === 'normal')).toEqual(
      defaults,
    );
  });

  test.each([
    ['no settings at all', 'hello', 'import.no-json', {}],
    [
      'settings with a mistake',
      JSON.stringify({ ...defaults, off: [{ host: 'B' }] }),
      'import.wrong',
      { places: 'off.0.host, off.0.added, off.0.until' },
    ],
  ])('a file with %s changes nothing and says why', async (_name, content, key, params) => {
    const own: Settings = { ...defaults, sensitivity: 'strict' };
    const page = await open(own);
    const path = join(folder, 'bad.json');
    writeFileSync(path, content);
    await upload(page, path);
    await shown(page, say(key, params));
    expect(await stored()).toEqual(own);
  });

  async function upload(page: Page, path: string): Promise<void> {
    const box = (await page.$('input[type=file]')) as ElementHandle<HTMLInputElement> | null;
    await box?.uploadFile(path);
  }

  test('settings that cannot be read are said to be, and can be saved', async () => {
    await session.extension.store('local', { settings: { version: 99, theme: 'dark' } });
    const page = await session.browser.newPage();
    await page.goto(session.extension.url('options.html'));
    await shown(page, say('options.broken'));
    await press(page, say('options.broken.save'));
    const name = 'madoguchi-old-settings.json';
    await until('the file', () => readdirSync(folder).includes(name));
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual({ version: 99, theme: 'dark' });
  });

  test('warnings are listed and erased; nothing of a page stands in them', async () => {
    const page = await open();
    await session.extension.store('local', { warnings: undefined });
    await session.visit('lookalike-metamask-letters');
    await page.bringToFront();
    await page.locator('#log ~ details summary').click();
    await shown(page, 'https://rnetamask.io/');
    await press(page, say('log.erase.all'));
    await press(page, say('log.erase.yes'));
    await shown(page, say('log.erased'));
    expect(await session.extension.stored('local', 'warnings')).toEqual({});
  });

  test('what is kept besides is told, cleared piece by piece or with the settings, and brought back', async () => {
    const mark = (letter: string) => ({ mark: letter.repeat(64), until: '2999-01-31' });
    await session.extension.store('local', {
      undone: { version: 1, salt: '0'.repeat(32), marks: [mark('a'), mark('b')] },
      ticks: { version: 1, ticks: { phrase: { 'new-wallet': '2026-11-20' } } },
      'private-windows.not-wanted': true,
    });
    const page = await open();
    await page.waitForSelector('section[aria-labelledby="kept"] button');
    const section = () => page.$eval('section[aria-labelledby="kept"]', (kept) => kept.innerText);
    const tells = (...keys: string[]) =>
      until(keys.join(), async () => {
        const said = await section();
        return keys.every((key) => said.includes(say(key, { count: '1' })));
      });
    await tells('kept.ticks.one', 'kept.private');
    expect(await section()).toContain(say('kept.marks.other', { count: '2' }));
    await page.$eval('section[aria-labelledby="kept"] details', (details) => {
      details.open = true;
    });
    await page.click('section[aria-labelledby="kept"] details button');
    await tells('kept.marks.one');
    for (const key of ['kept.ticks.clear', 'kept.private.clear', 'kept.marks.clear'])
      await press(page, say(key));
    await tells('kept.none');
    await press(page, say('undo'));
    await tells('kept.marks.one');
    await press(page, say('reset'));
    await tells('kept.none');
    await press(page, say('undo'));
    await tells('kept.marks.one');
    const { undone } = await session.extension.stored('local', 'undone');
    expect(undone).toEqual({ version: 1, salt: '0'.repeat(32), marks: [mark('b')] });
    await page.close();
  });

  test('by the keyboard alone: a site is trusted, and taken off again', async () => {
    const page = await open();
    await page.focus('#trust-site');
    await page.keyboard.type('wallet.example');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const { trust } = await storedWhen('the site', (settings) => settings.trust.length === 1);
    expect(trust[0]?.until?.slice(0, 4)).not.toBe(trust[0]?.added.slice(0, 4));
    await until('the way off by Tab', async () => {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      await page.keyboard.up('Shift');
      return page.evaluate(() => document.activeElement?.closest('.sites') !== null);
    });
    await page.keyboard.press('Enter');
    await storedWhen('no site', (settings) => settings.trust.length === 0);
  });

  test.each(['options.html', 'welcome.html'])('%s: at double size nothing is cut off', async (name) => {
    await session.extension.store('local', { settings: undefined });
    const page = await session.browser.newPage();
    // A window of half the width is what double size leaves.
    await page.setViewport({ width: 320, height: 600 });
    await page.goto(session.extension.url(name));
    await page.waitForSelector('h1');
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(cut).toEqual([]);
  });

  describe('what is chosen takes effect', () => {
    test('less: a doubtful address gets no strip, a dangerous page its cover', async () => {
      await open({ sensitivity: 'quiet' });
      const doubtful = await session.extension.open(pageCase('lookalike-coincheck-doubtful').url);
      await session.extension.stateWhen(doubtful, 'doubtful', ({ address }) => address.kind === 'lookalike');
      // A dangerous page is read after this one, and covered: this one had its time.
      const [cover] = await surfacesIn(await session.visit('fake-support-phrase-en'));
      expect(await surfacesIn(doubtful)).toEqual([]);
      expect(cover?.kind).toBe('cover');
    });

    test('no notes under messages, no mark on the button: the words stay', async () => {
      await open({ surfaces: { strip: true, chip: false, badge: false } });
      const chat = await session.extension.open(pageCase('chat-fake-agent-en').url);
      await session.extension.stateWhen(
        chat,
        'a finding',
        ({ counts }) => counts.caution + counts.danger > 0,
      );
      expect(await surfacesIn(chat)).toEqual([]);
      const badge = await until('the words', async () => {
        const now = await session.extension.badge(chat);
        return /message/.test(now.title) && now;
      });
      expect(badge.text).toBe('');
    });
  });
});

describe.each([
  ['ja', welcomeJa],
  ['en', welcomeEn],
] as const)('the first page, %s', (language, words) => {
  inChromium('after installing', () => {
    const session = useSession(language);

    test('says what it does, asks for nothing, and leads on', async () => {
      const page = await session.browser.newPage();
      await page.goto(session.extension.url('welcome.html'));
      await page.waitForSelector('h1');
      expect(await page.$eval('html', (root) => root.lang)).toBe(language);
      expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(words['welcome.title']);
      expect(await page.$$('input, textarea, select, form')).toEqual([]);
      const links = await page.$$eval('a', (all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(['popup.html#/', 'popup.html#/check', 'popup.html#/already', 'options.html']);
      await page.click('a[href="popup.html#/check"]');
      await page.waitForSelector('#inquiry');
    });
  });
});

inChromium('the browser offers', () => {
  const session = useSession();

  test('the keyword, the keys and the menu that the worker listens for', async () => {
    const { omnibox, commands, permissions } = await session.extension.manifest();
    expect(omnibox?.keyword).toBe('mado');
    expect(Object.keys(commands ?? {}).sort()).toEqual(['_execute_action', 'check']);
    expect(permissions).toContain('contextMenus');
    const entries = Object.keys(menusEn).flatMap((key) => /^menu\.(.+)/.exec(key)?.[1] ?? []);
    expect(entries.length).toBeGreaterThan(3);
    await until('everything', async () =>
      Object.values(await session.extension.offers(entries)).every(Boolean),
    );
    expect(await session.extension.offers(['no-such-entry']), 'the check itself can fail').toMatchObject({
      menu: false,
    });
  });
});
