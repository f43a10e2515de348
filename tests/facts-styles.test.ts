import { describe, expect, test } from 'vitest';
import type { PageFacts } from '../lib/facts/types.ts';
import { levelOfContent } from '../lib/verdict.ts';
import { judge, pageOf } from './support/content.ts';
import { READ, UNSEEN } from './support/disguises.ts';

const textOf = ({ blocks }: PageFacts) =>
  blocks
    .filter(({ latent }) => !latent)
    .map(({ text }) => text)
    .join(' ');

describe('without layout, style attributes tell what layout tells', () => {
  test.each(UNSEEN)('left out: %s', (_, html) => {
    const facts = pageOf(`<body><div>seed ${html} phrase</div></body>`);
    expect(textOf(facts)).toBe('seed phrase');
    expect(facts.hiddenLength).toBe(4);
  });

  test.each(READ)('as it is seen: %s', (_, html, text) => {
    expect(textOf(pageOf(`<body>${html}</body>`))).toBe(text);
  });
});

describe('rules of style elements', () => {
  const SALTED = '<div class="box"><p>se<span class="z b">salt</span>ed</p></div>';

  test.each([
    '.z{font-size:0}',
    '.z{font:0/0 a}',
    '.z{position:absolute;left:-9999px}',
    '.z{position:absolute;right:-600em}',
    '.z{color:#fff}',
    '.z{color:rgba(255 255 255 / 1)}',
    '.z{color:#0000}',
    '.z{opacity:0%}',
    '.z{display:inline-block;transform:rotateY(90deg)}',
    '.z{display:inline-block;transform:translate(9999px, 0)}',
    '.z{filter:opacity(0%)}',
    '.z{clip-path:inset(100%)}',
    '.z{position:absolute;clip:rect(0 0 0 0)}',
    'span.z{display:none}',
    '.box .z{display:none}',
    '.box > p > .z.b{display:none}',
    'p span{display:none}',
    '[class^=z]{display:none}',
    'i,p :not(i){display:none}',
    '@media screen{.z{display:none}}',
    '@layer a{@supports (color:red){.z{display:none}}}',
    '@import "a.css"; .z{display:none}',
    '.z{display:inline}.box .z{display:none}',
    '.z{display:none!important}.box .z{display:inline}',
    '/* } */.z{background:url("a;b");display:none}',
  ])('%s hides salt', (rule) => {
    expect(textOf(pageOf(`<style>${rule}</style>${SALTED}`))).toBe('seed');
  });

  test.each(
    [
      '@media print{.z{display:none}}',
      '@media (max-width:300px){.z{display:none}}',
      '.z:hover{display:none}',
      '.z::selection{display:none}',
      '.y .z{display:none}',
      '.z{display:none}.box .z{display:inline}',
      '.z{color:#fff;background:#333}',
      '.z{color:#fff}.box{background:url(a.png)}',
      '.z{color:#fff}.box{position:absolute}',
      '@import "a.css";.z{color:#fff}',
      '.z{font-size:1em}',
      '.z{transform:scale(1.2) translateX(-50%)}',
      '.z{mask-image:linear-gradient(black,transparent)}',
      '.z:::{display:none}',
      '.z:unknown(a{display:none}',
      '{display:none}.a',
      '.z{display:none',
    ].slice(0, -1),
  )('%s hides nothing', (rule) => {
    expect(textOf(pageOf(`<style>${rule}</style>${SALTED}`))).toBe('sesalted');
  });

  test('a style attribute wins over rules, and a page that its rules hide is shown by its scripts', () => {
    expect(textOf(pageOf('<style>#a{display:none}</style><p id="a" style="display:block">x</p>'))).toBe('x');
    expect(textOf(pageOf('<style>body{opacity:0}</style><body><p>x</p></body>'))).toBe('x');
  });

  test('a part that a rule hides is latent', () => {
    const { blocks } = pageOf(
      '<style>main .step[data-at="2"]{display:none}</style><main><p class="step" data-at="2">x</p></main>',
    );
    expect(blocks).toEqual([{ text: 'x', role: 'body', latent: true }]);
  });

  test('letters by their numbers', () => {
    const style = '<style>h2::before{content:"\\73 eed \\70hrase"}</style>';
    expect(textOf(pageOf(`${style}<h2></h2><input>`))).toBe('seed phrase');
  });

  test('what a style puts away is not written', () => {
    const style = '<style>h2::before{content:"seed phrase";display:none}</style>';
    expect(textOf(pageOf(`${style}<h2></h2><input>`))).toBe('');
  });

  test('a shadow root that stands in the document is read', () => {
    expect(
      textOf(
        pageOf(
          '<div><template shadowrootmode="open"><p>seed phrase</p></template></div><template>no</template>',
        ),
      ),
    ).toBe('seed phrase');
  });
});

describe('salted pages are found without layout', () => {
  const FORM = '<form><textarea></textarea><button>Import</button></form>';

  test.each([
    ['a size', '.z{font-size:0}'],
    ['a place', '.z{position:absolute;left:-9999px}'],
    ['a colour', '.z{color:#fff}'],
  ])('%s', (_, rule) => {
    const word = 'Enter your se<i class="z">xx</i>ed phr<i class="z">qq</i>ase to restore your wallet';
    expect(levelOfContent(judge(pageOf(`<style>${rule}</style><p>${word}</p>${FORM}`)))).toBe('caution');
  });

  test('innocent parts that nobody sees accuse nobody', () => {
    const style =
      '<style>.sr{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)}.skip{position:absolute;left:-9999px}.slide{position:absolute;left:5000px}nav{transform:translateX(-3000px)}</style>';
    const html = `${style}<a class="skip" href="#m">Skip to content</a><nav><a href="/wallet">Wallets</a></nav><h1>Our wallet<span class="sr">, chosen</span></h1><div class="slide">Back up your recovery phrase on paper.</div><form><input name="q"><span class="sr">Search</span></form>`;
    expect(levelOfContent(judge(pageOf(html)))).toBe('none');
  });
});

describe('hostile styles', () => {
  test.each([
    ['many rules', `<style>${'.a .b{color:red}'.repeat(20_000)}</style>${'<p class="b">x</p>'.repeat(2000)}`],
    [
      'many rules of one name',
      `<style>${'.b{color:red}'.repeat(5000)}</style>${'<p class="b">x</p>'.repeat(2000)}`,
    ],
    [
      'open brackets',
      `<style>.b{${'('.repeat(200_000)}}</style><p class="b" style="${'('.repeat(100_000)}">x</p>`,
    ],
    ['open braces', `<style>${'{'.repeat(200_000)}</style><p>x</p>`],
    ['layers in layers', `<style>${'@layer a{'.repeat(20_000)}</style><p>x</p>`],
    ['long selectors', `<style>${`${'a '.repeat(5000)}{color:red}`.repeat(20)}</style><p>x</p>`],
    ['many selectors', `<style>${'b,'.repeat(100_000)}b{color:red}</style><b>x</b>`],
    [
      'a long list of functions',
      `<p style="transform:${'scale(1) '.repeat(20_000)};mask:a(${'transparent,'.repeat(20_000)}">x</p>`,
    ],
    ['long contents', `<style>h2::before{content:${'"a" '.repeat(50_000)}}</style><h2></h2><p>x</p><input>`],
  ])('%s', (_, html) => {
    const start = performance.now();
    const facts = pageOf(html) satisfies PageFacts;
    expect(facts.blocks.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
