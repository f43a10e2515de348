/** A tab of Chromium under puppeteer. */
import type { Page } from 'puppeteer-core';
import { pierce } from './pierce.ts';
import type { Tab } from './tab.ts';

export class PageTab implements Tab {
  constructor(readonly page: Page) {}

  async go(url: string): Promise<void> {
    // A navigation that is stopped never ends for the driver.
    this.page.goto(url, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  title(): Promise<string> {
    return this.page.title();
  }

  async text(): Promise<string> {
    return (await pierce(this.page))[0]?.text ?? '';
  }

  async frames(): Promise<string[]> {
    const below = this.page.mainFrame().childFrames();
    return Promise.all(
      below.map((frame) => frame.evaluate(() => document.body?.innerText ?? '').catch(() => '')),
    );
  }

  async press(name: string): Promise<void> {
    // Nothing is drawn, so nothing can be pressed, in a tab behind another one.
    await this.page.bringToFront();
    await this.page.locator(`::-p-aria([name=${JSON.stringify(name)}])`).click();
  }

  run(script: string): Promise<unknown> {
    // The page may be gone before it could answer.
    return this.page.evaluate(`(() => { ${script} })()`).catch(() => undefined);
  }
}
