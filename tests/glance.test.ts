import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { companyData } from '../lib/catalog/company.ts';
import { glanceData } from '../lib/catalog/glance.ts';
import type { Concept } from '../lib/content/concepts.ts';
import { Finder, type Place } from '../lib/glance/finder.ts';
import { keyOfWord, packKeys, unpackKeys } from '../lib/glance/hash.ts';
import { holdsName } from '../lib/glance/names.ts';
import { Glance } from '../lib/glance/page.ts';
import { finish } from '../lib/steps.ts';
import { packPhrases, withoutCovered } from '../tools/compile/glance-phrases.ts';
import { isLoaded } from '../tools/eval/glance.ts';
import { documentOf, judge, pageOf } from './support/content.ts';
import { READ, UNSEEN } from './support/disguises.ts';

function glimpse(html: string) {
  const glance = new Glance(glanceData, 'page.example');
  const page = documentOf(html);
  finish(glance.look(page));
  if (glance.wantsCompany) {
    glance.learn(companyData);
    finish(glance.look(page));
  }
  return glance.glimpse;
}

const matters = (html: string) => glimpse(html).matters;
const filler = (length: number) => '<p>The shop is open from ten to six.</p> '.repeat(Math.ceil(length / 40));

describe('what a page shows at a glance', () => {
  test.each([
    ['a request for a phrase', '<p>Enter your secret recovery phrase</p>'],
    ['the same in Japanese', '<p>シークレットリカバリーフレーズを入力してください</p>'],
    ['a katakana word with a kanji in it', '<p>リカバリ一フレーズを入力</p>'],
    ['letters with invisible ones between them', '<p>seed\u200b phr\u200base</p>'],
    ['styled letters', '<p>𝘀𝗲𝗲𝗱 𝗽𝗵𝗿𝗮𝘀𝗲</p>'],
    ['Cyrillic letters in a Latin word', '<p>sееd рhrase</p>'],
    ['a word in many elements', '<p><span>se</span><b></b><span>ed</span> <i>phr</i>ase</p>'],
    ['blocks without space between them', '<ul><li>Restore</li><li>Recovery phrase</li></ul>'],
    ['the same in small letters beside a field', '<ul><li>restore</li><li>recovery phrase</li></ul><input>'],
    ['line breaks between the words', '<p>recovery\n     phrase</p>'],
    ['a threat to an account', '<p>Your account has been suspended. Verify it now.</p>'],
    ['an alarm', '<h1>お使いのパソコンはウイルスに感染しています</h1><p>再起動しないでください</p>'],
    ['twelve boxes and no word', '<input>'.repeat(12)],
    ['a field and hardly a word', '<h2 class="t"></h2><input>'],
    ['letters held apart', `<p>Enter your s e e d   p h r a s e</p>${filler(200)}`],
    ['a line written from right to left', `<p>Enter your <bdo dir="rtl">esarhp dees</bdo></p>${filler(200)}`],
    ['a turned line', `<p>Enter your \u202eesarhp dees\u202c</p>${filler(200)}`],
    [
      'letters between which others stand that have a class',
      `<p><i class="a">se</i><i class="b">xx</i><i class="a">ed phr</i><i class="b">y</i><i class="a">ase</i></p>${filler(200)}`,
    ],
    [
      'keys that are told in Japanese',
      '<p>Windowsキーを押しながらRキーを押し、Ctrlを押しながらVを押します</p>',
    ],
    ['what a field is called', '<div><input placeholder="Seed"></div>'],
    ['an identifier', '<input name="secretRecoveryPhrase">'],
    ['a log-in', '<label>Password <input type="password"></label>'],
    ['a form for a number', '<label for="a">電話番号</label><input id="a">'],
    ['a command to run', '<p>Press Win + R and then Ctrl+V</p>'],
    ['a gift card', '<p>Buy a gift card and tell us the code on it</p>'],
    ['a name in the title and a threat', '<title>MetaMask</title><p>suspended</p>'],
    [
      'a choice of wallets',
      '<p>MetaMask</p><p>Trust Wallet</p><p>Phantom</p><p>Exodus</p><p>Coinbase Wallet</p>',
    ],
    ['words far down a long page', `${filler(200_000)}<p>mnemonic phrase</p>`],
    [
      'a block that ends where the next begins, on a page of many elements',
      `${filler(100_000)}<p>recovery phrase</p><p>restore it</p>`,
    ],
  ])('%s matters', (_, html) => {
    expect(matters(html)).toBe(true);
  });

  test.each([
    ['an ordinary page', filler(3000)],
    [
      'a search field under the name of an exchange',
      '<title>Coinbase in the news</title><input type="search">',
    ],
    ['words of a script or style', '<script>const text = "seed phrase"; // recovery phrase</script><p>a</p>'],
    ['a threat without anything to do about it', '<p>Your account has been suspended.</p>'],
    [
      'an account far from a threat',
      `<p>Your account</p>${filler(5000)}<p>has been suspended. Verify it now.</p>`,
    ],
    ['a longer word', `<input><p>birdseed</p>${filler(200)}`],
    [
      'a word beside others in a line',
      `<p>The <b>seed</b> of <i class="a">a new</i> phrase book</p>${filler(200)}`,
    ],
    ['a list of links', `<ul>${'<li><a href="/">Home</a> <a href="/b">Shop</a></li>'.repeat(9)}</ul>`],
    ['gift cards in a shop', '<p>Gift cards make everybody happy.</p>'],
    ['a terminal', '<p>Bus to terminal 2, press Enter</p>'],
    ['another longer word', '<p>The keystores of arches</p>'],
    ['a longer word on a page of many elements', `${filler(100_000)}<p>The keystores of arches</p>`],
  ])('%s does not', (_, html) => {
    expect(matters(html)).toBe(false);
  });

  test('messages and fields are told apart', () => {
    expect(glimpse('<div role="log"><p>hello</p></div>')).toMatchObject({ messages: true, typing: false });
    expect(glimpse(`<input>${filler(200)}`)).toEqual({
      matters: false,
      messages: false,
      typing: true,
      mail: [],
    });
  });

  test.each([
    ['the place of the messages', '[role="log"]'],
    ['a message', 'article'],
    ['a line of a message', 'p'],
  ])('messages are known by a part that came later: %s', (_, part) => {
    const glance = new Glance(glanceData, 'page.example');
    const page = documentOf('<main><div role="log"><article><p>hello</p></article></div></main>');
    const came = page.querySelector(part);
    if (came === null) throw new Error('no such part');
    finish(glance.look(came));
    expect(glance.glimpse.messages).toBe(true);
  });

  test('what was read before the company came is judged with it, and read anew where it changed since', () => {
    const glance = new Glance(glanceData, 'page.example');
    const page = documentOf('<p>Your account has been suspended.</p>');
    finish(glance.look(page));
    expect(glance.wantsCompany).toBe(true);
    glance.learn(companyData);
    finish(glance.look(page));
    expect(glance.glimpse.matters).toBe(false);
    page.querySelector('p')?.append(' Verify it now.');
    finish(glance.look(page));
    expect(glance.glimpse.matters).toBe(true);
  });

  test.each([
    ['where no word is longer than a letter', 'x '],
    ['between words', 'xx '],
    ['where there is no space', 'xx'],
  ])('what belongs together is found across the border of two pieces, %s', (_, unit) => {
    for (let at = 15_900; at < 16_100; at += 25)
      expect(
        matters(
          `<p>${unit.repeat(at / unit.length)} Your account has been suspended. Verify it now. ${filler(20_000)}</p>`,
        ),
      ).toBe(true);
  });
});

