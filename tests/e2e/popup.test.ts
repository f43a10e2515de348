import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import common from '../../assets/locales/en/common.json' with { type: 'json' };
import english from '../../assets/locales/en/popup.json' with { type: 'json' };
import { serviceName } from '../../lib/catalog/names.ts';
import { deskAddress } from '../../lib/catalog/official.ts';
import { foundName } from '../../lib/catalog/search.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

inChromium('the popup', () => {
  const session = useSession();

  async function openOver(slug: string): Promise<Page> {
    const page = await session.visit(slug);
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.page h1');
    return popup;
  }

  const firstHit = (popup: Page, name: string) =>
    until(`${name} as first hit`, () =>
      popup.$eval('.services a', (button, wanted) => button.textContent?.trim() === wanted, name),
    );

  test.each([
    ['メタマスク', 'metamask', 'support.metamask.io'],
    ['ばいなんす', 'binance', 'binance.com'],
    ['coincheck', 'coincheck', 'coincheck.com'],
    ['びっとふらいやー', 'bitflyer', 'bitflyer.com'],
  ])('finds %s and shows its proven channels', async (query, id, host) => {
    const popup = await openOver('shop-ordinary-ja');
    await popup.type('#query', query);
    await firstHit(popup, serviceName(id, 'en'));
    await popup.keyboard.press('Enter');
    const links = await until('links of the card', async () => {
      const found = await popup.$$eval('main a[href^="https:"]', (all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).hostname),
      );
      return found.length > 0 && found;
    });
    expect(links.some((found) => found === host || found.endsWith(`.${host}`))).toBe(true);
  });

  test('finds a public body, and shows its number', async () => {
    const popup = await openOver('shop-ordinary-ja');
    await popup.type('#query', '警察の窓口');
    await firstHit(popup, foundName('police-9110', 'en'));
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.card .phone');
    expect(await popup.$eval('.card .phone', (line) => line.textContent)).toBe('#9110');
  });

  test('shows the proven desk beside a check, or says that none is known', async () => {
    const popup = await openOver('shop-ordinary-ja');
    await popup.evaluate(() => {
      location.hash = '#/check';
    });
    const check = async (text: string) => {
      await popup.waitForSelector('#inquiry');
      await popup.$eval('#inquiry', (box) => {
        (box as HTMLTextAreaElement).value = '';
      });
      await popup.type('#inquiry', text);
      await popup.click('.check .first');
    };
    await check('metamask-support.io');
    await popup.waitForSelector('.answer .proven-desk a');
    const [text, href] = await popup.$eval('.answer .proven-desk a', (link) => [
      link.textContent,
      (link as HTMLAnchorElement).href,
    ]);
    expect(href).toBe(deskAddress('metamask', 'en'));
    expect(href).toContain(text);
    await check('aeoncard-login.com');
    const unknown = common['desk.unknown'].replace('{service}', serviceName('aeon', 'en'));
    await until('the sentence', () =>
      popup.$eval('.answer', (box, wanted) => box.textContent?.includes(wanted) === true, unknown),
    );
    expect(await popup.$$('.answer a[href^="#/service"]')).toEqual([]);
  });

  test('opens at its top: a warning is in sight, and the search can be typed into at once', async () => {
    const popup = await openOver('fake-support-phrase-en');
    await popup.waitForSelector('.services a');
    expect(await popup.evaluate(() => [scrollY, document.activeElement?.id])).toEqual([0, 'query']);
  });

  test('says that a name is not in the directory rather than guess', async () => {
    const popup = await openOver('shop-ordinary-ja');
    await popup.type('#query', 'zzqqxx');
    await until('the sentence', () =>
      popup.$eval('.count', (line, quoted) => line.textContent?.includes(quoted) === true, 'zzqqxx'),
    );
    expect(await popup.$$('.services a')).toEqual([]);
  });

  test('says what is known of the page below it, with reasons', async () => {
    const official = await openOver('official-metamask-home');
    expect(await official.$eval('.page', (box) => box.textContent)).toContain('MetaMask');
    await official.close();
    const fake = await openOver('fake-support-phrase-en');
    expect(await fake.$eval('.page h1', (heading) => heading.textContent)).toContain(english['page.danger']);
    expect((await fake.$$('.page .reasons li')).length).toBeGreaterThan(0);
  });
});
