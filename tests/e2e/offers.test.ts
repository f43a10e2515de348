/**
 * What the browser offers outside of pages: menu, address bar, keys, the mark on the toolbar button. No driver can press
 * a native menu, type into the address bar or press a key of the browser itself: the browser's own event is sent in the
 * worker instead, to the listeners that stand there, and what then opens is looked at. That the browser knows the
 * entries, the keyword and the keys is tested in options.test.ts.
 */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import menusEn from '../../assets/locales/en/menus.json' with { type: 'json' };
import popupEn from '../../assets/locales/en/popup.json' with { type: 'json' };
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

interface Suggestion {
  readonly content: string;
  readonly description: string;
}

interface Event<A extends readonly unknown[]> {
  dispatch(...given: A): void;
}

// The worker's own globals, in functions that run there.
declare const chrome: {
  contextMenus: { onClicked: Event<[object, object]> };
  commands: { onCommand: Event<[string]> };
  omnibox: {
    onInputChanged: Event<[string, (suggestions: Suggestion[]) => void]>;
    onInputEntered: Event<[string, string]>;
  };
  tabs: { query(filter: object): Promise<object[]> };
};

inChromium('outside of pages', () => {
  const session = useSession();

  /** The tab that opens with a fragment. */
  const opened = (hash: string) =>
    until(`a tab with ${hash}`, async () =>
      (await session.browser.pages()).find(
        (page) => page.url() === session.extension.url(`popup.html${hash}`),
      ),
    );

  async function choose(entry: string, over: Page, click: object = {}): Promise<void> {
    await over.bringToFront();
    const worker = await session.extension.worker();
    await worker.evaluate(
      async (menuItemId, more) => {
        const [tab = {}] = await chrome.tabs.query({ active: true });
        chrome.contextMenus.onClicked.dispatch({ menuItemId, editable: false, ...more }, tab);
      },
      entry,
      click,
    );
  }

  async function answer(): Promise<{ asked: string; verdict: string; heading: string }> {
    const page = await opened('#/check');
    await page.bringToFront();
    await page.waitForSelector('.answer .verdict');
    return page.evaluate(() => ({
      asked: (document.querySelector('#inquiry') as HTMLTextAreaElement).value,
      verdict: document.querySelector('.answer .verdict')?.className ?? '',
      heading: document.querySelector('.answer h2')?.textContent?.trim() ?? '',
    }));
  }

  test('menu: this link is checked where it leads', async () => {
    const page = await session.visit('shop-ordinary-ja');
    await choose('link', page, { linkUrl: 'https://metamask-support.io/help' });
    expect(await answer()).toEqual({
      asked: 'https://metamask-support.io/help',
      verdict: 'verdict danger',
      heading: popupEn['check.similar'].replace('{service}', 'MetaMask'),
    });
  });

  test('menu: the marked text is checked', async () => {
    const page = await session.visit('shop-ordinary-ja');
    const selectionText = 'MetaMask support: send your 12-word recovery phrase to @MetaMask_Help now';
    await choose('selection', page, { selectionText });
    expect(await answer()).toMatchObject({ asked: selectionText, verdict: 'verdict caution' });
    expect(await session.extension.stored('session', 'inquiry'), 'handed over, and gone').toEqual({});
  });

  test.each([
    ['official-metamask-home', '#/service/metamask'],
    ['lookalike-coincheck-doubtful', '#/service/coincheck'],
    ['shop-ordinary-ja', '#/'],
  ])('menu: the real desk from %s is %s', async (slug, hash) => {
    await choose('desk', await session.visit(slug));
    const page = await opened(hash);
    await page.waitForSelector('main h1');
  });

  test('menu: the evidence of this page', async () => {
    await choose('evidence', await session.visit('fake-support-phrase-en'));
    const page = await opened('#/evidence');
    await page.waitForSelector('.report textarea');
    expect(await page.$eval('.facts', (list) => list.textContent)).toContain('wallet-sync-desk.example');
  });

  test('keys: what is marked in the page is checked; without a mark the box is empty', async () => {
    const page = await session.visit('chat-fake-agent-en');
    const marked = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('h1, h2, p') ?? document.body);
      return getSelection()?.toString() ?? '';
    });
    expect(marked.trim()).not.toBe('');
    await page.bringToFront();
    const press = async () =>
      (await session.extension.worker()).evaluate(() => chrome.commands.onCommand.dispatch('check'));
    await press();
    expect((await answer()).asked.trim()).toBe(marked.trim());
    await (await opened('#/check')).close();
    const bare = await session.visit('shop-ordinary-ja');
    await bare.bringToFront();
    await press();
    const box = await (await opened('#/check')).waitForSelector('#inquiry');
    expect(await box?.evaluate((node) => (node as HTMLTextAreaElement).value)).toBe('');
  });

  async function suggested(typed: string): Promise<Suggestion[]> {
    const worker = await session.extension.worker();
    return worker.evaluate(
      (text) =>
        new Promise<Suggestion[]>((tell) => {
          chrome.omnibox.onInputChanged.dispatch(text, tell);
        }),
      typed,
    );
  }

  test.each(['コインチェック', 'こいんちぇっく', 'coincheck', 'coinchekc', 'kointyekku'])(
    'address bar: mado %s suggests the proven desk and the card, and Enter opens the card',
    async (typed) => {
      const [desk, card] = await suggested(typed);
      expect(new URL(desk?.content ?? '').hostname).toMatch(/(^|\.)coincheck\.com$/);
      expect(card).toEqual({
        content: '#coincheck',
        description: menusEn['omnibox.card'].replace('{service}', 'Coincheck'),
      });
      const worker = await session.extension.worker();
      await worker.evaluate((text) => {
        chrome.omnibox.onInputEntered.dispatch(text, 'newForegroundTab');
      }, typed);
      const page = await opened('#/service/coincheck');
      await page.waitForSelector('.channels a');
      await page.close();
    },
  );

  test('address bar: what is suggested is markup that the browser can read, whatever is typed', async () => {
    const page = await session.visit('shop-ordinary-ja');
    const all = (await Promise.all(['a', '<b>&', 'mercari'].map(suggested))).flat();
    expect(all.length).toBeGreaterThan(3);
    const broken = await page.evaluate(
      (lines) =>
        lines.filter(
          (line) =>
            new DOMParser()
              .parseFromString(`<d>${line}</d>`, 'application/xml')
              .querySelector('parsererror') !== null,
        ),
      all.map(({ description }) => description),
    );
    expect(broken).toEqual([]);
  });

  test('address bar: an address that is no proven one is checked and never opened', async () => {
    const worker = await session.extension.worker();
    await worker.evaluate(() => {
      chrome.omnibox.onInputEntered.dispatch('https://metamask-support.io/help', 'currentTab');
    });
    expect(await answer()).toMatchObject({ verdict: 'verdict danger' });
    expect(session.server.requests.filter(({ url }) => url.includes('metamask-support'))).toEqual([]);
  });

  test.each([
    ['official-metamask-home', '✓', /MetaMask/],
    ['shop-ordinary-ja', '', /fake support/],
    ['lookalike-coincheck-doubtful', '!', /care/],
    ['fake-support-phrase-en', '×', /dangerous/],
    ['chat-fake-agent-en', '×', /message/],
    ['lookalike-metamask-letters', '×', /dangerous/],
  ])('toolbar button over %s: “%s”, and the same in words', async (slug, text, title) => {
    const badge = await session.extension.badge(await session.visit(slug));
    expect(badge.text).toBe(text);
    expect(badge.title).toMatch(title);
  });
});
