/** What people come for, done as a new user would: each in at most three actions from the popup, in both languages. */
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import enCommon from '../../assets/locales/en/common.json' with { type: 'json' };
import enPopup from '../../assets/locales/en/popup.json' with { type: 'json' };
import jaCommon from '../../assets/locales/ja/common.json' with { type: 'json' };
import jaPopup from '../../assets/locales/ja/popup.json' with { type: 'json' };
import { serviceName } from '../../lib/catalog/names.ts';
import { pageCase } from './support/cases.ts';
import { Film } from './support/film.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const words = { en: { ...enCommon, ...enPopup }, ja: { ...jaCommon, ...jaPopup } } as const;

describe.each(['ja', 'en'] as const)('a new user who reads %s', (language) => {
  const say = words[language];

  inChromium('in at most three actions', () => {
    const session = useSession(language);

    async function popupOver(slug: string, task: string): Promise<{ page: Page; popup: Page; film: Film }> {
      const page = await session.visit(slug);
      const popup = await session.extension.popup(page);
      await popup.waitForSelector('.page h1');
      const film = new Film(popup, `${task}-${language}`);
      await film.begin();
      return { page, popup, film };
    }

    const heading = (popup: Page, text: string) =>
      until(`the heading ${text}`, () =>
        popup.$eval('h1', (found, wanted) => found.textContent?.trim() === wanted, text),
      );
    const follow = (popup: Page, name: string) =>
      popup.locator(`::-p-aria([name=${JSON.stringify(name)}][role="link"])`).click();
    const press = (popup: Page, name: string) =>
      popup.locator(`::-p-aria([name=${JSON.stringify(name)}][role="button"])`).click();
    const textOf = (popup: Page) => popup.$eval('main', (main) => main.innerText);
    const proven = (popup: Page) =>
      popup.$$eval('.channels .proven a.value', (links) =>
        links.map((link) => (link as HTMLAnchorElement).hostname),
      );

    test.each([
      ['metamask', 'めたますく', 'support.metamask.io'],
      ['coincheck', 'こいんちぇっく', 'coincheck.com'],
      ['bitflyer', 'びっとふらいやー', 'bitflyer.com'],
      ['binance', 'ばいなんす', 'www.binance.com'],
    ])('finds the real support of %s by its reading in kana', async (id, kana, host) => {
      const { popup, film } = await popupOver('shop-ordinary-ja', `desk-of-${id}`);
      await film.act('type the name and press Enter', async () => {
        await popup.type('#query', kana);
        await popup.keyboard.press('Enter');
      });
      await heading(popup, serviceName(id, language));
      await until('its channels', async () => (await proven(popup)).includes(host));
      await film.shoot();
    });

    test('finds what to do about a missing deposit at bitFlyer', async () => {
      const { popup, film } = await popupOver('shop-ordinary-ja', 'deposit-missing');
      await film.act('type the name and press Enter', async () => {
        await popup.type('#query', 'bitflyer');
        await popup.keyboard.press('Enter');
      });
      await popup.waitForSelector('#trouble');
      await film.shoot();
      await film.act('choose the trouble', () => popup.select('#trouble', 'deposit'));
      await popup.waitForSelector('.first-steps');
      expect(await textOf(popup)).toContain(say['card.prepare']);
      expect(await proven(popup)).toContain('bitflyer.com');
      await film.shoot();
    });

    test('checks a message that came by Telegram', async () => {
      const { popup, film } = await popupOver('shop-ordinary-ja', 'message');
      await film.act('open the check', () => follow(popup, say['check.title']));
      await popup.waitForSelector('#inquiry');
      await film.act('paste the message', () =>
        paste(
          popup,
          'MetaMask Support\nYour wallet is suspended. To restore it, send your 12-word recovery phrase to @MetaMask_Help_24 on Telegram now: https://t.me/MetaMask_Help_24',
        ),
      );
      await popup.waitForSelector('.answer .verdict.danger');
      expect(await textOf(popup)).toContain('@MetaMask_Help_24');
      await film.shoot();
      await film.act('open the real desk', () =>
        follow(popup, say['page.desk'].replace('{service}', serviceName('metamask', language))),
      );
      await heading(popup, serviceName('metamask', language));
    });

    test('checks a phone number that nobody knows, and is not told that it is safe', async () => {
      const { popup, film } = await popupOver('shop-ordinary-ja', 'phone-number');
      await film.act('open the check', () => follow(popup, say['check.title']));
      await popup.waitForSelector('#inquiry');
      await film.act('paste the number', () => paste(popup, '03-5774-3000'));
      await popup.waitForSelector('.answer .verdict');
      expect(await textOf(popup)).toContain(say['check.phone.unknown']);
      expect(await popup.$$('.answer .official')).toEqual([]);
      await film.shoot();
    });

    test('has given the recovery phrase away, and ticks what is done', async () => {
      const { page, popup, film } = await popupOver('fake-support-phrase-en', 'phrase-given');
      await film.act('open the playbooks', () => follow(popup, say['already.open']));
      await popup.waitForSelector('.choices a');
      await film.shoot();
      await film.act('choose the phrase', () => popup.click('.choices a[href="#/already/phrase"]'));
      await popup.waitForSelector('.steps input:not(:disabled)');
      await film.act('tick the first step', () => popup.click('.steps input'));
      await popup.waitForSelector('.steps .done');
      await film.shoot();
      await popup.close();
      const again = await session.extension.popup(page);
      await again.evaluate(() => {
        location.hash = '#/already/phrase';
      });
      await again.waitForSelector('.steps input:checked');
      expect(await again.$$('.steps input:checked')).toHaveLength(1);
    });

    test('finds whom to call in Japan after money was sent', async () => {
      const { popup, film } = await popupOver('shop-ordinary-ja', 'whom-to-call');
      await film.act('open the playbooks', () => follow(popup, say['already.open']));
      await popup.waitForSelector('.choices a');
      await film.act('choose money', () => popup.click('.choices a[href="#/already/money"]'));
      await popup.waitForSelector('.bodies .phone');
      const numbers = await popup.$$eval('.bodies .phone', (all) => all.map((one) => one.textContent));
      expect(numbers.slice(0, 3)).toEqual(['#9110', '110', '188']);
      await film.shoot();
    });

    test('takes a wrong warning back', async () => {
      const { popup, film } = await popupOver('lookalike-coincheck-doubtful', 'undo-a-warning');
      await popup.waitForSelector('.recent');
      await film.act('open the warnings', () => popup.click('.recent'));
      await popup.waitForSelector('.entries-list h2');
      await film.act('say that it is wrong', () => press(popup, say['warnings.wrong']));
      await film.shoot();
      await film.act('answer the question', () => press(popup, say['warnings.coached.no']));
      await until('that it is undone', async () => (await textOf(popup)).includes(say['warnings.undone']));
      const focused = () => popup.evaluate(() => document.activeElement?.textContent?.trim());
      expect(await focused(), 'the button is gone, the focus is not').toBe(say['warnings.undone']);
      await film.shoot();
      const again = await session.extension.open(pageCase('lookalike-coincheck-doubtful').url);
      await session.extension.settled(again, 'none');
      expect(await surfacesIn(again)).toEqual([]);
    });

    test('turns the watch off on one site', async () => {
      const { page, popup, film } = await popupOver('chat-fake-agent-en', 'off-on-one-site');
      const marked = async () => (await surfacesIn(page)).length > 0;
      await until('the mark on the page', marked);
      await film.act('turn the switch', () => popup.click('.site-switch input'));
      await until('that it is off', async () => (await textOf(popup)).includes(say['site.off']));
      await until('that the mark is gone', async () => !(await marked()));
      await until('that nothing is told', async () => (await popup.$('.page.verdict.none')) !== null);
      expect(await popup.$$('.page .reasons li')).toEqual([]);
      await film.shoot();
      const again = await session.extension.open(pageCase('chat-fake-agent-en').url);
      // Another site is read after this one, and marked: this one had its time.
      await session.visit('chat-discord-ja');
      expect(await surfacesIn(again)).toEqual([]);
    });
  });
});

/** As the clipboard does it: the whole text at once, and the event that tells of it. */
async function paste(popup: Page, text: string): Promise<void> {
  await popup.$eval(
    '#inquiry',
    (box, pasted) => {
      (box as HTMLTextAreaElement).value = pasted;
      box.dispatchEvent(new ClipboardEvent('paste', { bubbles: true }));
    },
    text,
  );
}
