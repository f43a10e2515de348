import { describe, expect, test } from 'vitest';
import { gatherPage } from '../lib/facts/gather.ts';
import { inlineVisibility } from '../lib/facts/inline.ts';
import { documentOf, pageOf } from './support/content.ts';

const textsOf = (html: string) => pageOf(html).blocks.map(({ text }) => text);

describe('text by block', () => {
  test.each([
    ['inline elements are joined', '<p>re<b>cov</b>ery <i>phrase</i></p>', ['recovery phrase']],
    [
      'letters in spans make one word',
      '<p><span>s</span><span>e</span><span>e</span><span>d</span></p>',
      ['seed'],
    ],
    ['empty elements do not part a word', '<p>wal<b></b><b></b>let</p>', ['wallet']],
    ['blocks are apart', '<div>one<div>two</div>three</div>', ['one', 'two', 'three']],
    ['a line break parts', '<p>one<br>two</p>', ['one', 'two']],
    ['table cells are apart', '<table><tr><td>a</td><td>b</td></tr></table>', ['a', 'b']],
    ['white space collapses', '<p> a \n  b </p>', ['a b']],
    [
      'scripts, styles and drafts are no text',
      '<p>a</p><script>b</script><style>c</style><textarea>d</textarea><div contenteditable="true">e</div>',
      ['a'],
    ],
    ['a page without body', 'plain <b>words</b>', ['plain words']],
  ])('%s', (_, html, expected) => {
    expect(textsOf(html)).toEqual(expected);
  });

  test('roles', () => {
    const { blocks } = pageOf(
      '<title>T</title><h1>H</h1><p>P</p><button>B</button><label>L</label><blockquote>Q</blockquote><pre>C</pre>',
    );
    expect(blocks.map(({ role }) => role)).toEqual([
      'title',
      'heading',
      'body',
      'button',
      'label',
      'quote',
      'code',
    ]);
  });

  test('very deep and very large pages end', () => {
    expect(textsOf(`${'<div>'.repeat(5000)}deep`)).toEqual([]);
    const doc = documentOf('<p>word</p>'.repeat(5000));
    expect(
      gatherPage(doc, 'https://a.example/', inlineVisibility(doc), { budget: 100 }).blocks.length,
    ).toBeLessThan(60);
  });
});

describe('what is not seen', () => {
  test.each([
    ['style attribute', '<div style="display: none">x</div>'],
    ['hidden attribute', '<div hidden>x</div>'],
    ['visibility', '<div style="visibility:hidden">x</div>'],
    ['opacity', '<div style="opacity:0">x</div>'],
    ['style element, class', '<style>.m, .n { color: red; display:none }</style><div class="a m">x</div>'],
    ['style element, id', '<style>/* c */ #m{display:none!important}</style><div id="m">x</div>'],
    ['a dialog that is not open', '<dialog>x</dialog>'],
  ])('is latent by %s', (_, html) => {
    expect(pageOf(html).blocks).toEqual([{ text: 'x', role: 'body', latent: true }]);
  });

  test.each([
    ['a rule for print only', '<style>@media print { .m { display:none } }</style><div class="m">x</div>'],
    ['half transparent', '<div style="opacity:0.5">x</div>'],
    ['an open dialog', '<dialog open>x</dialog>'],
    [
      'a style that shows what a rule hides',
      '<style>.m{display:none}</style><div class="m" style="display:block">x</div>',
    ],
  ])('%s is seen', (_, html) => {
    expect(pageOf(html).blocks).toEqual([{ text: 'x', role: 'body', latent: false }]);
  });

  test.each([
    ['tiny letters', '<span style="font-size:0">salt</span>'],
    ['letters in the colour of the ground', '<span style="color:#fff;background:#fff">salt</span>'],
    ['letters far off the screen', '<div style="position:absolute;left:-9999px">salt</div>'],
    ['a hidden word within a line', '<span style="display:none">salt</span>'],
    ['white letters on a white ground further out', '<b><i style="color:white">salt</i></b>'],
    ['letters almost in the colour of the ground', '<span style="color:#fdfdfd">salt</span>'],
    ['clear letters', '<span style="color:rgba(0,0,0,0)">salt</span>'],
    ['letters that are cut off', '<span style="clip-path: inset(100%)">salt</span>'],
    ['letters in a box of one pixel', '<div style="width:1px;height:1px;overflow:hidden">salt</div>'],
    [
      'letters that are faint in what is faint',
      '<div style="opacity:.1"><b style="opacity:.2">salt</b></div>',
    ],
    ['letters shrunk to nothing within a line', '<span style="transform:scale(0)">salt</span>'],
  ])('%s are left out and counted', (_, html) => {
    const facts = pageOf(`<div style="background:#ffffff;color:#000">seed${html} phrase</div>`);
    expect(facts.blocks.map(({ text }) => text).join(' ')).not.toContain('salt');
    expect(facts.hiddenLength).toBe(4);
  });
});

