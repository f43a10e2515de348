import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import evidence from '../../assets/locales/en/evidence.json' with { type: 'json' };
import words from '../../assets/locales/en/page.json' with { type: 'json' };
import { say as sentence } from '../../lib/text.ts';
import { pierce } from './support/pierce.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, press, useSession } from './support/session.ts';
import { until } from './support/until.ts';

/** Fake support with a form for a recovery phrase, as the inside of a page. */
const FORM = `<h1>MetaMask wallet support</h1>
<p>Enter your 12-word Secret Recovery Phrase below to restore your wallet.</p>
<form>${Array.from({ length: 12 }, (_, i) => `<label>Word ${i + 1} <input name="w${i}"></label>`).join('')}
<button>Restore wallet</button></form>`;

const say = (all: Record<string, string>, key: string, service: string) =>
  sentence(all, { key, params: { service } });

const kinds = async (page: Page) => (await surfacesIn(page)).map(({ kind }) => kind);

/** Opens the details of the cover, where a person can say that they want to stay. */
async function askToStay(page: Page): Promise<void> {
  await page.locator(`::-p-aria([name=${JSON.stringify(words.details)}])`).click();
  await press(page, words.stay);
}

/** Name of the element of the page that lies on top in the middle of the window. */
const onTop = (page: Page) =>
  page.evaluate(() => document.elementFromPoint(innerWidth / 2, 20)?.localName ?? 'nothing');

inChromium('the cover', () => {
  const session = useSession();
  const covered = () => session.visit('fake-support-phrase-en');

  test('takes the keyboard: nothing can be typed into the page under it', async () => {
    const page = await covered();
    await page.evaluate(() => document.querySelector('input')?.focus());
    await page.keyboard.type('abandon');
    expect(await page.$$eval('input', (fields) => fields.map(({ value }) => value).join(''))).toBe('');
  });

  test('leaves the page on Escape', async () => {
    const page = await session.extension.open('https://forum.example/');
    await session.extension.visit(page, 'https://wallet-sync-desk.example/restore');
    await until('the cover', async () => (await kinds(page)).includes('cover'));
    await page.keyboard.press('Escape');
    await until('the page before', () => page.url() === 'https://forum.example/');
  });

  test('goes away for a person who stays after the question, and does not come again', async () => {
    const page = await covered();
    await askToStay(page);
    await press(page, words['coached.no']);
    await until('no cover', async () => !(await kinds(page)).includes('cover'));
    await session.extension.stateWhen(page, 'continued', ({ continued }) => continued);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), FORM);
    const strip = await until('the strip that stays', async () => (await surfacesIn(page))[0]);
    expect(strip.kind).toBe('strip');
    expect(strip.text).toContain(new URL(page.url()).host);
    expect(await kinds(page)).toHaveLength(1);
  });

  test('can be had back by a person who stayed', async () => {
    const page = await covered();
    await askToStay(page);
    await press(page, words['coached.no']);
    await until('the thin strip', async () => (await kinds(page)).includes('strip'));
    await press(page, words['passed.undo']);
    await session.extension.arrival(page);
  });

  test('stays for a person who is told to go on', async () => {
    const page = await covered();
    await askToStay(page);
    await press(page, words['coached.yes']);
    const [cover] = await surfacesIn(page);
    expect(cover?.kind).toBe('cover');
    expect(cover?.text).toContain(words['coached.stop']);
    expect(cover?.text).not.toContain(words['coached.no']);
  });

  test('comes back when the page removes it, and stays on top of a dialog that the page opens', async () => {
    const page = await covered();
    const host = await onTop(page);
    expect(host).toContain('-');
    await page.evaluate((name) => document.querySelector(name)?.remove(), host);
    await until('the cover again', async () => (await onTop(page)) === host);
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.style.cssText = 'width: 100vw; height: 100vh; max-width: none; max-height: none; inset: 0';
      document.body.append(dialog);
      dialog.showModal();
    });
    await until('the cover above the dialog', async () => (await onTop(page)) === host);
  });

  test('gives way to a page of ours where the page removes or hides it again and again', async () => {
    const page = await covered();
    const { url } = { url: page.url() };
    await page.evaluate(() => {
      const ours = () =>
        [...document.documentElement.children].find(({ localName }) => localName.includes('-'));
      new MutationObserver(() => ours()?.remove()).observe(document.documentElement, { childList: true });
      ours()?.setAttribute('style', 'display: none !important');
      ours()?.remove();
    });
    await session.extension.arrival(page);
    await page.waitForSelector('h1');
    const text = await page.$eval('main', (main) => main.textContent ?? '');
    expect(text).toContain(say(words, 'page.phrase', 'MetaMask'));
    expect(text).toContain(new URL(url).host);
    expect(await page.$$eval('.reasons li', (items) => items.length)).toBeGreaterThan(0);
    expect((await session.extension.tabState(page))?.blocked).toBe(true);
  });

  test('covers the whole page for a form in a frame', async () => {
    const { server, extension } = session;
    server.serve('https://framed.example/', FORM);
    server.serve(
      'https://outer.example/',
      '<title>Outer</title><h1>Outer</h1><iframe width="600" height="400" src="https://framed.example/"></iframe>',
    );
    const page = await extension.open('https://outer.example/');
    await until('the cover', async () => (await kinds(page)).includes('cover'));
    const state = await extension.stateWhen(page, 'reported', ({ content }) => content.kind === 'finding');
    expect(state.content).toMatchObject({ level: 'danger' });
    expect(state.url).toBe('https://outer.example/');
  });

  test('is known again when the page comes back from the cache of the browser', async () => {
    const { extension } = session;
    const page = await covered();
    await extension.visit(page, 'https://forum.example/');
    await extension.stateWhen(page, 'the next page', ({ url }) => url === 'https://forum.example/');
    await page.goBack();
    const state = await extension.stateWhen(page, 'the finding', ({ content }) => content.kind === 'finding');
    expect(state.content).toMatchObject({ level: 'danger' });
    expect(await kinds(page)).toContain('cover');
  });

  test('shows what a page wrote as text, never as markup', async () => {
    const { server, extension } = session;
    const text = '&lt;img src=x onerror=alert(1)&gt;';
    server.serve(
      'https://markup.example/',
      `<h1>MetaMask support</h1><p>${text} Enter your 12-word Secret Recovery Phrase now to restore your MetaMask wallet.</p><textarea placeholder="Secret Recovery Phrase"></textarea><button>Restore</button>`,
    );
    const page = await extension.open('https://markup.example/');
    await until('a surface', async () => (await kinds(page)).length > 0);
    const nodes = await pierce(page);
    expect(nodes.filter(({ name, closedRoot }) => closedRoot !== null && name === 'img')).toEqual([]);
  });
});

