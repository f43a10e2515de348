import { describe, expect, test } from 'vitest';
import { messageSurfaces } from '../lib/catalog/surfaces.ts';
import { inlineVisibility } from '../lib/facts/inline.ts';
import { findMessages, gatherMessages } from '../lib/facts/surfaces.ts';
import { documentOf } from './support/content.ts';

function messagesOf(html: string, url: string) {
  const doc = documentOf(html);
  return gatherMessages(doc, url, messageSurfaces, inlineVisibility(doc));
}

describe('the surface table', () => {
  test.each(messageSurfaces.map((rule) => [rule.id, rule] as const))(
    '%s: every selector is valid',
    (_, rule) => {
      const doc = documentOf('<p>x</p>');
      for (const selector of [rule.message, rule.author, rule.body, rule.subject]) {
        if (selector !== undefined) expect(() => doc.querySelector(selector)).not.toThrow();
      }
      expect(['mail', 'chat', 'comment']).toContain(rule.surface);
      for (const host of rule.hosts) expect(host).toMatch(/^[a-z0-9.-]+$/);
    },
  );

  test('has one general entry for all other hosts, the last', () => {
    expect(messageSurfaces.filter((rule) => rule.hosts.length === 0).map(({ id }) => id)).toEqual([
      'general',
    ]);
    expect(messageSurfaces.at(-1)?.id).toBe('general');
  });
});

/** Structures as each site shows them, reduced to what the selectors need. */
const SITES: readonly (readonly [string, string, string, object])[] = [
  [
    'Gmail',
    'https://mail.google.com/mail/u/0/',
    '<h2 class="hP">Subject</h2><div class="gs"><span class="gD" email="a@b.example">Name</span><div class="a3s"><p>One</p><p>Two <a href="https://l.example/">link</a></p></div></div>',
    { surface: 'mail', text: 'One\nTwo link', sender: 'Name <a@b.example>', subject: 'Subject' },
  ],
  [
    'Discord',
    'https://discord.com/channels/1/2',
    '<ol><li id="chat-messages-1-2"><h3><span id="message-username-2">mod</span></h3><div id="message-content-2">Hello <b>you</b></div></li></ol>',
    { surface: 'chat', text: 'Hello you', sender: 'mod', subject: null },
  ],
  [
    'Telegram K',
    'https://web.telegram.org/k/',
    '<div class="bubble" data-mid="1"><div class="peer-title">Ann</div><div class="message">Hi</div></div>',
    { surface: 'chat', text: 'Hi', sender: 'Ann' },
  ],
  [
    'Telegram A',
    'https://web.telegram.org/a/',
    '<div class="Message" id="message1"><span class="message-title-name">Ann</span><div class="text-content">Hi</div></div>',
    { surface: 'chat', text: 'Hi', sender: 'Ann' },
  ],
  [
    'X',
    'https://x.com/a/status/1',
    '<article data-testid="tweet"><div data-testid="User-Name">Help @help</div><div data-testid="tweetText">Post</div></article>',
    { surface: 'comment', text: 'Post', sender: 'Help @help' },
  ],
  [
    'WhatsApp',
    'https://web.whatsapp.com/',
    '<div class="message-in"><span aria-label="Bob:"></span><span class="selectable-text">Hi</span></div>',
    { surface: 'chat', text: 'Hi' },
  ],
  [
    'Slack',
    'https://app.slack.com/client/1/2',
    '<div data-qa="message_container"><button data-qa="message_sender_name">Ann</button><div data-qa="message-text">Hi</div></div>',
    { surface: 'chat', text: 'Hi', sender: 'Ann' },
  ],
  [
    'GitHub',
    'https://github.com/o/r/issues/1',
    '<div class="timeline-comment"><a class="author">helper</a><div class="comment-body"><p>Go there</p><pre>code</pre></div></div>',
    { surface: 'comment', text: 'Go there', sender: 'helper' },
  ],
  [
    'Reddit',
    'https://www.reddit.com/r/x/comments/1',
    '<shreddit-comment><div slot="comment"><p>Reply</p></div></shreddit-comment>',
    { surface: 'comment', text: 'Reply' },
  ],
  [
    'any chat with roles',
    'https://chat.example/room',
    '<div role="log"><div><span class="author">Eve</span><p>Hello</p></div></div>',
    { surface: 'chat', text: 'Hello', sender: 'Eve' },
  ],
];

describe('messages', () => {
  test.each(SITES)('%s', (_, url, html, expected) => {
    const found = messagesOf(html, url);
    expect(found).toHaveLength(1);
    expect(found[0]?.facts).toMatchObject({ kind: 'message', url, ...expected });
    expect(found[0]?.element.textContent).not.toBe('');
  });

  test('an article on an ordinary page is no message', () => {
    expect(messagesOf('<main><article><p>News</p></article></main>', 'https://news.example/')).toEqual([]);
  });

  test('a known host whose selectors no longer fit falls back to roles', () => {
    expect(
      messagesOf('<div role="log"><div>Hello</div></div>', 'https://discord.com/channels/1/2'),
    ).toHaveLength(1);
  });

  describe('a known host whose selectors fit a part of the page only', () => {
    const own = (text: string) =>
      `<div class="timeline-comment"><div class="comment-body">${text}</div></div>`;
    const other = (text: string) => `<section role="comment"><p>${text}</p></section>`;
    const url = 'https://github.com/o/r/issues/1';

    test('has the others found by their roles, as what the host is for', () => {
      const found = messagesOf(`<main>${own('one')}${other('two')}${other('three')}</main>`, url);
      expect(found.map(({ facts }) => [facts.text, facts.surface])).toEqual([
        ['one', 'comment'],
        ['two', 'comment'],
        ['three', 'comment'],
      ]);
    });

    test('has nothing found twice: what holds a message, or lies in one, is none of its own', () => {
      expect(messagesOf(`<div role="comment">${own('one')}</div>`, url)).toHaveLength(1);
      expect(
        messagesOf(`<div class="timeline-comment"><p role="comment">one</p></div>`, url).map(
          ({ facts }) => facts.text,
        ),
      ).toEqual(['one']);
    });

    test('is not searched further where the selectors find many', () => {
      expect(messagesOf(`${own('one').repeat(40)}${other('two')}`, url)).toHaveLength(40);
    });
  });

  test('a message within a message counts once', () => {
    const doc = documentOf(
      '<div class="timeline-comment"><div class="timeline-comment"><div class="comment-body">x</div></div></div>',
    );
    expect(findMessages(doc, 'https://github.com/o/r/issues/1', messageSurfaces)).toHaveLength(1);
  });

  test('an address that is none finds nothing and does not throw', () => {
    expect(messagesOf('<p>x</p>', 'about:blank')).toEqual([]);
    expect(messagesOf('<p>x</p>', '')).toEqual([]);
  });
});
