import { type Browser, launch, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PageFacts } from '../../lib/facts/types.ts';
import { findBrowser } from '../../tools/find-browser.mjs';
import { READ, UNSEEN } from '../support/disguises.ts';
import { gatherer } from './support/gatherer.ts';

const program = findBrowser('chromium');
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

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
  ['moved to the right by one window', '<div style="transform:translateX(1200px)">word</div>'],
  ['a slide further on', '<div style="position:absolute;left:2400px">word</div>'],
  ['far down the page', '<div style="position:absolute;top:9999px">word</div>'],
  ['far down a list', '<div style="transform:translateY(9999px)">word</div>'],
  ['turned upside down', '<div style="transform:rotate(180deg)">word</div>'],
  ['turned in space a little', '<div style="transform:perspective(500px) rotateY(20deg)">word</div>'],
  ['filtered a little', '<div style="filter:opacity(.6) blur(0px)">word</div>'],
  ['fading out', '<div style="mask-image:linear-gradient(black,transparent)">word</div>'],
  ['dark blue in oklch', '<p style="color:oklch(0.3 0.1 260)">word</p>'],
  ['white on blue, both in oklch', '<p style="color:oklch(1 0 0);background:oklch(0.4 0.1 260)">word</p>'],
  ['light grey on white', '<p style="color:#bbb">word</p>'],
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