inChromium('the strip', () => {
  const session = useSession();

  test('leads to the real site in a tab of its own', async () => {
    const page = await session.visit('lookalike-coincheck-doubtful');
    await press(page, 'Open the real Coincheck coincheck.com');
    const target = await session.browser.waitForTarget((found) => found.url() === 'https://coincheck.com/');
    expect(target.type()).toBe('page');
    expect(page.url()).toBe('https://coinchek.com/');
  });

  test('can be closed, and leaves nothing behind', async () => {
    const page = await session.visit('lookalike-coincheck-doubtful');
    await press(page, words['smaller']);
    await press(page, words['close']);
    await until('no strip', async () => (await surfacesIn(page)).length === 0);
    expect(await page.$$eval('html > *', (all) => all.map(({ localName }) => localName))).toEqual([
      'head',
      'body',
    ]);
  });
});

inChromium('a strip that makes itself small', () => {
  const session = useSession();
  const small = async (page: Page) =>
    (await pierce(page)).some(({ attributes }) => attributes['class'] === 'strip caution small');
  /** What takes a click at the upper edge, in the middle of the page. */
  const atTheEdge = (page: Page) =>
    page.evaluate(() => document.elementFromPoint(innerWidth / 2, 4)?.localName ?? '');

  test('does so by its button and by Escape, can be had back, and lets the page be used', async () => {
    const page = await session.visit('lookalike-coincheck-doubtful');
    expect(await atTheEdge(page)).toContain('-');
    await press(page, words['smaller']);
    await until('the tab', () => small(page));
    expect(await atTheEdge(page)).not.toContain('-');
    // The keyboard is on the tab now: it opens by it, and Escape makes it small again.
    await page.keyboard.press('Enter');
    await until('the strip', async () => !(await small(page)));
    await page.keyboard.press('Escape');
    await until('the tab again', () => small(page));
    expect((await surfacesIn(page))[0]?.text).toContain(words['tab.caution']);
  });

  test('does so by itself once it could be read, not while somebody reads, and stays small in this page', async () => {
    const page = await session.visit('lookalike-coincheck-doubtful');
    await until('the tab', () => small(page), 40_000);
    await page.evaluate(() => {
      history.pushState(null, '', '/further');
      document.body.append('More.');
      const dialog = document.body.appendChild(document.createElement('dialog'));
      dialog.showModal();
      dialog.close();
    });
    await session.extension.stateWhen(page, 'further', ({ url }) => url.endsWith('/further'));
    expect(await small(page)).toBe(true);
    expect(await kinds(page)).toEqual(['strip']);
  });
});

