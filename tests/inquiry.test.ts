import { describe, expect, test } from 'vitest';
import contacts from '../assets/compiled/contacts.json' with { type: 'json' };
import { domainIndex } from '../lib/catalog/domains.ts';
import { judgeMessage, linksOf, lookUp } from '../lib/catalog/inquiry.ts';
import { serviceName } from '../lib/catalog/names.ts';
import { linkStanding } from '../lib/catalog/standing.ts';
import { popupWords } from '../lib/catalog/text-popup.ts';
import { addressToJudge } from '../lib/content/standing.ts';
import { storePage } from '../lib/directory/stores.ts';
import { judgeAddress } from '../lib/domain/engine.ts';
import { linksIn } from '../lib/inquiry/addresses.ts';
import { type Answer, answerOf } from '../lib/inquiry/answer.ts';
import { classify } from '../lib/inquiry/classify.ts';
import { plainContact } from '../lib/inquiry/contacts.ts';
import {
  contactOf,
  contactsIn,
  entriesIn,
  type FoundContact,
  factsOfMessage,
} from '../lib/inquiry/message.ts';
import { profileAt } from '../lib/inquiry/profiles.ts';
import type { Judged, JudgedContact } from '../lib/inquiry/say.ts';
import cases from './cases/inquiries.json' with { type: 'json' };
import never from './cases/never-import.json' with { type: 'json' };

describe('what was pasted', () => {
  test.each([
    ['', 'empty'],
    ['   \n', 'empty'],
    ['metamask.io', 'address'],
    ['https://metamask.io/download?x=1', 'address'],
    ['hxxps://metamask-support[.]com/login', 'address'],
    ['メタマスク.com', 'address'],
    ['http://203.0.113.7/a', 'address'],
    ['support@metamask.io', 'mail'],
    ['MetaMask <support@metamask.io>', 'mail'],
    ['mailto:a@b.example', 'mail'],
    ['03-5978-7509', 'phone'],
    ['０３－５９７８－７５０９', 'phone'],
    ['+81 (0)3 5978 7509', 'phone'],
    ['#9110', 'phone'],
    ['188', 'phone'],
    ['電話：03-5774-3000', 'phone'],
    ['@MetaMaskSupport', 'handle'],
    ['１２', 'message'],
    ['metamask', 'message'],
    ['Your wallet is locked. Visit metamask.io', 'message'],
    ['ウォレットが停止されました。03-5774-3000 に電話してください', 'message'],
    ['2026-11-22 12:30 1,000円', 'message'],
    ['123456789012345678901234567890', 'message'],
  ])('%s is: %s', (text, kind) => {
    expect(classify(text).kind).toBe(kind);
  });
});

test.each([
  ['03-5978-7509', '0359787509'],
  ['+81-3-5978-7509', '0359787509'],
  ['+81 (0)3 5978 7509', '0359787509'],
  ['010 81 3 5978 7509', '0359787509'],
  ['０３（５９７８）７５０９', '0359787509'],
  ['#9110', '#9110'],
  ['＃9110', '#9110'],
  ['188', '188'],
  ['+1 812-223-9376', '+18122239376'],
])('the number %s is written %s', (text, plain) => {
  expect(plainContact('phone', text)).toBe(plain);
});

test.each([
  ['Call +1 (812) 223-9376 now', ['+1 (812) 223-9376']],
  ['電話は０３－５９７８－７５０９まで', ['03-5978-7509']],
  ['write to help@metamask-desk.example or @MetaMask_Help', ['help@metamask-desk.example', '@MetaMask_Help']],
  ['注文 2026112212345678 を確認', []],
  ['see https://t.me/metamask_support?start=0312345678', []],
])('contacts in: %s', (text, found) => {
  expect(contactsIn(text).map((contact) => contact.text)).toEqual(found);
});

const words = new Set(['locked', 'click', 'thanks', 'wallet', 'support', 'restore', 'live', 'today', 'info']);

