import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { absolute } from '../lib/inquiry/absolute.ts';
import { addressesIn, mailHost } from '../lib/inquiry/addresses.ts';
import { type Input, parseLine } from '../tools/check/input.ts';
import { eachLine } from '../tools/check/lines.ts';
import { parseOptions } from '../tools/check/options.ts';

describe('a line is read', () => {
  const text = {
    form: 'text',
    text: 'hi',
    surface: 'page',
    url: null,
    links: [],
    sender: null,
    subject: null,
    replyTo: null,
  } as const;

  test.each<[string, string, Input]>([
    ['an address', '{"url":"https://a.example/"}', { form: 'address', url: 'https://a.example/' }],
    ['an empty address', '{"url":""}', { form: 'address', url: '' }],
    ['a text alone', '{"text":"hi"}', text],
    ['an empty text', '{"text":""}', { ...text, text: '' }],
    [
      'a text with its place',
      '{"text":"hi","surface":"chat","url":"https://discord.com/"}',
      { ...text, surface: 'chat', url: 'https://discord.com/' },
    ],
    [
      'a text with a sender is a mail',
      '{"text":"hi","sender":"A <a@b.example>"}',
      { ...text, surface: 'mail', sender: 'A <a@b.example>' },
    ],
    [
      'a mail with everything',
      '{"text":"hi","surface":"mail","subject":"S","reply_to":"r@c.example"}',
      { ...text, surface: 'mail', subject: 'S', replyTo: 'r@c.example' },
    ],
    [
      'links as strings',
      '{"text":"hi","links":["https://l.example/"]}',
      { ...text, links: [{ href: 'https://l.example/', text: '' }] },
    ],
    [
      'links as objects',
      '{"text":"hi","links":[{"href":"https://l.example/","text":"L"},{"href":"m.example"}]}',
      {
        ...text,
        links: [
          { href: 'https://l.example/', text: 'L' },
          { href: 'm.example', text: '' },
        ],
      },
    ],
    [
      'optional keys of another type',
      '{"text":"hi","links":"x","sender":7,"surface":"fax","url":null}',
      text,
    ],
    ['links of another type', '{"text":"hi","links":[null,3,{"href":4}]}', text],
    [
      'a page',
      '{"html":"<p>hi","url":"https://a.example/"}',
      { form: 'page', html: '<p>hi', url: 'https://a.example/' },
    ],
    [
      'keys that nobody knows',
      '{"url":"https://a.example/","id":3}',
      { form: 'address', url: 'https://a.example/' },
    ],
    ['a byte order mark', '\uFEFF{"url":"a.example"}', { form: 'address', url: 'a.example' }],
  ])('%s', (_name, line, input) => {
    expect(parseLine(line)).toEqual(input);
  });

  test.each([
    ['no JSON', '{"url":'],
    ['an empty line', ''],
    ['a list', '["https://a.example/"]'],
    ['a text that is no object', '"https://a.example/"'],
    ['null', 'null'],
    ['nothing to judge', '{"id":3}'],
    ['an address that is no string', '{"url":5}'],
    ['a text that is no string', '{"text":null}'],
    ['a page that is no string', '{"html":{},"url":"https://a.example/"}'],
    ['a page without its address', '{"html":"<p>hi"}'],
    ['a page whose address is no string', '{"html":"<p>hi","url":[]}'],
  ])('%s is an error', (_name, line) => {
    expect(parseLine(line)).toEqual({ error: expect.stringMatching(/./) });
  });
});

describe('addresses in text', () => {
  test.each([
    ['go to https://a.example/x?y=1.', ['https://a.example/x?y=1']],
    ['（https://a.example/）と「http://b.example」', ['https://a.example/', 'http://b.example']],
    ['https://a.example/、https://a.example/', ['https://a.example/']],
    ['[x](https://a.example/p)', ['https://a.example/p']],
    ['write to me@a.example or a.example', []],
  ])('%s', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected);
  });

  test.each([
    ['Help <a@b.example>', 'b.example'],
    ['a.b+c@mail.b.example', 'mail.b.example'],
    ['"a@x.example" <c@d.example>', 'd.example'],
    ['@handle', null],
    ['Support Desk', null],
    [null, null],
  ])('mail host of %s', (sender, host) => {
    expect(mailHost(sender)).toBe(host);
  });

  test.each([
    ['https://a.example/', 'https://a.example/'],
    ['a.example/x', 'https://a.example/x'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['not an address', 'not an address'],
  ])('%s as a link', (href, expected) => {
    expect(absolute(href)).toBe(expected);
  });
});

describe('options', () => {
  test.each([
    [
      ['https://a.example/'],
      { addresses: ['https://a.example/'], jsonl: false, noLists: false, explain: null, help: false },
    ],
    [['--jsonl', '--no-lists'], { addresses: [], jsonl: true, noLists: true, explain: null, help: false }],
    [
      ['--jsonl', '--explain', 'ja'],
      { addresses: [], jsonl: true, noLists: false, explain: 'ja', help: false },
    ],
    [['--help'], { addresses: [], jsonl: false, noLists: false, explain: null, help: true }],
    [['-h', '--jsonl', 'a'], { addresses: ['a'], jsonl: true, noLists: false, explain: null, help: true }],
  ])('%j', (args, expected) => {
    expect(parseOptions(args)).toEqual(expected);
  });

  test.each([
    [[]],
    [['--jsonl', 'a.example']],
    [['--fast', 'a.example']],
    [['--explain', 'fr', 'a.example']],
  ])('%j is refused', (args) => {
    expect(parseOptions(args)).toEqual(expect.any(String));
  });
});

test('lines are answered in order, waiting for a slow reader', async () => {
  const lines = Array.from({ length: 5000 }, (_, at) => `${at}`);
  const written: string[] = [];
  let waiting = 0;
  const slow = new Writable({
    highWaterMark: 64,
    write(chunk, _encoding, done) {
      waiting += 1;
      written.push(String(chunk));
      setImmediate(done);
    },
  });
  await eachLine(Readable.from(lines.map((line) => `${line}\n`)), slow, (line) => `<${line}>`);
  await new Promise<void>((resolve) => slow.end(resolve));
  expect(waiting).toBeGreaterThan(10);
  expect(written.join('')).toBe(lines.map((line) => `<${line}>\n`).join(''));
});
