import { expect, test } from 'vitest';
import { messagePage, messagePages, renamed } from '../support/message-pages.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';
import { until } from './support/until.ts';

const HARMLESS = [
  ['mira', 'Good morning, did the update work for you?'],
  ['jun', 'Yes, thanks. 昨日の件はどうなりましたか。'],
  ['kai', 'All fine here.'],
] as const;
const LURE =
  'This is MetaMask support. Enter your 12-word recovery phrase at https://metamask-support.io/ now to restore your wallet.';

/** How the lure comes: as a message of its own, in a node that held another one, or word by word. */
const WAYS = ['added', 'recycled', 'streamed'] as const;

inChromium('messages of well-known services', () => {
  const session = useSession();

  test.each(messagePages.map((page, at) => ({ ...page, way: WAYS[at % WAYS.length] ?? 'added' })))(
    '$id: a lure that is $way is marked, and nothing else',
    async (one) => {
      const { extension, server } = session;
      server.serve(one.url, messagePage(one, HARMLESS));
      const page = await extension.open(one.url);
      const marker = 'data-lure';
      await page.evaluate(
        `(${insert})(${JSON.stringify([one.way, one.message('Support', 'LURE', 99), LURE, HARMLESS[1][1], marker])})`,
      );
      await until('the chip', async () => (await surfacesIn(page)).length > 0, 15_000);
      expect((await surfacesIn(page)).map(({ kind }) => kind)).toEqual(['chip']);
      const marked = await page.evaluate(`(${chipInLure})(${JSON.stringify(marker)})`);
      expect(marked).toBe(true);
    },
  );
});

inChromium('the same services after they gave everything new names', () => {
  const session = useSession();

  test.each(messagePages)('$id: a lure is marked, and nothing else', async (one) => {
    const { extension, server } = session;
    const messages = [...HARMLESS, ['Support', `<span data-lure="">${LURE}</span>`]] as const;
    server.serve(
      one.url,
      renamed(messagePage(one, messages)).replace('class="x7f3a">This is', 'data-lure="">This is'),
    );
    const page = await extension.open(one.url);
    await until('the chip', async () => (await surfacesIn(page)).length > 0, 15_000);
    expect((await surfacesIn(page)).map(({ kind }) => kind)).toEqual(['chip']);
    expect(await page.evaluate(`(${chipInLure})('data-lure')`)).toBe(true);
  });
});

// As text: the loader of this file would put helpers of its own into functions that are sent to the page.
const insert = `async ([way, markup, lure, other, marker]) => {
  const holder = (text) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (walker.currentNode.nodeValue.includes(text)) return walker.currentNode;
  };
  if (way === 'recycled') {
    const node = holder(other);
    node.nodeValue = lure;
    node.parentElement.setAttribute(marker, '');
    return;
  }
  const last = holder('All fine here.');
  const list = holder('Good morning').parentElement;
  let home = list;
  while (!home.contains(last)) home = home.parentElement;
  const template = document.createElement('template');
  template.innerHTML = markup;
  home.append(template.content);
  const node = holder('LURE');
  node.parentElement.setAttribute(marker, '');
  node.nodeValue = way === 'added' ? lure : '';
  if (way === 'streamed')
    for (const word of lure.split(' ')) {
      node.nodeValue += word + ' ';
      await new Promise((next) => setTimeout(next, 5));
    }
}`;
const chipInLure = `(marker) => {
  const lure = document.querySelector('[' + marker + ']');
  for (let up = lure; up !== null; up = up.parentElement)
    if ([...up.children].some((child) => child !== lure && /^[a-z]{5}-[a-z]{7}$/.test(child.localName))) return true;
  return false;
}`;