test.each([
  ['【Coincheck】…coincheck-login.com で確認してください', ['coincheck-login.com']],
  ['こちらはcoincheck-login.comです', ['coincheck-login.com']],
  ['ｃｏｉｎｃｈｅｃｋ－ｌｏｇｉｎ．ｃｏｍ へ', ['coincheck-login.com']],
  ['「coincheck-login.com/ja/login」を開く', ['coincheck-login.com/ja/login']],
  ['https://coincheck-login.comで確認', ['https://coincheck-login.com']],
  ['https://metamask.ioログイン.com/', ['https://metamask.ioログイン.com/']],
  ['Please visit metamask-support.io to restore', ['metamask-support.io']],
  ['Open metamask-support.io.', ['metamask-support.io']],
  ['Open metamask-support.io.Then log in', ['metamask-support.io']],
  ['Open METAMASK-SUPPORT.IO!', ['METAMASK-SUPPORT.IO']],
  ['Open metamаsk.io now', ['metamаsk.io']],
  ['Open walletrectify.live now', ['walletrectify.live']],
  ['t.me/metamask_help or bit.ly/3abc', ['t.me/metamask_help', 'bit.ly/3abc']],
  [
    'https://metamask.io and metamask.io and www.metamask.io:8080/a?b=1',
    ['https://metamask.io', 'www.metamask.io:8080/a?b=1'],
  ],
  ['See readme.md, app.js, install.sh, main.py, my_list.cf, metamask-chrome-12.0.zip and notes.txt', []],
  ['Version 2.0.1, v12.4.2, 3.5 ETH, 10.30 a.m., No.1', []],
  ['e.g. this, i.e. that, U.S., Inc. and Co.Ltd, Ph.D., Mr.Kim, etc.', []],
  ['Your wallet is locked.Click here.It is urgent.Please hurry', []],
  ['your wallet is locked.click here thanks.so we restore.it today.is', []],
  ['help@metamask-support.io, @name.io, a.b@c.co.jp', []],
  ['確認しました。ありがとう.すぐに', []],
  ['/usr/bin/perl.pl C:\\notes.com', []],
])('addresses in: %s', (text, found) => {
  const knowledge = { isWord: (word: string) => words.has(word), isKnown: () => false };
  expect(linksIn(text, knowledge).map((link) => link.text)).toEqual(found);
});

test('a host that could be the end of a sentence is one where the engine knows it', () => {
  const knowledge = { isWord: (word: string) => words.has(word), isKnown: () => true };
  expect(linksIn('Open wallet.support', knowledge)).toEqual([
    { text: 'wallet.support', href: 'https://wallet.support' },
  ]);
});

/** The answer as the popup gives it, with the worker's part done here. */
function answer(text: string): Answer | null {
  const inquiry = classify(text);
  if (inquiry.kind === 'empty') return null;
  const place = (url: string): Judged => {
    const verdict = judgeAddress(addressToJudge(url), domainIndex());
    return { verdict, standing: linkStanding(url, verdict) };
  };
  const person = (contact: FoundContact): JudgedContact => ({
    ...lookUp(contact),
    host: contact.kind === 'mail' ? place(`mailto:${contact.text}`) : null,
  });
  const names = { service: (id: string) => serviceName(id, 'en'), body: (id: string) => id };
  if (inquiry.kind === 'message') {
    const links = linksOf(inquiry.text, (href) => place(href).verdict.kind !== 'unknown');
    const facts = factsOfMessage(inquiry.text, links);
    const entries = entriesIn(links);
    const others = links.filter((link) => entries.every((entry) => entry.text !== link.text));
    return answerOf(
      {
        inquiry,
        addresses: others.map(({ text: written, href }) => ({ text: written, ...place(href) })),
        contacts: [...entries, ...contactsIn(inquiry.text)].map(person),
        content: judgeMessage(facts, (href) => place(href).standing),
      },
      names,
    );
  }
  if (inquiry.kind === 'address')
    return answerOf(
      { inquiry, addresses: [{ text: inquiry.text, ...place(inquiry.url) }], contacts: [], content: null },
      names,
    );
  return answerOf({ inquiry, addresses: [], contacts: [person(contactOf(inquiry))], content: null }, names);
}

