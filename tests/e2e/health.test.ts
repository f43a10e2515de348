/** What keeps the extension from its work: said in the popup and on the toolbar button, and repaired by one press. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/popup.json' with { type: 'json' };
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

inChromium('the popup', () => {
  const session = useSession();

  async function over(page: Page): Promise<Page> {
    const popup = await session.extension.popup(page);
    await popup.waitForSelector('.page h1');
    return popup;
  }
  const says = (popup: Page, text: string) =>
    popup.$eval('main', (main, wanted) => main.innerText.includes(wanted), text);
  const mark = (page: Page, text: string) =>
    until(`the mark “${text}”`, async () => (await session.extension.badge(page)).text === text);

  test('says that the rules against dangerous sites are not in use, and writes them again', async () => {
    const page = await session.visit('shop-ordinary-ja');
    const { net } = await session.extension.stored('local', 'net');
    await session.extension.store('local', { net: { ...(net as object), error: 'made by a test' } });
    await mark(page, '?');
    const popup = await over(page);
    expect(await says(popup, words['health.lists'])).toBe(true);
    await press(popup, words['health.lists.repair']);
    await until('no complaint', async () => !(await says(popup, words['health.lists'])));
    expect(await session.extension.stored('local', 'net')).toMatchObject({ net: { error: null } });
    await mark(page, '');
  });
});
