/** Places in which a page can keep what it asks for: generated frames, shadow roots, parts that are shown later. */
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import words from '../../assets/locales/en/page.json' with { type: 'json' };
import { inFirefox, useFirefox } from './support/firefox-session.ts';
import { surfacesIn } from './support/seen.ts';
import { inChromium, useSession } from './support/session.ts';
import { shows as showsIn } from './support/tab.ts';
import { until } from './support/until.ts';

const LURE =
  'This is MetaMask support. Enter your 12-word recovery phrase at https://metamask-support.io/ now.';
const CHAT = `<div role="log"><article><h3>mira</h3><p>Good morning.</p></article><article><h3>Support</h3><p>${LURE}</p></article></div>`;
const FORM = `<h1>MetaMask wallet support</h1><p>Enter your 12-word Secret Recovery Phrase below to restore your wallet.</p><form>${'<input name="word">'.repeat(12)}<button>Restore wallet</button></form>`;

/** Scripts that put markup (`html`) into a frame of each kind. The frame is large enough to be read. */
const FRAMES: readonly (readonly [string, string])[] = [
  [
    'about:blank',
    'frame.src = "about:blank"; document.body.append(frame); frame.contentDocument.body.innerHTML = html;',
  ],
  [
    'a frame that is written into',
    'document.body.append(frame); frame.contentDocument.open(); frame.contentDocument.write(html); frame.contentDocument.close();',
  ],
  ['srcdoc', 'frame.srcdoc = html; document.body.append(frame);'],
  [
    'blob:',
    'frame.src = URL.createObjectURL(new Blob(["<meta charset=utf-8>" + html], { type: "text/html" })); document.body.append(frame);',
  ],
];
const ROOTS = ['open', 'closed'] as const;

const page = (script: string) => `<!doctype html><title>Outer</title><p>Hello</p><script>${script}</script>`;
const framed = (script: string, html: string) =>
  page(
    `const html = ${JSON.stringify(html)}; const frame = document.createElement('iframe'); frame.width = 700; frame.height = 500; ${script}`,
  );
const rooted = (mode: string, html: string) =>
  page(
    `const host = document.body.appendChild(document.createElement('x-box')); host.attachShadow({ mode: '${mode}' }).innerHTML = ${JSON.stringify(html)};`,
  );

const kinds = async (of: Page) => (await surfacesIn(of)).map(({ kind }) => kind);

inChromium('frames that a page makes by itself', () => {
  const session = useSession();

  test.each(FRAMES)('%s: a message in it is marked there', async (_, script) => {
    session.server.serve('https://outer.example/', framed(script, CHAT));
    const outer = await session.extension.open('https://outer.example/');
    const { counts } = await session.extension.stateWhen(outer, 'told', (state) => state.counts.danger > 0);
    expect(counts).toEqual({ note: 0, caution: 0, danger: 1 });
    await until('the chip', async () => (await kinds(outer)).length > 0);
    expect(await kinds(outer)).toEqual(['chip']);
  });

  test.each(FRAMES)('%s: a form in it covers the whole page', async (_, script) => {
    session.server.serve('https://outer.example/', framed(script, FORM));
    const outer = await session.extension.open('https://outer.example/');
    await until('the cover', async () => (await kinds(outer)).includes('cover'));
  });
});

inChromium('shadow roots', () => {
  const session = useSession();

  test.each(ROOTS)('%s: a form in it is found', async (mode) => {
    session.server.serve('https://rooted.example/', rooted(mode, FORM));
    const found = await session.extension.open('https://rooted.example/');
    await until('the cover', async () => (await kinds(found)).includes('cover'));
  });
});

