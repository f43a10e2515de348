/** What keeps the extension from its work: said in the popup and on the toolbar button, and repaired by one press. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import common from '../../assets/locales/en/common.json' with { type: 'json' };
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

  test('asks whether private windows are to be watched, where nothing else is to be said, until it is answered', async () => {
    await session.extension.store('local', { 'private-windows.not-wanted': undefined });
    const page = await session.visit('shop-ordinary-ja');
    await mark(page, '?');
    expect((await session.extension.badge(page)).title).toBe(common['badge.private']);
    const official = await session.visit('official-metamask-home');
    await mark(official, '✓');
    const popup = await over(page);
    expect(await says(popup, words['health.private.repair'])).toBe(true);
    await press(popup, words['health.private.leave']);
    await until('no question', async () => !(await says(popup, words['health.private'])));
    await mark(page, '');
    expect((await session.extension.badge(page)).title).toBe(common['badge.none']);
  });
});