inChromium('evidence from a warning', () => {
  const session = useSession();
  const kept = async (from: Page, kind: string): Promise<Page> => {
    if (kind === 'strip') await from.locator(`::-p-aria([name=${JSON.stringify(words.why)}])`).click();
    await press(from, words['keep']);
    const target = await session.browser.waitForTarget((found) => found.url().endsWith('#/evidence'));
    const page = await target.asPage();
    await page.waitForSelector('.evidence .facts li');
    return page;
  };
  const textOf = (page: Page, selector: string) => page.$eval(selector, (found) => found.textContent ?? '');

  test.each([
    ['cover', 'fake-support-phrase-en', 'Recovery Phrase'],
    ['strip', 'lookalike-coincheck-doubtful', 'ご案内'],
  ])('the %s keeps the page', async (kind, slug, says) => {
    const from = await session.visit(slug);
    const page = await kept(from, kind);
    expect(await textOf(page, '.facts')).toContain(from.url());
    expect(await page.$eval('.page-text', (box) => (box as HTMLTextAreaElement).value)).toContain(says);
    expect(await textOf(page, '.tick')).toContain(evidence['evidence.text']);
    // What was handed over is gone from the memory of the browser.
    expect(await session.extension.stored('session', 'evidence')).toEqual({});
    await page.close();
  });

  test('the chip keeps the one message with its sender and where its links lead, and nothing of the others', async () => {
    const { server, extension } = session;
    const lure =
      'Enter your 12-word recovery phrase at <a href="https://metamask-support.io/x?id=1">our desk</a> now.';
    server.serve(
      'https://kept.example/',
      `<div role="log"><article><h3>mira</h3><p>My private words.</p></article><article><h3>Support | MetaMask</h3><p>${lure}</p></article></div>`,
    );
    const from = await extension.open('https://kept.example/');
    await until('the chip', async () => (await kinds(from)).includes('chip'));
    const page = await kept(from, 'chip');
    expect(await page.$eval('.page-text', (box) => (box as HTMLTextAreaElement).value)).toContain(
      '12-word recovery phrase',
    );
    expect(await textOf(page, '.tick')).toContain(evidence['evidence.message']);
    const facts = await textOf(page, '.facts');
    expect(facts).toContain(evidence['fact.message']);
    expect(facts).toContain('Support | MetaMask');
    expect(facts).toContain('https://metamask-support.io/x?id=1');
    await page.waitForSelector('.report textarea');
    const report = await page.$eval('.report textarea', (box) => (box as HTMLTextAreaElement).value);
    for (const part of [
      'Support | MetaMask',
      '12-word recovery phrase',
      'https://metamask-support.io/x?id=1',
    ])
      expect(report).toContain(part);
    expect(report).toContain(evidence['report.police.message']);
    expect(await page.$eval('main', (main) => main.textContent)).not.toContain('private words');
  });

  test('a picture of the page comes by a press on the toolbar button, and without our cover', async () => {
    const from = await session.visit('fake-support-phrase-en');
    const page = await kept(from, 'cover');
    expect(await page.$$('canvas')).toEqual([]);
    await press(page, evidence['evidence.picture.take']);
    await until('the page in front', () => from.evaluate(() => !document.hidden));
    await session.extension.pressButton(from);
    await until('the evidence in front', () => page.evaluate(() => !document.hidden));
    await page.waitForSelector('canvas[data-drawn]');
    expect(await page.$eval('.picture input', (box) => (box as HTMLInputElement).checked)).toBe(true);
    expect(await kinds(from), 'the cover stands again').toEqual(['cover']);
    expect(await session.extension.stored('session', 'errand.picture')).toEqual({});
    expect(await session.extension.stored('session', 'errand')).toEqual({});
  });

  test('a page can keep nothing by itself', async () => {
    const from = await session.visit('fake-support-phrase-en');
    await from.evaluate(() => {
      const host = [...document.documentElement.children].find(({ localName }) => localName.includes('-'));
      for (const target of [host, document.body])
        target?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    });
    expect(await session.extension.stored('session', 'evidence')).toEqual({});
  });
});

