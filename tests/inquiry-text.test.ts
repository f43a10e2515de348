import { describe, expect, test } from 'vitest';
import { popupWords } from '../lib/catalog/text-popup.ts';
import { linksIn } from '../lib/inquiry/addresses.ts';
import { classify } from '../lib/inquiry/classify.ts';
import { plainContact } from '../lib/inquiry/contacts.ts';
import { contactsIn } from '../lib/inquiry/message.ts';
import { profileAt } from '../lib/inquiry/profiles.ts';
import { isSecret } from '../lib/inquiry/secret.ts';

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
    ['(888) 555-0123', 'phone'],
    ['1-888-555-0123', 'phone'],
    ['03-5978-7509。', 'phone'],
    ['192.168.0.1', 'address'],
    ['203.0.113.7:8080/login', 'address'],
    ['2.0.1', 'message'],
    ['(2026)', 'message'],
    ['support@metamask.io.', 'mail'],
    ['metamask.io。', 'address'],
    ['「metamask.io」', 'address'],
    ['<https://metamask.io/>', 'address'],
    ['@MetaMaskSupport', 'handle'],
    ['MetaMaskSupport#1234', 'handle'],
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
  ['Call 1-888-555-0123 or (888) 555-0124, not 888-555-012', ['1-888-555-0123', '(888) 555-0124']],
  ['Order 123-456-7890, card 4111 1111 1111 1111, 2026-11-22, 888.555.0123.4', []],
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

describe('a secret that was pasted', () => {
  const phrase = 'legal winner thank year wave sausage worth useful legal winner thank yellow';
  test.each([phrase, ` ${phrase}\n`, `my phrase: ${phrase}`])('is told from a message: %s', (text) => {
    expect(isSecret(text)).toBe(true);
  });
  test('is not what a message holds besides', () => {
    expect(isSecret('Never share your recovery phrase with anybody.')).toBe(false);
    expect(
      isSecret(`${'Hello, I have a problem and need your help with my wallet. '.repeat(4)} ${phrase}`),
    ).toBe(false);
  });
  test('has words in both languages', () => {
    for (const words of [popupWords.en, popupWords.ja])
      for (const key of ['check.secret', 'check.text.secret']) expect(words[key]).toBeDefined();
  });
});
