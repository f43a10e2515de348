import { describe, expect, test } from 'vitest';
import { companyData } from '../lib/catalog/company.ts';
import { glanceData } from '../lib/catalog/glance.ts';
import { Glance } from '../lib/glance/page.ts';
import { finish } from '../lib/steps.ts';
import { levelOfContent } from '../lib/verdict.ts';
import { documentOf, judge, pageOf } from './support/content.ts';

const textsOf = (html: string) => pageOf(html).blocks.map(({ text }) => text);
const levelOf = (html: string) => levelOfContent(judge(pageOf(html)));
const ASKED = 'Enter your 12 word secret recovery phrase to restore your wallet';

describe('what a picture says is read', () => {
  test.each([
    ['what stands for a picture', `<img src="a.png" alt="${ASKED}">`, ASKED],
    ['a part that is drawn', `<div role="img" aria-label="${ASKED}"></div>`, ASKED],
    [
      'Japanese, which has no spaces',
      '<img src="a.png" alt="お客様の口座は停止されました">',
      'お客様の口座は停止されました',
    ],
  ])('%s', (_, html, text) => {
    expect(textsOf(html)).toEqual([text]);
  });

  test.each([
    ['a logo', '<img alt="Acme logo">'],
    ['a name', '<img alt="Acme Trading Company">'],
    ['a Japanese name', '<img alt="窓口銀行">'],
    ['a picture of a page', `<img alt="Screenshot of a page that says ${ASKED}">`],
    ['a picture of a page, in Japanese', '<img alt="偽サイトの画面。復元フレーズの入力を求めています">'],
    ['a picture in an article', `<article><img alt="${ASKED}"></article>`],
    ['a picture with a caption', `<figure><img alt="${ASKED}"><figcaption></figcaption></figure>`],
    ['a picture that is not shown within a line', `<p><span hidden><img alt="${ASKED}"></span></p>`],
  ])('not %s', (_, html) => {
    expect(textsOf(html)).toEqual([]);
  });

  test('a logo is still one', () => {
    expect(pageOf(`<img alt="${ASKED}"><img alt="Acme logo">`).images).toEqual([ASKED, 'Acme logo']);
  });

  test('it follows the block in which it stands, so that links know theirs', () => {
    const { blocks, links } = pageOf(
      `<p>one</p><p>See <span role="img" aria-label="${ASKED}"></span><a href="/x">this page</a></p><p>two</p>`,
    );
    expect(blocks.map(({ text }) => text)).toEqual(['one', 'See this page', ASKED, 'two']);
    expect(links[0]?.block).toBe(1);
  });

  test('a long name costs time in proportion to its length', () => {
    const start = performance.now();
    expect(textsOf(`<img alt="${'a'.repeat(300_000)}">`)).toEqual([]);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('a page whose words are a picture', () => {
  const FORM = '<form><textarea></textarea><button>OK</button></form>';

  test.each([
    ['asks for the phrase', `<img src="a.png" alt="${ASKED}">${FORM}`],
    [
      'asks for it in Japanese',
      `<img src="a.png" alt="ウォレットを復元するため、リカバリーフレーズの12個の単語を入力してください">${FORM}`,
    ],
    ['asks for it by a drawn part', `<div role="img" aria-label="${ASKED}"></div>${FORM}`],
  ])('%s', (_, html) => {
    expect(levelOf(html)).toBe('caution');
    const glance = new Glance(glanceData, 'page.example');
    glance.learn(companyData);
    finish(glance.look(documentOf(html)));
    expect(glance.glimpse.matters).toBe(true);
  });

  test.each([
    [
      'a shop',
      '<img alt="Steel plate that keeps a recovery phrase of 24 words safe from fire and water"><p>89.00 EUR</p><form><input name="quantity"><button>Add to cart</button></form>',
    ],
    [
      'a newspaper',
      `<h1>Fake support costs savers millions</h1><figure><img alt="${ASKED}"><figcaption>What victims were shown</figcaption></figure><p>Police say that 40 people were robbed in May.</p><form><input type="search" name="q"></form>`,
    ],
    [
      'a help centre',
      '<h1>Your phrase</h1><img alt="Never enter your secret recovery phrase on a website"><p>We never ask for it.</p><form><textarea name="feedback"></textarea></form>',
    ],
    ['a gallery', `<img alt="A red bicycle leans against the wall of a shop"><form><input name="q"></form>`],
  ])('%s is left alone', (_, html) => {
    expect(levelOf(html)).toBe('none');
  });

  test('a mail whose words are a picture', () => {
    const html =
      '<img src="https://x.example/a.png" alt="MetaMask: your wallet was suspended. Enter your recovery phrase to unlock it.">';
    expect(levelOf(html)).toBe('caution');
  });
});