test.each([
  ['https://x.com/MetaMaskSupport', 'x', '@MetaMaskSupport'],
  ['https://www.twitter.com/MetaMaskSupport/?s=21', 'x', '@MetaMaskSupport'],
  ['https://www.reddit.com/r/Metamask/', 'reddit', 'r/Metamask'],
  ['https://old.reddit.com/user/metamask_help', 'reddit', 'u/metamask_help'],
])('%s is an account', (url, platform, handle) => {
  expect(profileAt(url)).toEqual({ platform, handle });
});

test.each([
  'https://x.com/MetaMaskSupport/status/1',
  'https://x.com/home',
  'https://x.com/',
  'https://x.com.example.org/MetaMaskSupport',
  'https://x.com@example.org/MetaMaskSupport',
  'https://x.com:8443/MetaMaskSupport',
  'https://www.reddit.com/r/Metamask/comments/1',
  'https://t.me/MetaMaskSupport',
  'x.com/a',
])('%s is none', (url) => {
  expect(profileAt(url)).toBeNull();
});

describe('the answer', () => {
  test.each(cases)('$text', ({ text, level, headline, service }) => {
    const given = answer(text);
    expect(given).toMatchObject({ level, headline: { key: headline }, service });
  });

  test('has words for every case in both languages', () => {
    for (const { text } of cases) {
      const given = answer(text);
      const sentences = [
        given?.headline,
        given?.text,
        ...(given?.reasons ?? []),
        ...(given?.parts ?? []).map(({ says }) => says),
      ];
      for (const sentence of sentences) {
        if (sentence === null || sentence === undefined) continue;
        expect(popupWords.en[sentence.key], sentence.key).toBeDefined();
        expect(popupWords.ja[sentence.key], sentence.key).toBeDefined();
      }
    }
  });

  test('never vouches for anything that must not be imported', () => {
    for (const { value, kind } of never) {
      const given = answer(value);
      expect(given?.level, value).not.toBe('official');
      if (kind === 'phone') expect(given?.headline.key, value).toBe('check.phone.unknown');
    }
  });

  test('vouches for every contact in the directory, and only as its own', () => {
    expect(contacts.length).toBeGreaterThan(10);
    for (const { kind, value } of contacts.filter((contact) => contact.kind !== 'app')) {
      expect(answer(value)?.headline.key, value).toMatch(
        new RegExp(`^check\\.${kind}\\.(?:known|known\\.on|writes)$`),
      );
      expect(answer(value)?.level, value).toBe('none');
    }
  });

  test('knows every program in the directory by the page of its store', () => {
    const apps = contacts.filter(({ kind }) => kind === 'app');
    expect(apps.length).toBeGreaterThan(10);
    for (const { id, value, platform, heard } of apps) {
      const { url } = storePage(platform ?? '', value);
      const given = answer(url ?? '');
      expect(given?.headline.key, url ?? '').toBe(heard === true ? 'check.app.heard' : 'check.app.known');
      expect([given?.service, given?.level]).toEqual([id, 'none']);
    }
  });

  test('names each address, number and handle of a message', () => {
    const given = answer(
      'MetaMask support: your wallet is locked. Call +1 812-223-9376 or write to @MetaMask_Help and open https://metamask.io/',
    );
    expect(given?.parts.map(({ says }) => says.key)).toEqual([
      'check.official',
      'check.phone.unknown',
      'check.handle.similar',
    ]);
    expect(given?.level).not.toBe('official');
  });
});
