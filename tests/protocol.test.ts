import { describe, expect, test } from 'vitest';
import { addressInHash } from '../lib/blocked-address.ts';
import { MAX_LINKS } from '../lib/limits.ts';
import { accept, type Message } from '../lib/protocol.ts';
import { type Sender, type SenderFacts, senderOf } from '../lib/sender.ts';

const own = { id: 'abc', root: 'chrome-extension://abc/' };
const tab = { id: 7 };

describe('who sends', () => {
  const senders: readonly [string, SenderFacts, Sender | null][] = [
    ['a page of the web', { id: 'abc', url: 'https://example.org/', frameId: 0, tab }, 'content'],
    ['a frame in it', { id: 'abc', url: 'about:blank', frameId: 3, tab }, 'content'],
    [
      'the blocked page',
      { id: 'abc', url: `${own.root}blocked.html#https://x.example/`, frameId: 0, tab },
      'blocked',
    ],
    ['the popup', { id: 'abc', url: `${own.root}popup.html` }, 'popup'],
    ['the popup in a tab', { id: 'abc', url: `${own.root}popup.html?tab`, frameId: 0, tab }, 'popup'],
    ['another extension', { id: 'xyz', url: 'https://example.org/', frameId: 0, tab }, null],
    ['another extension with our page', { id: 'xyz', url: `${own.root}popup.html` }, null],
    ['a framed blocked page', { id: 'abc', url: `${own.root}blocked.html`, frameId: 2, tab }, null],
    [
      'a page of ours that asks nothing',
      { id: 'abc', url: `${own.root}welcome.html`, frameId: 0, tab },
      null,
    ],
    [
      'a name that only begins alike',
      { id: 'abc', url: `${own.root}popup.html.evil`, frameId: 0, tab },
      null,
    ],
    [
      'a web page with our root in its path',
      { id: 'abc', url: `https://x.example/${own.root}popup.html`, tab },
      'content',
    ],
    ['no tab', { id: 'abc', url: 'https://example.org/' }, null],
    ['no address', { id: 'abc', tab }, null],
  ];
  test.each(senders)('%s', (_name, sender, expected) => {
    expect(senderOf(sender, own)).toBe(expected);
  });
});

const valid: readonly [Message, readonly Sender[]][] = [
  [{ type: 'scan', links: ['https://example.org/a'], knows: true }, ['content']],
  [
    {
      type: 'found',
      page: { kind: 'clear' },
      messages: [],
      prints: [],
      counts: { note: 0, caution: 0, danger: 0 },
    },
    ['content'],
  ],
  [{ type: 'keep', message: null }, ['content']],
  [{ type: 'leave' }, ['content']],
  [{ type: 'stay' }, ['content']],
  [{ type: 'blocked', address: 'https://example.org/' }, ['blocked']],
  [{ type: 'continue', address: 'https://example.org/', reach: 'tab' }, ['blocked']],
  // Log-ins make such addresses, and nothing that was stopped may be called open.
  [{ type: 'blocked', address: `https://example.org/?${'x'.repeat(100_000)}` }, ['blocked']],
  [{ type: 'end', tabId: 3, host: 'example.org' }, ['options']],
  [{ type: 'tab', tabId: 3 }, ['popup']],
];

describe('what is accepted', () => {
  const senders: readonly Sender[] = ['content', 'blocked', 'options', 'popup'];
  const pairs = valid.flatMap(([message, allowed]) =>
    senders.map((sender) => [message.type, sender, allowed.includes(sender), message] as const),
  );
  test.each(pairs)('%s from %s: %s', (_type, sender, allowed, message) => {
    expect(accept(message, sender)).toEqual(allowed ? message : null);
  });

  test('nothing from a stranger', () => {
    for (const [message] of valid) expect(accept(message, null)).toBeNull();
  });
});

describe('what is refused', () => {
  const evidence = { id: 'urgency', family: 'text', snippet: 'now', key: 'urgency' };
  const finding = (changes: object) => ({
    type: 'found',
    page: { kind: 'finding', level: 'caution', certainty: 'likely', evidence: [evidence], ...changes },
    messages: [],
    prints: [],
    counts: { note: 0, caution: 0, danger: 0 },
  });
  const refused: readonly [string, unknown][] = [
    ['no object', 'scan'],
    ['an unknown type', { type: 'eval', code: '1' }],
    [
      'too many links',
      { type: 'scan', links: Array.from({ length: MAX_LINKS + 1 }, () => 'https://a.example/'), knows: true },
    ],
    [
      'an address without end',
      { type: 'scan', links: [`https://a.example/${'a'.repeat(9000)}`], knows: true },
    ],
    ['text of a page beside the finding', { ...finding({}), text: 'Dear customer' }],
    ['text of a page in the evidence', finding({ evidence: [{ ...evidence, snippet: 'a'.repeat(121) }] })],
    ['text of a page as the name of a rule', finding({ evidence: [{ ...evidence, id: 'Dear customer' }] })],
    ['a finding without evidence', finding({ evidence: [] })],
    ['an invented level', finding({ level: 'fatal' })],
  ];
  test.each(refused)('%s', (_name, message) => {
    expect(accept(message, 'content')).toBeNull();
  });
  test('the same finding without the fault is accepted', () => {
    expect(accept(finding({}), 'content')).not.toBeNull();
  });
});

describe('the address in the fragment', () => {
  const addresses: readonly [string, string | null][] = [
    ['#https://metamask-support.io/a?b=c#d', 'https://metamask-support.io/a?b=c#d'],
    ['#http://xn--mtamask-bya.io/', 'http://xn--mtamask-bya.io/'],
    ['#javascript:alert(1)', null],
    ['#data:text/html,hello', null],
    ['#file:///etc/passwd', null],
    ['#chrome-extension://abc/popup.html', null],
    ['#metamask.io', null],
    ['#', null],
    ['', null],
    [`#https://a.example/${'a'.repeat(9000)}`, `https://a.example/${'a'.repeat(9000)}`],
    [`#https://a.example/${'a'.repeat(2 ** 21)}`, null],
  ];
  test.each(addresses)('%.60s', (hash, expected) => {
    expect(addressInHash(hash)?.href ?? null).toBe(expected);
  });
});