inChromium('chips', () => {
  const session = useSession();

  test('come for a message that arrives later, and only for that one', async () => {
    const page = await session.visit('chat-fake-agent-en');
    await page.evaluate(() => {
      const log = document.querySelector('[role="log"]');
      const bad = log?.children[2]?.querySelector('p')?.textContent ?? '';
      const add = (name: string, text: string) => {
        const message = document.createElement('article');
        message.append(Object.assign(document.createElement('h2'), { textContent: name }));
        message.append(Object.assign(document.createElement('p'), { textContent: text }));
        log?.append(message);
      };
      add('mira_k', 'Is anybody still here?');
      add('Support | MetaMask', `Once more: ${bad}`);
    });
    await until('a second chip', async () => (await kinds(page)).length === 2);
    const marked = await page.$$eval('article', (all) =>
      all.map((message) => [...message.children].some(({ localName }) => localName.includes('-'))),
    );
    expect(marked).toEqual([false, false, true, false, false, false, true]);
  });

  test('switch off the link of a dangerous message, name its host, and switch it on again', async () => {
    const { server, extension } = session;
    server.serve(
      'https://talk.example/',
      `<div role="log"><article><h3>Support | MetaMask</h3><p>Enter your 12-word recovery phrase at
       <a id="bad" href="https://metamask-support.io/restore">our desk</a> now. See also
       <a id="good" href="https://support.metamask.io/">here</a>.</p></article></div>`,
    );
    const page = await extension.open('https://talk.example/');
    const [chip] = await until('the chip', async () => {
      const found = await surfacesIn(page);
      return found.length > 0 && found;
    });
    expect(chip?.text).toContain('metamask-support.io');
    const linksOf = () => page.$$eval('#bad, #good', (all) => all.map((link) => link.getAttribute('href')));
    expect(await linksOf()).toEqual([null, 'https://support.metamask.io/']);
    await page.click('#bad');
    expect(page.url()).toBe('https://talk.example/');
    // Its link is off, and the message is judged as if it were not.
    await page.evaluate(() => document.querySelector('article p')?.append(' Thank you.'));
    await page.evaluate(() => document.querySelector('#good')?.setAttribute('href', 'https://metamask.io/'));
    const { counts } = await extension.stateWhen(page, 'told', (state) => state.counts.danger > 0);
    expect(counts.danger).toBe(1);
    await press(page, words['close']);
    await until('the link', async () => (await linksOf())[0] === 'https://metamask-support.io/restore');
  });
});

inChromium('chips in lists that use their elements again', () => {
  const session = useSession();

  test('go with the message they speak about', async () => {
    const { server, extension } = session;
    const lure =
      'This is MetaMask support. Enter your 12-word recovery phrase at https://metamask-support.io/ now.';
    server.serve(
      'https://list.example/',
      `<div role="log"><article><h3>a</h3><p>${lure}</p></article></div>`,
    );
    const page = await extension.open('https://list.example/');
    await until('the chip', async () => (await kinds(page)).includes('chip'));
    const write = (text: string) =>
      page.$eval(
        'article p',
        (line, to) => {
          line.textContent = to;
        },
        text,
      );
    await write('See you tomorrow.');
    await until('no chip', async () => (await kinds(page)).length === 0);
    await write(lure);
    await until('the chip again', async () => (await kinds(page)).includes('chip'));
  });
});

inChromium('what a page can see of us', () => {
  const session = useSession();

  test('nothing: no event, no message, no element, no global where there is no finding', async () => {
    const { server, extension } = session;
    server.serve(
      'https://watching.example/',
      `<title>Watching</title><script>
          const seen = (globalThis.seen = []);
          addEventListener('message', ({ data }) => seen.push(JSON.stringify(data)));
          const dispatch = EventTarget.prototype.dispatchEvent;
          EventTarget.prototype.dispatchEvent = function (event) { seen.push(event.type); return dispatch.call(this, event); };
          for (const target of [window, document])
            for (const type of ['wxt:content-script-started', '${extension.id}:scan:wxt:content-script-started'])
              target.addEventListener(type, () => seen.push(type));
          new MutationObserver((records) => { for (const { addedNodes } of records) for (const node of addedNodes) seen.push(node.nodeName); })
            .observe(document.documentElement, { childList: true });
        </script><p>Nothing to find here.</p>`,
    );
    const page = await extension.open('https://watching.example/');
    await extension.settled(page, 'none');
    expect(await page.evaluate(() => (globalThis as unknown as { seen: string[] }).seen)).toEqual(['BODY']);
    expect(await page.evaluate(() => 'madoguchiScan' in globalThis)).toBe(false);
  });
});
