/** Small pages that are built as the well-known message services build theirs, for tests with and without a browser. */

export interface MessagePage {
  /** Id in assets/surfaces.json. */
  readonly id: string;
  readonly url: string;
  /** What stands around the messages; `%` is their place. */
  readonly around: string;
  /** One message. */
  message(author: string, body: string, at: number): string;
}

export const messagePages: readonly MessagePage[] = [
  {
    id: 'gmail',
    url: 'https://mail.google.com/mail/u/0/',
    around: '<div role="main"><h2 class="hP">Your wallet</h2><div role="list">%</div></div>',
    message: (author, body, at) =>
      `<div class="adn" role="listitem"><span class="gD" email="${author}@mail.example">${author}</span><span class="g3" title="Nov 22, 2026">9:0${at % 10} AM</span><div class="a3s">${body}</div></div>`,
  },
  {
    id: 'outlook',
    url: 'https://outlook.live.com/mail/0/',
    around: '<div data-app-section="ConversationContainer">%</div>',
    message: (author, body, at) =>
      `<div role="listitem" aria-label="Message"><span title="${author}@mail.example">${author}</span><div>Sun 11/22/2026 9:0${at % 10} AM</div><div id="UniqueMessageBody_${at}">${body}</div></div>`,
  },
  {
    id: 'yahoo-mail-jp',
    url: 'https://mail.yahoo.co.jp/u/pc/f/message/1',
    around: '<main>%</main>',
    message: (author, body, at) =>
      `<div class="sc-MessageView"><span class="sc-Sender">${author}</span><span>2026/11/22 9:0${at % 10}</span><div class="sc-MessageBody">${body}</div></div>`,
  },
  {
    id: 'discord',
    url: 'https://discord.com/channels/1/2',
    around: '<ol data-list-id="chat-messages">%</ol>',
    message: (author, body, at) =>
      `<li id="chat-messages-1-${at}"><h3><span id="message-username-${at}">${author}</span> <time datetime="2026-11-22T09:00Z">Today at 9:0${at % 10} AM</time></h3><div id="message-content-${at}">${body}</div></li>`,
  },
  {
    id: 'telegram-k',
    url: 'https://web.telegram.org/k/',
    around: '<div class="bubbles-inner">%</div>',
    message: (author, body, at) =>
      `<div class="bubble" data-mid="${at}"><div class="peer-title">${author}</div><div class="message">${body}</div><span class="time">09:0${at % 10}</span></div>`,
  },
  {
    id: 'telegram-a',
    url: 'https://web.telegram.org/a/',
    around: '<div class="messages-container">%</div>',
    message: (author, body, at) =>
      `<div class="Message" id="message-${at}"><div class="message-title-name">${author}</div><div class="text-content">${body}</div><span class="MessageMeta">09:0${at % 10}</span></div>`,
  },
  {
    id: 'x',
    url: 'https://x.com/someone/status/1',
    around: '<section>%</section>',
    message: (author, body, at) =>
      `<article data-testid="tweet"><div data-testid="User-Name">${author} <a href="/a/status/${at}"><time datetime="2026-11-22">${at + 1}h</time></a></div><div data-testid="tweetText">${body}</div></article>`,
  },
  {
    id: 'x-direct',
    url: 'https://x.com/messages/1',
    around: '<div data-testid="DmScrollerContainer">%</div>',
    message: (author, body, at) =>
      `<div data-testid="messageEntry"><a role="link" aria-label="${author}" href="/a">${author}</a><div data-testid="messageText">${body}</div><span>9:0${at % 10} AM</span></div>`,
  },
  {
    id: 'whatsapp',
    url: 'https://web.whatsapp.com/',
    around: '<div role="application">%</div>',
    message: (author, body, at) =>
      `<div role="row"><div data-id="false_${at}"><span aria-label="${author}:"></span><span class="selectable-text">${body}</span><span dir="auto">09:0${at % 10}</span></div></div>`,
  },
  {
    id: 'slack',
    url: 'https://app.slack.com/client/T/C',
    around: '<div data-qa="slack_kit_list">%</div>',
    message: (author, body, at) =>
      `<div data-qa="message_container"><button data-qa="message_sender_name">${author}</button><a href="/archives/${at}"><span>9:0${at % 10} AM</span></a><div data-qa="message-text">${body}</div></div>`,
  },
  {
    id: 'github',
    url: 'https://github.com/owner/repo/issues/1',
    around: '<main>%</main>',
    message: (author, body) =>
      `<div class="timeline-comment"><a class="author" href="/a">${author}</a> <relative-time datetime="2026-11-22">Nov 22, 2026</relative-time><div class="comment-body markdown-body">${body}</div></div>`,
  },
  {
    id: 'reddit',
    url: 'https://www.reddit.com/r/sub/comments/1/title/',
    around: '<shreddit-comment-tree>%</shreddit-comment-tree>',
    message: (author, body, at) =>
      `<shreddit-comment author="${author}"><faceplate-tracker><a href="/user/${author}">${author}</a> <time datetime="2026-11-22">${at + 1}h ago</time></faceplate-tracker><div slot="comment">${body}</div></shreddit-comment>`,
  },
  {
    id: 'messenger',
    url: 'https://www.messenger.com/t/1',
    around: '<div role="main"><div role="grid">%</div></div>',
    message: (author, body) => `<div role="row"><h4>${author}</h4><div dir="auto">${body}</div></div>`,
  },
  {
    id: 'facebook-comment',
    url: 'https://m.facebook.com/groups/1/posts/2',
    around: '<div role="feed">%</div>',
    message: (author, body) =>
      `<div role="article" aria-label="Comment"><a role="link" href="/u"><span dir="auto">${author}</span></a><div dir="auto" style="text-align: start">${body}</div></div>`,
  },
  {
    id: 'instagram',
    url: 'https://www.instagram.com/direct/t/1/',
    around: '<section><div role="grid">%</div></section>',
    message: (author, body) => `<div role="row"><h6>${author}</h6><div dir="auto">${body}</div></div>`,
  },
  {
    id: 'line-official',
    url: 'https://chat.line.biz/U1/chat/U2',
    around: '<div class="chat-body">%</div>',
    message: (author, body, at) =>
      `<div class="chat-item"><span class="chat-item-name">${author}</span><div class="chat-item-text">${body}</div><time>9:0${at % 10}</time></div>`,
  },
  {
    id: 'teams',
    url: 'https://teams.microsoft.com/v2/',
    around: '<div data-tid="message-pane-list-viewport">%</div>',
    message: (author, body, at) =>
      `<div data-tid="chat-pane-message"><span data-tid="message-author-name">${author}</span><time datetime="2026-11-22">9:0${at % 10} AM</time><div id="content-${at}" data-message-content="">${body}</div></div>`,
  },
  {
    id: 'youtube',
    url: 'https://www.youtube.com/watch',
    around: '<ytd-comments>%</ytd-comments>',
    message: (author, body, at) =>
      `<ytd-comment-view-model><a id="author-text"><span>${author}</span></a><a href="/watch?lc=${at}">${at + 1} days ago</a><div id="content-text">${body}</div></ytd-comment-view-model>`,
  },
  {
    id: 'general',
    url: 'https://forum.example/topic/1',
    around:
      '<section><ol class="commentlist">%</ol><form><textarea name="comment"></textarea></form></section>',
    message: (author, body, at) =>
      `<li><div class="comment even" id="comment-${at}"><cite class="fn">${author}</cite> <time datetime="2026-11-22">Nov 22, 2026</time><p>${body}</p></div></li>`,
  },
];

/**
 * The same page after the service gave everything new names: classes, ids, attributes of its own, elements of its own.
 * What a page means to a reader stays: roles, labels, times, links.
 */
export function renamed(html: string): string {
  return html
    .replace(/ (?:class|id|slot|email|data-[a-z-]+)="[^"]*"/g, ' class="x7f3a"')
    .replace(/<(\/?)[a-z]+(?:-[a-z]+)+/g, '<$1div');
}

/** A page of a service with these messages. */
export function messagePage(
  { around, message }: MessagePage,
  messages: readonly (readonly [string, string])[],
): string {
  const all = messages.map(([author, body], at) => message(author, body, at));
  return `<!doctype html><html><head><meta charset="utf-8"><title>Messages</title></head><body>${around.replace('%', all.join('\n'))}</body></html>`;
}
