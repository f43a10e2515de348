/** The page that stands in place of a stopped one: by the keyboard and for a screen reader. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/blocked.json' with { type: 'json' };
import inPage from '../../assets/locales/en/page.json' with { type: 'json' };
import { defaults } from '../../lib/settings.ts';
import { pageCase } from './support/cases.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const DANGER = 'https://metamask-support.io/';
const FORUM = 'https://forum.example/';
/** With a Cyrillic letter. */
const COUSIN = 'https://metamаsk.io/';

inChromium('the page in place of a stopped one', () => {
  const session = useSession();
  const text = (page: Page) => page.$eval('main', (main) => main.textContent ?? '');
  const buttons = (page: Page) =>
    page.$$eval('.actions button', (all) => all.map((button) => button.firstChild?.textContent ?? ''));

  async function stopped(url = DANGER): Promise<Page> {
    const page = await session.extension.open(url);
    await session.extension.settled(page, 'blocked');
    return page;
  }

  test('the address stands there in both forms, as it is read and as it is sent', async () => {
    const page = await stopped(COUSIN);
    const [shown] = await page.$$eval('.address', (all) => all.map((one) => one.textContent));
    expect(shown).toBe('metamаsk.io');
    expect(await text(page)).toContain(new URL(COUSIN).host);
    expect(await page.$$eval('.compare .differs', (all) => all.map((cell) => cell.textContent))).toEqual([
      'а',
      'a',
    ]);
  });

  test('the real site comes first, going back or closing after it', async () => {
    const page = await stopped();
    const [first, ...rest] = await buttons(page);
    expect(first).toBe(words['open.real'].replace('{service}', 'MetaMask'));
    expect(rest.filter((label) => label !== words['open.support'])).toContain(words.back);
    expect(await page.$eval('.actions button', (button) => button.className)).toBe('first');
  });

  test('Escape goes back', async () => {
    const page = await session.extension.open(FORUM);
    await session.extension.visit(page, DANGER);
    await session.extension.settled(page, 'blocked');
    await page.keyboard.press('Escape');
    await until('the page before', () => page.url() === FORUM);
  });

  test('an address as long as a log-in makes them is stopped and explained too', async () => {
    const page = await stopped(`${DANGER}?state=${'x'.repeat(20_000)}`);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe(
      words['heading.lookalike'].replace('{service}', 'MetaMask'),
    );
  });

  test('by the keyboard alone: from the heading to the question, and yes leads to what to do now', async () => {
    const page = await stopped();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('h1');
    const reach = async (name: string) =>
      until(name, async () => {
        await page.keyboard.press('Tab');
        return page.evaluate((wanted) => document.activeElement?.textContent === wanted, name);
      });
    await reach(words.details);
    await page.keyboard.press('Enter');
    await reach(words['continue.ask']);
    await page.keyboard.press('Enter');
    await reach(words['coached.yes']);
    await page.keyboard.press('Space');
    await reach(words['coached.already']);
    await page.keyboard.press('Enter');
    await until('what to do now', () => page.url() === session.extension.url('popup.html#/already'));
  });

  test('a screen reader hears a warning with its name and its consequence, and what changes', async () => {
    const page = await stopped();
    const tree = JSON.stringify(await page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toContain('"role":"alertdialog"');
    const described = await page.$eval('[role=alertdialog]', (box) =>
      ['aria-labelledby', 'aria-describedby'].map(
        (name) => document.getElementById(box.getAttribute(name) ?? '')?.textContent,
      ),
    );
    expect(described).toEqual([
      words['heading.lookalike'].replace('{service}', 'MetaMask'),
      words.consequence,
    ]);
    await page.click('summary');
    await press(page, words['continue.ask']);
    const said = () => page.evaluate(() => document.activeElement?.textContent);
    expect(await said()).toBe(words['coached.question']);
    await press(page, words['coached.no']);
    expect(await said()).toBe(words['continue.warning']);
  });

  test('"this is wrong": a note with the host and the rule, nothing sent, and the way to the settings', async () => {
    const page = await stopped();
    session.server.forget();
    await page.click('.wrong summary');
    const note = await page.$eval('.note', (box) => box.textContent ?? '');
    expect(note.split('\n')[0]).toBe('metamask-support.io');
    expect(note.split('\n')[1]).toMatch(/^[a-z-]+$/);
    expect(await page.$eval('.wrong a', (link) => link.getAttribute('href'))).toBe(
      '/options.html#trust=metamask-support.io',
    );
    const settings = await session.browser.newPage();
    await settings.goto(session.extension.url('options.html#trust=metamask-support.io'));
    await settings.waitForSelector('#trust-site');
    expect(await settings.$eval('#trust-site', (input) => (input as HTMLInputElement).value)).toBe(
      'metamask-support.io',
    );
    expect(
      await settings.$$eval('[aria-labelledby=trust] .sites li', (all) => all.map((one) => one.textContent)),
      'nothing is trusted before the person says so',
    ).toEqual([]);
    expect(session.server.requests).toEqual([]);
  });

  test('where the settings forbid it, nobody goes on: not here, and not by asking the worker', async () => {
    await session.extension.store('local', { settings: { ...defaults, forbidContinue: true } });
    const page = await stopped();
    await page.click('summary');
    expect(await text(page)).toContain(words['continue.forbidden']);
    expect(await text(page)).not.toContain(words['continue.ask']);
    expect(await text(page)).not.toContain(words['wrong.trust']);
    const answer = await page.evaluate(
      (address) =>
        (
          globalThis as unknown as { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } }
        ).chrome.runtime.sendMessage({ type: 'continue', address, reach: 'once' }),
      DANGER,
    );
    expect(answer).toEqual({ allowed: false });
    // Nor past a page that its own content convicts.
    const covered = await session.visit('fake-support-phrase-en');
    const cover = (await surfacesIn(covered)).find(({ kind }) => kind === 'cover');
    expect(cover?.text).toContain(inPage['stay.forbidden']);
    expect(cover?.text).not.toContain(inPage.stay);
    await session.extension.store('local', { settings: undefined });
  });

  test('a page that tore our cover down can be opened after the same question, with the strip', async () => {
    const { url } = pageCase('fake-support-phrase-en');
    const page = await session.visit('fake-support-phrase-en');
    await page.evaluate(() => {
      const ours = () =>
        [...document.documentElement.children].find(({ localName }) => localName.includes('-'));
      new MutationObserver(() => ours()?.remove()).observe(document.documentElement, { childList: true });
      ours()?.remove();
    });
    await session.extension.arrival(page);
    await page.waitForSelector('h1');
    expect(await text(page)).toContain(words.wrong);
    await page.click('summary');
    await press(page, words['continue.ask']);
    expect(await text(page)).toContain(words['coached.question']);
    await press(page, words['coached.no']);
    await press(page, words['continue.once']);
    await until('the page itself', () => page.url() === url);
    await until('the thin strip', async () => (await surfacesIn(page)).some(({ kind }) => kind === 'strip'));
    const state = await session.extension.stateWhen(page, 'continued', ({ continued }) => continued);
    expect(state.blocked).toBe(false);
  });
});