describe('what is seen otherwise than it stands there', () => {
  test.each(UNSEEN)('with a word that is not seen: %s', (_, html) => {
    expect(matters(`<div>seed ${html} phrase</div>${filler(200)}`)).toBe(true);
  });

  const worded = READ.filter(([, , text]) => /seed|phrase/.test(text) && text !== 'seed');
  test.each(worded)('written so: %s', (_, html) => {
    expect(matters(html)).toBe(true);
  });
});

describe('names of services', () => {
  const names = new Set(
    unpackKeys(packKeys(['metamask', 'mr. example', 'コインチェック', 'ledger live'].map(keyOfWord))),
  );

  test.each(['metamask', 'the metamask wallet', 'コインチェックにログイン', 'ledger  live', 'metamask.'])(
    '%s',
    (text) => {
      expect(holdsName(text, names)).toBe(true);
    },
  );

  test.each(['metamasks', 'ledger', 'コインの', '', 'meta mask'])('%s holds none', (text) => {
    expect(holdsName(text, names)).toBe(false);
  });
});

describe('phrases', () => {
  const finder = new Finder(
    packPhrases(
      new Map<Concept, string[]>([
        ['phrase', ['seed', 'seed phrase*', 'シード']],
        ['lockword', ['2fa', 'a phrase that is longer than what is compared of it']],
        ['contact', ['an']],
        ['ask.polite', ['請']],
        ['stay', ['win+r', 'window']],
      ]),
      new Set(['a', 'an', 'see', 'seen']),
    ),
  );
  const found = (text: string, joined = text.length) => {
    const places: Place[] = [];
    finder.find({ text: ` ${text}`, length: text.length, offset: 0, joined }, places);
    return places.map(({ start, end }) => text.slice(start, end));
  };

  test.each([
    ['a seed', ['seed']],
    ['seed phrases', ['seed', 'seed phrase']],
    ['birdseed', []],
    ['seeds', []],
    ['an ant', ['an']],
    ['復元シードを請', ['シード', '請']],
    ['2fa', ['2fa']],
    ['éan seed', ['seed']],
    ['press win+r in the window', ['win+r', 'window']],
    ['seed seed phrase', ['seed', 'seed', 'seed phrase']],
    ['', []],
    ['se', []],
    ['a phrase that is longer than what is compared of others', ['a phrase that is longer than wha']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('may end within a word where blocks are joined, and begin there never', () => {
    expect(found('seedbed birdseed', 0)).toEqual(['seed']);
  });

  test('in which others stand as words are not needed', () => {
    expect(withoutCovered(['my seed', 'seed', 'birdseed', 'シード', 'シードを', 'seed phrase*'])).toEqual([
      'シード',
      'seed',
      'birdseed',
    ]);
  });
});

/** Recall: whatever the engine finds on a page of the cases, the glance must have seen reason to call it. */
describe('every page case on which the engine finds something matters at a glance', () => {
  const root = join(import.meta.dirname, 'cases/pages');
  const pages = readdirSync(root).map((slug) => ({
    slug,
    html: readFileSync(join(root, slug, 'index.html'), 'utf8'),
    url: (JSON.parse(readFileSync(join(root, slug, 'case.json'), 'utf8')) as { url: string }).url,
  }));
  const found = pages.filter(
    ({ html, url }) => judge(pageOf(html, url), { kind: 'unknown' }).kind === 'finding',
  );

  test('there are such pages', () => {
    expect(found.length).toBeGreaterThan(4);
  });

  test.each(found)('$slug', ({ html }) => {
    expect(isLoaded(html)).toBe(true);
  });
});

/** Recall: the same for texts; as pages, because messages are judged without being glanced at. */
describe('every text that the engine finds fault with on a page matters at a glance', () => {
  const root = join(import.meta.dirname, 'cases/utterances/match');
  const texts = readdirSync(root).flatMap((file) => {
    const cases = JSON.parse(readFileSync(join(root, file), 'utf8')) as readonly {
      text?: string;
      html?: string;
    }[];
    return cases.flatMap(
      (one) => one.html ?? (one.text === undefined ? [] : `<p>${one.text.replace(/[<&]/g, ' ')}</p>`),
    );
  });

  test.each(texts)('%s', (html) => {
    const finds = judge(pageOf(html), { kind: 'unknown' }).kind === 'finding';
    expect(!finds || isLoaded(html)).toBe(true);
  });
});
