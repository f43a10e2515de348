import { describe, expect, test } from 'vitest';
import { findRepeated, type Host } from '../lib/facts/repetition.ts';
import { isTime } from '../lib/facts/times.ts';
import { finish } from '../lib/steps.ts';
import { documentOf } from './support/content.ts';

function found(html: string, host: Host = 'unknown'): [string | null, string][] {
  return finish(findRepeated(documentOf(`<!doctype html><html><body>${html}</body></html>`), host)).map(
    ({ element, author }) => [
      author?.textContent?.trim() ?? null,
      (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
    ],
  );
}

const three = (one: (n: number) => string) => [1, 2, 3].map(one).join('');
const WORDS = 'I had the same trouble and wrote to them yesterday.';

describe('talk on a host that nobody knows', () => {
  const match: readonly [string, string, number][] = [
    [
      'comments that can be answered',
      three((n) => `<div><b>mira${n}</b> <i>${n} hours ago</i><p>${WORDS}</p><a href="#r">Reply</a></div>`),
      3,
    ],
    [
      'a chat with a box to write into, later messages of a person without name and time',
      `<section><div>${three((n) => `<div><span>kai${n}</span><span>12:0${n}</span><p>${WORDS}</p></div>`)}<div><p>And one more thing.</p></div></div><textarea></textarea></section>`,
      4,
    ],
    [
      'Japanese comments',
      three(
        (n) =>
          `<li><span>名無しさん${n}</span><span>2026年11月2${n}日 10:00</span><p>同じことで困っています。どうすればいいですか。</p><a>返信</a></li>`,
      ),
      3,
    ],
    [
      'answers within what they answer',
      `<div><header><a href="/user/a">ann</a> <time>3h</time></header><p>${WORDS}</p><div><div><header><a href="/user/b">bob</a> <time>2h</time></header><p>${WORDS}</p><div><div><header><a href="/user/c">cid</a> <time>1h</time></header><p>${WORDS}</p></div></div></div></div></div>`,
      3,
    ],
    [
      'reviews',
      three(
        (n) =>
          `<article><span>buyer ${n}</span><span>Nov 1${n}, 2026</span><p>${WORDS}</p><button>Helpful (2)</button></article>`,
      ),
      3,
    ],
    [
      'one of them edited: it names two times',
      `<ul>${three((n) => `<li><b>mira${n}</b> <i>${n} hours ago</i><p>${WORDS}</p><a>Reply</a></li>`)}<li><b>jun</b> <i>5 hours ago</i><p>${WORDS}</p><i>4 hours ago</i><a>Reply</a></li></ul>`,
      4,
    ],
  ];
  test.each(match)('%s', (_, html, count) => {
    expect(found(html)).toHaveLength(count);
  });

  const clear: readonly [string, string][] = [
    [
      'news with headings',
      three(
        (n) =>
          `<article><h3><a href="/${n}">Scam warning ${n}</a></h3><span>By Ann</span><time>Nov ${n}, 2026</time><p>${WORDS}</p></article><textarea></textarea>`,
      ),
    ],
    [
      'news whose titles are links',
      three(
        (n) =>
          `<li><a href="/${n}">Police warn of fake support desks in the city of Osaka</a><span>2026/11/2${n}</span><p>Short text.</p></li>`,
      ),
    ],
    [
      'hits of a search',
      three(
        (n) =>
          `<div><a href="https://s${n}.example/"><h3>MetaMask support</h3></a><span>${n} days ago</span><p>${WORDS} ${WORDS}</p></div>`,
      ),
    ],
    [
      'products',
      three(
        (n) =>
          `<li><a href="/p${n}"><img alt="x">Desk lamp</a><p>1,200円</p><p>Arrives in 2 days</p><button>Add to cart</button></li>`,
      ),
    ],
    [
      'a table of transfers',
      `<table>${three((n) => `<tr><td>Coincheck</td><td>2026/11/2${n} 10:00</td><td>Withdrawal of 0.1 BTC to an outside address</td></tr>`)}</table><textarea></textarea>`,
    ],
    [
      'an index of a forum',
      three(
        (n) =>
          `<li><a href="/t/${n}">How do I restore my wallet after an update?</a><a href="/user/a">ann</a><span>${n}h ago</span><span>12 replies</span></li>`,
      ),
    ],
    [
      'opening hours',
      `<ul>${three((n) => `<li><b>Shop ${n}</b> <span>10:00</span> <p>Closed on Sundays and holidays of the year.</p></li>`)}</ul>`,
    ],
    ['two of a kind', `<div><b>a1</b> <i>1h</i><p>${WORDS}</p><a>Reply</a></div>`.repeat(2)],
    [
      'an article with a comment form',
      `<h1>News</h1><time>Nov 22, 2026</time><p>${WORDS}</p><textarea></textarea>`,
    ],
  ];
  test.each(clear)('%s: none', (_, html) => {
    expect(found(html)).toEqual([]);
  });
});

describe('on a host of messages', () => {
  test('one is enough, and ends where its words end', () => {
    const html = `<main><h1>Chat</h1><div><div><b>Support</b> <span>12:01</span><p>${WORDS}</p></div></div></main>`;
    expect(found(html, 'chat')).toEqual([['Support', `Support 12:01${WORDS}`]]);
  });

  test('nobody need be named', () => {
    expect(
      found(`<div>${three((n) => `<div><p>${WORDS}</p><i>12:0${n}</i></div>`)}</div>`, 'chat'),
    ).toHaveLength(3);
  });

  test.each([
    [
      'a list of mails',
      `<table>${three((n) => `<tr><td>Ann</td><td>${WORDS}</td><td>Nov ${n}</td></tr>`)}</table>`,
    ],
    [
      'a list of chats to choose from',
      three((n) => `<div role="option"><b>Ann ${n}</b><p>${WORDS}</p><i>12:0${n}</i></div>`),
    ],
    [
      'links to chats',
      `<nav>${three((n) => `<a href="#${n}"><b>Ann ${n}</b><p>${WORDS}</p><i>12:0${n}</i></a>`)}</nav>`,
    ],
  ])('%s: none', (_, html) => {
    expect(found(html, 'mail')).toEqual([]);
  });
});

describe('times', () => {
  test.each([
    '12:34',
    '3:12 PM',
    '午後3:12',
    'Today at 9:01 AM',
    '2026/11/22(日) 12:34:56',
    '2026年11月22日',
    '11月22日',
    'Nov 22, 2026',
    '22 Nov 2026',
    'Sun 11/22/2026 9:00 AM',
    '3h',
    '5 days ago',
    'an hour ago',
    '3時間前',
    '昨日 12:00',
    'Yesterday',
    'just now',
  ])('%s', (text) => {
    expect(isTime(text)).toBe(true);
  });

  test.each([
    '',
    '1200',
    '$12.34',
    '12 replies',
    'May',
    'We meet at noon',
    '3 items',
    'Enter your 12 words',
    '03-1234-5678',
    'v2.10',
  ])('%s is none', (text) => {
    expect(isTime(text)).toBe(false);
  });
});