describe('what is seen although something around it is not', () => {
  test.each([
    [
      'letters with a size of their own',
      '<div style="font-size:0"><span style="font-size:16px">seed phrase</span></div>',
    ],
    [
      'letters with a colour of their own',
      '<div style="color:white;background:white"><span style="color:#000">seed phrase</span></div>',
    ],
    [
      'white letters over a picture',
      '<div style="background:white"><div style="background:url(a.png);color:white">seed phrase</div></div>',
    ],
    [
      'white letters on a ground of their own',
      '<div style="background:#fff"><b style="background:#333;color:#fff">seed phrase</b></div>',
    ],
    ['letters of 1em', '<p style="font-size:1em">seed phrase</p>'],
    [
      'white letters where nothing is known of the ground',
      '<link rel="stylesheet" href="a.css"><p style="color:#fff">seed phrase</p>',
    ],
    ['white letters where styles were left out', '<p class="a" style="color:#fff">seed phrase</p>'],
  ])('%s', (_, html) => {
    expect(pageOf(html)).toMatchObject({ blocks: [{ text: 'seed phrase' }], hiddenLength: 0 });
  });
});

describe('text that stands otherwise than it is read', () => {
  test.each([
    [
      'one letter per block',
      `<div>${[...'seed'].map((one) => `<div>${one}</div>`).join('')} phrase</div>`,
      'seed phrase',
    ],
    [
      'one letter per element of its own',
      `<p>${[...'seed'].map((one) => `<x-y>${one}</x-y>`).join('')} phrase</p>`,
      'seed phrase',
    ],
    ['letters apart', '<p>s e e d \u00a0 p h r a s e</p>', 'seed phrase'],
    ['letters that run backwards', '<p><bdo dir="rtl">dees</bdo> phrase</p>', 'seed phrase'],
    [
      'the same by style',
      '<p><span style="unicode-bidi:bidi-override;direction:rtl">dees</span> phrase</p>',
      'seed phrase',
    ],
  ])('%s', (_, html, text) => {
    expect(textsOf(html)).toEqual([text]);
  });

  test.each([
    ['a row of figures', '<div>1</div><div>2</div><div>3</div><div>4</div>', ['1', '2', '3', '4']],
    ['three answers', '<ul><li>A</li><li>B</li><li>C</li></ul>', ['A', 'B', 'C']],
    ['initials', '<p>J R R Tolkien</p>', ['J R R Tolkien']],
    ['Arabic and Hebrew run by themselves', '<p dir="rtl">שלום</p>', ['שלום']],
  ])('%s stay as they are', (_, html, texts) => {
    expect(textsOf(html)).toEqual(texts);
  });
});

