/** Every screen of the popup: for everybody, by the keyboard alone, at double size, without motion. */
import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** A screen, and what stands on it when it is there. */
const screens: readonly (readonly [hash: string, ready: string])[] = [
  ['#/', '.services a'],
  ['#/service/metamask', '.channels a'],
  ['#/service/metamask/break-in', '.first-steps'],
  ['#/service/dmm-bitcoin', '.status'],
  ['#/service/nobody', '.sheet h1'],
  ['#/check', '#inquiry'],
  ['#/already', '.choices a'],
  ['#/already/money', '.bodies .phone'],
  ['#/warnings', '.warnings h1'],
  ['#/compose/coincheck/deposit', '.desk a'],
  ['#/evidence', '.evidence h1'],
];

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations: found } = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary}`),
    );
  });
}

inChromium.each(['ja', 'en'] as const)('the screens in %s', (language) => {
  const session = useSession(language);

  async function open(hash: string, ready: string, width = 400): Promise<Page> {
    const page = await session.browser.newPage();
    await page.setViewport({ width, height: 600 });
    await page.goto(session.extension.url(`popup.html${hash}`));
    await page.waitForSelector(ready);
    return page;
  }

  test.each(screens)(
    '%s: axe finds nothing, light and dark, and every key has words',
    async (hash, ready) => {
      const page = await open(hash, ready);
      for (const value of ['light', 'dark']) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
        expect(await violations(page)).toEqual([]);
      }
      const text = await page.$eval('main', (main) => main.innerText);
      // A key that found no sentence is shown as it is.
      expect(
        text.match(/(?:^|\s)(?:card|check|already|warnings|page|health|trouble|certainty|site)\.[a-z-]+/g),
      ).toBeNull();
    },
  );

  // A window of half the width is what double size leaves.
  test.each(screens)('%s: at 200 % nothing is cut off', async (hash, ready) => {
    const page = await open(hash, ready, 200);
    const cut = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      return [...document.querySelectorAll('main *')]
        .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(cut).toEqual([]);
  });

  test('the answer to a pasted message is fit for everybody too', async () => {
    const page = await open('#/check', '#inquiry');
    await page.type('#inquiry', 'MetaMask support: send your 12-word recovery phrase to @MetaMask_Help now');
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
    await page.waitForSelector('.answer .verdict');
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      expect(await violations(page)).toEqual([]);
    }
  });

  test('the keyboard alone: a name, down to the hit, the trouble, and Escape all the way back', async () => {
    const page = await open('#/', '.services a');
    await page.keyboard.type('coincheck');
    await until('the hit', () => page.$eval('.services', (list) => list.children.length === 1));
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.closest('.services') !== null)).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#trouble');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.focus('#trouble');
    await page.keyboard.press('ArrowDown');
    await page.waitForSelector('.first-steps');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('trouble');
    await page.keyboard.press('Escape');
    await until('the card without a trouble', async () => (await page.$('.first-steps')) === null);
    await page.keyboard.press('Escape');
    await page.waitForSelector('#query');
    expect(await page.evaluate(() => location.hash)).toBe('#/');
  });

  test('Tab reaches everything that can be pressed, in the order in which it stands', async () => {
    const page = await open('#/already', '.choices a');
    await page.focus('h1');
    const reached: (string | null | undefined)[] = [];
    const links = await page.$$eval('.choices a', (all) => all.map((link) => link.getAttribute('href')));
    for (const _ of links) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => document.activeElement?.getAttribute('href')));
    }
    expect(reached).toEqual(links);
  });

  test('nothing moves for people who do not want it', async () => {
    const page = await open('#/already/money', '.steps li');
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    const moving = await page.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter((element) => {
          const { transitionDuration, animationName } = getComputedStyle(element);
          return transitionDuration !== '0s' || animationName !== 'none';
        }).length,
    );
    expect(moving).toBe(0);
  });
});
