/** A wrong warning under a message: taken back in the popup, it does not come back, and every other one does. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/popup.json' with { type: 'json' };
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

inChromium('the warning of a message', () => {
  const session = useSession();

  async function warnings(): Promise<Page> {
    const page = await session.browser.newPage();
    await page.goto(session.extension.url('popup.html#/warnings'));
    await page.waitForSelector('.entries-list button');
    return page;
  }

  const marked = async (page: Page) => (await surfacesIn(page)).filter(({ kind }) => kind === 'chip').length;

  test('does not come back once it was taken back, and comes again when it is wanted', async () => {
    const chat = await session.visit('chat-fake-agent-en');
    expect(await marked(chat)).toBe(1);
    const list = await warnings();
    await press(list, words['warnings.wrong']);
    await press(list, words['warnings.coached.no']);
    await until('that it is undone', () =>
      list.$eval('main', (main, wanted) => main.innerText.includes(wanted), words['warnings.undone']),
    );
    const kept = JSON.stringify(await session.extension.stored('local', 'undone'));
    expect(kept, 'no words of a message').not.toMatch(/phrase|wallet|support|discord|http/i);
    await chat.bringToFront();
    await chat.reload();
    await session.extension.stateWhen(
      chat,
      'read, and nothing counted',
      ({ frames, counts }) => '0' in frames && counts.danger + counts.caution === 0,
    );
    expect(await marked(chat)).toBe(0);
    expect((await session.extension.badge(chat)).text).toBe('');
    await list.bringToFront();
    await press(list, words['warnings.warn-again']);
    await until('the offer to undo', () =>
      list.$eval('main', (main, wanted) => main.innerText.includes(wanted), words['warnings.wrong']),
    );
    await chat.bringToFront();
    await chat.reload();
    await until('the chip', async () => (await marked(chat)) === 1);
  });
});