inChromium('parts that are shown later', () => {
  const session = useSession();
  const HIDDEN: readonly (readonly [string, string, string])[] = [
    [
      'a class',
      '.box { display: none } .box.on { display: block }',
      'document.querySelector(".box").classList.add("on")',
    ],
    [
      'a class further out',
      '.box { visibility: hidden } .on .box { visibility: visible }',
      'document.body.classList.add("on")',
    ],
    [
      'a style that fades it in',
      '.box { opacity: 0; transition: opacity .1s }',
      'document.querySelector(".box").style.opacity = 1',
    ],
    [
      'a box that is ticked',
      '.box { display: none } input:checked ~ .box { display: block }',
      'document.querySelector("input").checked = true',
    ],
    [
      'a height',
      '.box { height: 0; overflow: hidden }',
      'document.querySelector(".box").style.height = "auto"',
    ],
  ];
  const text = 'Enter your 12-word recovery phrase at our desk now to restore your MetaMask wallet.';

  test.each(HIDDEN)('by %s: warned of then, and not before', async (_, style, script) => {
    const { server, extension } = session;
    server.serve(
      'https://later.example/',
      `<!doctype html><title>Later</title><style>${style}</style><input type="checkbox"><p>Hello</p><div class="box"><p>${text}</p></div>`,
    );
    const later = await extension.open('https://later.example/');
    await extension.settled(later, 'none');
    expect(await kinds(later)).toEqual([]);
    await later.evaluate(script);
    await until('the strip', async () => (await kinds(later)).includes('strip'));
  });
});

inChromium('what a page is seen to do', () => {
  const session = useSession();
  // In a file of its own, so that nothing of it stands in the page.
  async function open(body: string, script: string): Promise<Page> {
    const { server, extension } = session;
    server.serve(
      'https://acts.example/',
      `<!doctype html><title>Acts</title>${body}<script src="/acts.js"></script>`,
    );
    server.serve('https://acts.example/acts.js', script);
    return extension.open('https://acts.example/');
  }
  const sees = (of: Page, id: string) =>
    session.extension.stateWhen(
      of,
      id,
      ({ content }) => content.kind === 'finding' && content.evidence.some((one) => one.id === id),
    );

  test('a command that it puts into the clipboard', async () => {
    const trick = await open(
      '<h1>Verify you are human</h1><p>Press Windows + R, then press Ctrl + V and Enter.</p><button>I am not a robot</button>',
      'document.querySelector("button").onclick = () => document.execCommand("copy"); document.oncopy = (event) => { event.clipboardData.setData("text/plain", "powershell -w hidden -c a"); event.preventDefault(); };',
    );
    await until('the strip', async () => (await kinds(trick)).includes('strip'));
    await trick.evaluate(() => document.querySelector('button')?.click());
    await sees(trick, 'clipboard-command');
  });

  test('full screen, and keys of the browser that it swallows', async () => {
    const alarm = await open(
      '<h1>Windows Security</h1><p>Your computer has been locked. Trojan spyware detected. Do not restart your computer. Call Windows Support now.</p><button>OK</button>',
      'onkeydown = (event) => event.preventDefault(); document.querySelector("button").onclick = () => document.documentElement.requestFullscreen();',
    );
    await until('a warning', async () => (await kinds(alarm)).length > 0);
    await alarm.keyboard.press('F11');
    await sees(alarm, 'trapped-page');
  });
});

inFirefox('in real Firefox', () => {
  const session = useFirefox();
  const shows = (text: string) => showsIn(session.tab, text);
  let count = 0;
  async function visit(html: string): Promise<void> {
    count += 1;
    session.server.serve(`https://place${count}.example/`, html);
    const address = `https://place${count}.example/`;
    await session.tab.go(address);
    await until('the page', async () => (await session.tab.url()) === address);
  }

  test.each(FRAMES)('%s: a message in it is marked there', async (_, script) => {
    await visit(framed(script, CHAT));
    await shows(words['message.phrase'].replace('{service}', 'MetaMask'));
  });

  test.each(ROOTS)('%s shadow root: a form in it is found', async (mode) => {
    await visit(rooted(mode, FORM));
    await shows(words['page.phrase.consequence']);
  });
});
