/** Words of others that a page or message passes on, and names that only stand above the words. */
import { describe, expect, test } from 'vitest';
import { atLeast, levelOfContent } from '../lib/verdict.ts';
import { factsOf, judge, pageOf } from './support/content.ts';

const levelOf = (html: string) => levelOfContent(judge(pageOf(html)));
const THREAT = 'Your Coinbase account is locked. Please verify your identity within 24 hours.';

describe('what is told of as the words of others is not asked for', () => {
  test.each([
    ['after a mail that reads', `<p>The e-mail reads: “${THREAT}” Coinbase did not send it.</p>`],
    ['as the text of messages', `<p>Customers get texts stating “${THREAT}”</p>`],
    ['in a block of its own', `<p>The subject line is:</p><p>“${THREAT}”</p>`],
    ['before what it is', '<h1>“Your wallet is suspended, verify it now” e-mails spread</h1>'],
    [
      'part by part',
      '<p>件名：【重要】口座停止のお知らせ</p><p>本文：口座を停止しました。下記より至急本人確認をお願いします。</p>',
    ],
    ['in brackets', '<p>「口座を停止しました。至急本人確認してください」とのメールが出回っています。</p>'],
    [
      'as what impostors say',
      `<h2>What impostors say</h2><ul><li>“${THREAT}”</li><li>“Enter your 12 words here to unlock it.”</li></ul>`,
    ],
    [
      'with numbers',
      `<p>Scams of the month</p><p>1. “${THREAT}”</p><p>It led to a form.</p><p>2. “${THREAT}”</p>`,
    ],
    ['as a wording', '<p>「口座を停止しました。至急本人確認してください」の文面にご注意</p>'],
    ['as what somebody says', `<p>On Discord, “Coinbase Helper” says: “${THREAT}”</p>`],
    ['as the name of something', '<p>ATM 沒有「帳戶凍結，請立即驗證」的功能。</p>'],
  ])('%s', (_, html) => {
    expect(levelOf(`<title>Coinbase</title><h1>News</h1>${html}`)).toBe('none');
  });

  test.each([
    ['the same without a word of a mail', `<p>${THREAT}</p>`],
    ['in marks that nobody is said to have written', `<p>Dear customer, “${THREAT}”</p>`],
    ['behind a warning of others', `<p>Scammers are about.</p><p>${THREAT}</p>`],
    ['after a quotation in the same line', `<p>Scammers say hello.</p><p>“Hello.” ${THREAT}</p>`],
    ['after the quotation has ended', `<p>The screen text says "locked". ${THREAT}</p>`],
    ['behind a colon that nobody says anything before', `<p>From our security desk: “${THREAT}”</p>`],
  ])('%s', (_, html) => {
    expect(atLeast(levelOf(`<title>Coinbase</title><h1>News</h1>${html}`), 'caution')).toBe(true);
  });

  test('a message that tells of another, and one that names a button', () => {
    const level = (text: string) => levelOfContent(judge(factsOf({ text, surface: 'chat' })));
    expect(level(`I got a text that says "${THREAT}" Is it real?`)).toBe('none');
    expect(level('Press the button that says "Import wallet" and send me your seed phrase')).toBe('caution');
  });
});

describe('a list that others ask for', () => {
  const level = (text: string) => levelOfContent(judge(factsOf({ text, surface: 'mail' })));
  const points = '– read out the code we sent you\n– download AnyDesk so that we can secure your wallet';

  test('is no request', () => {
    expect(level(`Somebody may call you. They may ask you to:\n${points}`)).toBe('none');
  });

  test.each([
    ['nobody else is spoken of', `To keep your account, please:\n${points}`],
    ['others are only warned of', `To protect yourself against hackers, please:\n${points}`],
    ['the list has ended', `They may ask you to:\n– wait\nNow read out the code we sent you.`],
  ])('is one where %s', (_, text) => {
    expect(level(text)).toBe('caution');
  });
});

describe('a negation in front of several verbs', () => {
  const level = (text: string) => levelOfContent(judge(factsOf({ text, surface: 'chat' })));

  test.each([
    'You will never be asked to send, type or photograph your recovery phrase.',
    'Nobody from our side will call you, set up a wallet for you or ask you to send your recovery phrase.',
  ])('holds for all of them: %s', (text) => {
    expect(level(text)).toBe('none');
  });

  test.each([
    "Don't worry, verify now or send me your recovery phrase.",
    "Don't panic, send your recovery phrase or you lose everything.",
    'Do not wait, send me your recovery phrase, or the wallet is closed.',
  ])('ends where something new begins: %s', (text) => {
    expect(level(text)).not.toBe('none');
  });
});

describe('a name above the words is no second family of evidence', () => {
  test.each([
    ['how to', '<h1>How to get into Phantom again</h1><p>Tap restore and enter your recovery phrase.</p>'],
    [
      'what to do',
      '<h1>Coinbase account locked</h1><p>Your account is locked? Verify your identity in the app.</p>',
    ],
    ['a threat', `<h1>Coinbase</h1><p>${THREAT}</p>`],
  ])('%s', (_, html) => {
    expect(levelOf(`<title>Phantom, Coinbase</title>${html}`)).not.toBe('danger');
  });

  test.each([
    ['a button', '<button>Verify now</button>'],
    ['a link that stands alone', '<p><a href="/go">Verify your account</a></p>'],
    ['a field', '<form><input name="a"></form>'],
    ['a number to call', '<p>Call our support team at once: +1 805 555 0142</p>'],
  ])('with %s it is one', (_, html) => {
    expect(levelOf(`<title>Coinbase</title><h1>Coinbase</h1><p>${THREAT}</p>${html}`)).toBe('danger');
  });
});

describe('verbs in a row behind one denial', () => {
  const level = (text: string) => levelOfContent(judge(factsOf({ text, surface: 'chat' })));

  test('are all denied', () => {
    expect(level("We'd never ask you to move money, read out a passcode or let us into your computer.")).toBe(
      'none',
    );
  });

  test.each([
    ['a comma begins something new', "Don't panic, read out the passcode that we sent you."],
    ['in Chinese too', '不需要驚慌,請把驗證碼告訴我'],
    ['without any comma', "you'll get a link by sms, dont click it just screenshot it n send to me here"],
  ])('%s', (_, text) => {
    expect(atLeast(level(text), 'caution')).toBe(true);
  });
});
