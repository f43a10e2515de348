/** Pictures: what stands in a window, and the screens that people meet most, in one language, light and dark. */
import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { TabState } from '../../lib/tab-state.ts';
import { pageCase, type Surface } from '../../tests/e2e/support/cases.ts';
import type { ExtensionHandle } from '../../tests/e2e/support/extension.ts';

/** Our own screens that need no page beside them. */
const SCREENS: Readonly<Record<string, string>> = {
  card: 'popup.html#/service/bitflyer/deposit',
  check: 'popup.html#/check',
  already: 'popup.html#/already/phrase',
  compose: 'popup.html#/compose/coincheck/log-in',
  options: 'options.html',
  welcome: 'welcome.html',
};

/** Waits for what should appear; where it does not, the table has to say so rather than end. */
export async function settle(
  extension: ExtensionHandle,
  page: Page,
  expected: Surface,
): Promise<TabState | undefined> {
  try {
    return await extension.settled(page, expected);
  } catch (error) {
    console.error(String(error));
    return extension.tabState(page);
  }
}

/** Our screens, the stopped site and the warnings, each light and dark, into a folder. */
export async function portraits(
  extension: ExtensionHandle,
  language: 'ja' | 'en',
  folder: string,
): Promise<void> {
  for (const scheme of ['light', 'dark'] as const) {
    const picture = async (page: Page, name: string): Promise<void> => {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      await shoot(page, folder, `${name}-${language}-${scheme}`);
      await page.close();
    };
    await warnings(extension, language, picture);
    await screens(extension, picture);
  }
}

type Picture = (page: Page, name: string) => Promise<void>;

async function warnings(extension: ExtensionHandle, language: 'ja' | 'en', picture: Picture): Promise<void> {
  const scenes = {
    blocked: 'lookalike-metamask-support',
    cover: `fake-support-phrase-${language}`,
    strip: 'lookalike-coincheck-doubtful',
    chip: language === 'ja' ? 'chat-discord-ja' : 'chat-fake-agent-en',
  };
  for (const [name, slug] of Object.entries(scenes)) {
    const { url, expect } = pageCase(slug);
    const page = await extension.open(url);
    await settle(extension, page, expect.surface);
    await picture(page, name);
  }
}

async function screens(extension: ExtensionHandle, picture: Picture): Promise<void> {
  const under = await extension.open(pageCase('official-metamask-home').url);
  await settle(extension, under, 'badge');
  const popup = await extension.popup(under);
  await popup.waitForSelector('.page h1');
  await picture(popup, 'popup');
  await under.close();
  for (const [name, path] of Object.entries(SCREENS)) {
    const page = await extension.browser.newPage();
    await page.goto(extension.url(path));
    await page.waitForSelector('h1');
    await page.waitForNetworkIdle();
    await picture(page, name);
  }
}

/**
 * A picture of what stands in the window; the popup's window is wider than the popup, and cut to it.
 * @returns the path of the picture, from the present folder
 */
export async function shoot(page: Page, folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.png`) as `${string}.png`;
  const clip = await page.evaluate(() => {
    const { left, width } = document.body.getBoundingClientRect();
    return { x: left, y: 0, width, height: innerHeight };
  });
  const popup = page.url().includes('/popup.html');
  await page.screenshot(popup ? { path, clip } : { path });
  return relative(process.cwd(), path);
}