describe('links, images and names', () => {
  test('links are absolute and know their block', () => {
    const { links, blocks } = pageOf(
      '<title>t</title><p>a</p><p>see <a href="/x">the <b>page</b></a></p><a href="#top">up</a><a href="javascript:x()">no</a>',
    );
    expect(links).toEqual([{ href: 'https://page.example/x', text: 'the page', block: 2 }]);
    expect(blocks[2]?.text).toBe('see the page');
  });

  test("the page's own base counts", () => {
    expect(pageOf('<head><base href="https://b.example/d/"></head><a href="x">x</a>').links[0]?.href).toBe(
      'https://b.example/d/x',
    );
  });

  test('names come from alternative texts and site names', () => {
    expect(
      pageOf('<meta property="og:site_name" content="Site"><img alt="Acme logo"><img alt="">').images,
    ).toEqual(['Site', 'Acme logo']);
  });
});

test('a button that opens the widget of a chat company leads to that company', () => {
  const { links } = pageOf(
    '<a href="javascript:void(Tawk_API.toggle())">Ask</a><button onclick="$crisp.push([\'do\', \'chat:open\'])">Chat</button><button onclick="send()">Send</button>',
  );
  expect(links.map(({ href, text }) => [href, text])).toEqual([
    ['https://tawk.to/', 'Ask'],
    ['https://go.crisp.chat/', 'Chat'],
  ]);
});

describe('groups of fields', () => {
  test.each([
    [
      'in the cell before it',
      '<table><tr><td>Seed phrase</td><td><textarea></textarea></td></tr></table>',
      'Seed phrase',
    ],
    ['as the term before it', '<dl><dt>秘密鍵</dt><dd><input></dd></dl>', '秘密鍵'],
    ['right before it', '<div>Recovery words</div><input name="w">', 'Recovery words w'],
    ['not where it is a sentence', '<p>Never type your seed phrase here.</p><input>', ''],
    ['not where it is a heading', '<h3>About seed phrases</h3><textarea></textarea>', ''],
    [
      'not where the field has one of its own',
      '<p>Step 3</p><input id="a"><label for="a">Name</label>',
      'Name a',
    ],
  ])('a label without its mark: %s', (_, html, label) => {
    expect(pageOf(`<form>${html}</form>`).groups[0]?.fields[0]?.label).toBe(label);
  });

  test('a form with its labels, buttons and action', () => {
    const html =
      '<h2>Restore</h2><form action="https://x.example/p"><label for="a">Phrase</label><textarea id="a" maxlength="500"></textarea><input type="hidden" name="h"><input type="checkbox"><button>Import</button><input type="submit" value="Go"></form>';
    expect(pageOf(html).groups).toMatchObject([
      {
        fields: [{ type: 'textarea', label: 'Phrase a', maxLength: 500 }],
        buttons: ['Import', 'Go'],
        action: 'https://x.example/p',
        latent: false,
      },
    ]);
  });

  test('twelve boxes in rows without a form are one group', () => {
    const row = '<div class="row">'.concat('<div><input type="text"></div>'.repeat(3), '</div>');
    const { groups } = pageOf(`<main><div class="grid">${row.repeat(4)}</div></main>`);
    expect(groups.map((group) => group.fields.length)).toEqual([12]);
  });

  test('two forms are two groups, and a hidden one is latent', () => {
    const { groups } = pageOf('<form><input name="a"></form><div hidden><form><input name="b"></form></div>');
    expect(groups.map(({ latent }) => latent)).toEqual([false, true]);
  });
});

describe('shadow roots and parts that are judged elsewhere', () => {
  test('a closed shadow root is read where the setting can open it', () => {
    const doc = documentOf('<div id="host"></div>');
    const inner = documentOf('<p>inside</p>');
    const visibility = {
      ...inlineVisibility(doc),
      shadowRoot: (element: Element) => (element.id === 'host' ? (inner as unknown as ShadowRoot) : null),
    };
    expect(gatherPage(doc, 'https://a.example/', visibility).blocks.map(({ text }) => text)).toEqual([
      'inside',
    ]);
  });

  test('skipped elements are not read', () => {
    const doc = documentOf('<p>page</p><div class="message">said by somebody</div>');
    const skip = new Set(doc.querySelectorAll('.message'));
    expect(
      gatherPage(doc, 'https://a.example/', inlineVisibility(doc), { skip }).blocks.map(({ text }) => text),
    ).toEqual(['page']);
  });
});
