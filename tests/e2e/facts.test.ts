import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFacts } from '../../lib/facts/types.ts';
import { findBrowser } from '../../tools/find-browser.mjs';
import { gatherer } from './support/gatherer.ts';

const program = findBrowser('chromium');
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** Left out of what is read, and counted. */
const UNSEEN: readonly (readonly [string, string])[] = [
  ['no size', '<span style="font-size:0">salt</span>'],
  ['white on the white window', '<span style="color:#fff">salt</span>'],
  [
    'the colour of a ground further out',
    '<div style="background:#123456"><p><b style="color:#133456">salt</b></p></div>',
  ],
  ['clear', '<span style="color:transparent">salt</span>'],
  ['cut off by a shape', '<span style="display:block;clip-path:inset(50%)">salt</span>'],
  [
    'cut off as for screen readers',
    '<span style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">salt</span>',
  ],
  [
    'in a box without height, within a line',
    '<span style="display:inline-block;height:0;overflow:hidden">salt</span>',
  ],
  ['far to the left', '<div style="text-indent:-9999px">salt</div>'],
  ['faint within faint', '<div style="opacity:.15"><div style="opacity:.2">salt</div></div>'],
  ['shrunk, within a line', '<span style="display:inline-block;transform:scale(.01)">salt</span>'],
];

/** Read, though a careless reader would leave it out. */
const SEEN: readonly (readonly [string, string])[] = [
  ['a size of its own', '<div style="font-size:0"><span style="font-size:16px">word</span></div>'],
  ['a colour of its own', '<div style="color:transparent"><b style="color:#000">word</b></div>'],
  ['white over a picture', `<div style="background:url('${PICTURE}');color:#fff">word</div>`],
  [
    'white in a box that lies over another',
    '<div style="position:relative"><img src="" alt=""><div style="position:absolute;top:0;color:#fff">word</div></div>',
  ],
  [
    'drawn by the ground',
    '<h1 style="color:transparent;background:linear-gradient(red,blue);background-clip:text">word</h1>',
  ],
  ['half transparent', '<div style="opacity:.5">word</div>'],
  ['in a box that scrolls', '<div style="height:40px;overflow:auto">word</div>'],
  [
    'in a box whose height is its padding',
    '<div style="height:0;padding-bottom:50%;overflow:hidden;position:relative"><p>word</p></div>',
  ],
  [
    'fixed, in a box without height',
    '<div style="height:0;overflow:hidden"><p style="position:fixed;top:0;color:#000;background:#fff">word</p></div>',
  ],
  ['moved a little', '<div style="transform:translateX(-20px)">word</div>'],
  ['light grey on white', '<p style="color:#bbb">word</p>'],
];

/** What a person reads, however it is written. */
const READ: readonly (readonly [string, string, string])[] = [
  [
    'backwards in a row',
    '<div style="display:flex;flex-direction:row-reverse"><span>phrase</span><span>seed </span></div>',
    'seed phrase',
  ],
  [
    'numbered',
    '<p style="display:flex"><b style="order:2">phrase</b><b style="order:1">seed </b></p>',
    'seed phrase',
  ],
  [
    'one letter per box, backwards',
    `<div style="display:flex;flex-direction:row-reverse">${[...'seed']
      .reverse()
      .map((one) => `<div>${one}</div>`)
      .join('')}</div>`,
    'seed',
  ],
  [
    'written from right to left',
    '<p><span style="unicode-bidi:bidi-override;direction:rtl">esarhp dees</span></p>',
    'seed phrase',
  ],
  [
    'written by a style',
    '<style>.t::before{content:"Enter your "} .t::after{content:"phrase"}</style><h2 class="t"></h2><input>',
    'Enter your phrase',
  ],
  [
    'written by a style from an attribute',
    '<style>label::after{content:attr(data-t)}</style><label data-t="seed phrase"></label><input>',
    'seed phrase',
  ],
  [
    'symbols that a style draws are no words',
    '<style>b::before{content:"\\f101"} b::after{content:"›"}</style><p><b></b>seed</p><input>',
    'seed',
  ],
];

describe.skipIf(program === undefined)('facts by the layout of the browser', () => {
  let browser: Browser;
  let page: Page;
  let script = '';

  beforeAll(async () => {
    script = await gatherer();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await launch({ executablePath: program ?? '', headless: true, pipe: true, args });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  async function factsOf(body: string): Promise<PageFacts> {
    await page.setContent(`<!doctype html><html><body>${body}</body></html>`);
    await page.evaluate(script);
    return (await page.evaluate(`inPage.gather('https://page.example/')`)) as PageFacts;
  }
  const textOf = ({ blocks }: PageFacts) =>
    blocks
      .filter(({ latent }) => !latent)
      .map(({ text }) => text)
      .join(' ');

  test.each(UNSEEN)('left out: %s', async (_, html) => {
    const facts = await factsOf(`<div>seed ${html} phrase</div>`);
    expect(textOf(facts)).toBe('seed phrase');
    expect(facts.hiddenLength).toBe(4);
  });

  test.each(SEEN)('read: %s', async (_, html) => {
    const facts = await factsOf(html);
    expect(textOf(facts)).toBe('word');
    expect(facts.hiddenLength).toBe(0);
  });

  test.each(READ)('as it is seen: %s', async (_, html, text) => {
    expect(textOf(await factsOf(html))).toBe(text);
  });
});
