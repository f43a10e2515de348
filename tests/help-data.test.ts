import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../assets/locales/en/popup.json' with { type: 'json' };
import ja from '../assets/locales/ja/popup.json' with { type: 'json' };
import type { Bilingual } from '../lib/directory/card.ts';
import { classOf, guidanceFor, inOrder } from '../lib/help/guidance.ts';
import { serviceClasses } from '../lib/help/record.ts';
import { isTrouble, troubles } from '../lib/help/trouble.ts';
import { plainContact } from '../lib/inquiry/contacts.ts';
import { readHelp } from '../tools/compile/help.ts';
import { readDirectory } from '../tools/compile/read.ts';
import { cardSources } from './support/cards.ts';
import { isPolite, lengthOf, schoolYear, sentencesOf, wordsOf } from './support/reading.ts';

const assets = join(import.meta.dirname, '..', 'assets');
const help = readHelp(join(assets, 'help'));
const { bodies, deskWords: _, ...directory } = readDirectory(join(assets, 'directory'));
const services = Object.values(cardSources);

/** Every text of a tree of data, with where it stands. */
function textsIn(node: unknown, where: string): { where: string; text: Bilingual }[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('en' in node && 'ja' in node) return [{ where, text: node as Bilingual }];
  return Object.entries(node).flatMap(([key, value]) => textsIn(value, `${where}.${key}`));
}

describe('guidance', () => {
  test('is there for every service and kind of trouble', () => {
    expect(services.length).toBeGreaterThan(150);
    for (const service of services) {
      for (const trouble of troubles) {
        const piece = guidanceFor(service, trouble, help);
        for (const part of [piece.first, piece.can, piece.cannot, piece.order, piece.prepare])
          expect(part.length, `${service.id} ${trouble}`).toBeGreaterThan(0);
        expect(piece.final.ja, `${service.id} ${trouble}`).not.toBe('');
        expect(piece.prepare, `${service.id} ${trouble}`).toHaveLength(help.troubles[trouble].prepare.length);
      }
    }
  });

  test('every class of service is used, and every item of the checklist', () => {
    expect([...new Set(services.map(classOf))].sort()).toEqual([...serviceClasses].sort());
    const used = new Set(troubles.flatMap((trouble) => help.troubles[trouble].prepare));
    expect([...used].sort()).toEqual(help.checklist.map(({ id }) => id).sort());
  });

  test.each([
    ['metamask', 'wallet'],
    ['coincheck', 'custodial'],
    ['bitflyer', 'custodial'],
    ['crypto-com', 'custodial'],
    ['uniswap', 'dapp'],
    ['hyperliquid', 'dapp'],
    ['walletconnect', 'dapp'],
    ['microsoft', 'account'],
    ['dmm-bitcoin', 'ended'],
    ['bitcastle', 'ended'],
  ])('%s is a case for %s', (id, expected) => {
    const source = cardSources[id];
    expect(source && classOf(source)).toBe(expected);
  });

  test('the security route comes first after a break-in, the help centre for log-in, the status in an outage', () => {
    expect(help.troubles['break-in'].order[0]).toBe('chat');
    expect(help.troubles['log-in'].order[0]).toBe('help-centre');
    expect(help.troubles.outage.order.slice(0, 2)).toEqual(['status', 'homepage']);
    const channels = [{ kind: 'help-centre' }, { kind: 'fax' }, { kind: 'app' }, { kind: 'chat' }] as const;
    expect(inOrder(channels, ['chat', 'help-centre']).map(({ kind }) => kind)).toEqual([
      'chat',
      'help-centre',
      'fax',
      'app',
    ]);
  });

  test('what an operator says is about a service that is there, and about a kind of trouble', () => {
    for (const [id, notes] of Object.entries(help.notes)) {
      expect(cardSources[id], id).toBeDefined();
      for (const { troubles: kinds = [] } of notes) expect(kinds.every(isTrouble), id).toBe(true);
    }
    const metamask = cardSources['metamask'];
    if (metamask === undefined) throw new Error('no record');
    expect(guidanceFor(metamask, 'break-in', help).notes.length).toBeGreaterThan(
      guidanceFor(metamask, 'app', help).notes.length,
    );
  });
});

describe('playbooks', () => {
  const ids = new Set(help.books.map(({ id }) => id));

  test('are those that are offered, each under its own name', () => {
    const files = readdirSync(join(assets, 'help', 'already')).map((file) => file.replace('.json', ''));
    expect(help.books.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(help.books[0]?.id).toBe('phrase');
  });

  test.each(help.books)('$id: steps have names of their own, and lead to what exists', (book) => {
    const steps = book.steps.map(({ id }) => id);
    expect(new Set(steps).size).toBe(steps.length);
    for (const { to } of book.steps) expect(to === undefined || to === 'desk' || ids.has(to), to).toBe(true);
    for (const id of book.bodies)
      expect(
        bodies.some((body) => body.id === id),
        id,
      ).toBe(true);
  });

  test('control of the computer: cut, end the session, then accounts from another device, and remove the tool', () => {
    const steps = help.books.find(({ id }) => id === 'remote')?.steps.map(({ id }) => id) ?? [];
    expect(steps.slice(0, 2)).toEqual(['cut', 'end']);
    const order = ['other-device', 'bank', 'freeze', 'passwords', 'remove'].map((id) => steps.indexOf(id));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(1);
  });

  test('the police come among the first three in Japan', () => {
    for (const { id, bodies: named } of help.books) {
      expect(
        named.slice(0, 3).some((name) => name === 'police-9110' || name === 'npa-cyber'),
        id,
      ).toBe(true);
    }
  });
});

describe('the words', () => {
  const texts = textsIn(
    {
      guidance: help.guidance,
      checklist: help.checklist,
      never: help.never,
      notes: help.notes,
      books: help.books,
    },
    'help',
  );
  const labels = /checklist|\.name$|\.keep\./;
  const spoken = texts.filter(({ where }) => !labels.test(where));

  test('are there in both languages', () => {
    expect(texts.length).toBeGreaterThan(300);
    for (const { where, text } of texts) {
      expect(text.ja, where).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      expect(text.en, where).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    }
  });

  test('English sentences have at most 20 words', () => {
    const long = texts.filter(({ text }) => sentencesOf(text.en).some((one) => wordsOf(one).length > 20));
    expect(long.map(({ where, text }) => `${where}: ${text.en}`)).toEqual([]);
  });

  test('English is read after eight years of school: each piece of guidance and each playbook as a whole', () => {
    const pieces = [
      ...serviceClasses.flatMap((id) =>
        troubles.map((trouble) => [`${id} ${trouble}`, help.guidance[id][trouble]] as const),
      ),
      ...help.books.map((book) => [book.id, { lead: book.lead, steps: book.steps }] as const),
    ];
    const hard = pieces
      .map(([name, piece]) => ({
        name,
        year: schoolYear(
          textsIn(piece, '')
            .map(({ text }) => text.en)
            .join(' '),
        ),
      }))
      .filter(({ year }) => year > 8);
    expect(hard).toEqual([]);
  });

  test('Japanese sentences have at most 45 letters', () => {
    const long = texts.filter(({ text }) => sentencesOf(text.ja).some((one) => lengthOf(one) > 45));
    expect(long.map(({ where, text }) => `${where}: ${text.ja}`)).toEqual([]);
  });

  test('Japanese is polite', () => {
    const rude = spoken.filter(({ text }) =>
      sentencesOf(text.ja).some((one) => one.endsWith('。') && !isPolite(one)),
    );
    expect(rude.map(({ where, text }) => `${where}: ${text.ja}`)).toEqual([]);
  });

  /** Of a label or a line with few words one long name decides how hard it is. */
  const FEWEST_WORDS = 10;
  const told = textsIn({ ...directory, bodies }, 'directory').filter(({ where }) => !/\.name$/.test(where));

  test('of the directory are as easy: what a service never does, remarks, what became of it, the public bodies', () => {
    for (const part of ['neverDoes', 'remark', 'status', 'bodies'])
      expect(told.filter(({ where }) => `${where}.`.includes(`.${part}.`)).length, part).toBeGreaterThan(5);
    const wrong = told.flatMap(({ where, text }) =>
      [
        ...sentencesOf(text.en).filter((one) => wordsOf(one).length > 20),
        ...(wordsOf(text.en).length >= FEWEST_WORDS && schoolYear(text.en) > 8 ? [text.en] : []),
        // An aside at the end does not count.
        ...sentencesOf(text.ja)
          .map((one) => one.replace(/（[^（）]*）(?=。$)/, ''))
          .filter((one) => lengthOf(one) > 45 || (one.endsWith('。') && !isPolite(one))),
      ].map((one) => `${where}: ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  /** A wrong number in this product is itself the fraud. */
  test('name no phone number that no public body publishes', () => {
    const proven = new Set(
      bodies.flatMap(({ channels }) =>
        channels.filter(({ kind }) => kind === 'phone').map(({ value }) => plainContact('phone', value)),
      ),
    );
    const numbers = texts.flatMap(({ text }) => [...numbersIn(text.en), ...numbersIn(text.ja)]);
    expect(numbers.length).toBeGreaterThan(2);
    for (const number of numbers) expect(proven, number).toContain(number.replace(/[^\d#]/g, ''));
  });
});

/** Everything that could be dialled. */
function numbersIn(text: string): string[] {
  return text.match(/#\d{3,}|\b\d{3}番|call \d{3,}|(?<!\d)[0+]\d[\d-]{7,}/g) ?? [];
}

describe('the measures themselves', () => {
  test.each([
    ['Call 03-5774-3000 now', ['03-5774-3000']],
    ['0120-000-000に電話', ['0120-000-000']],
    ['+1 812', []],
    ['+18122239376', ['+18122239376']],
    ['110番です', ['110番']],
    ['In Japan call #9110.', ['#9110']],
    ['12 to 24 words', []],
  ])('numbers in: %s', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  test('tell an easy text from a hard one', () => {
    expect(schoolYear('Close the page. Call the bank.')).toBeLessThan(3);
    expect(
      schoolYear('Immediate notification of the appropriate institutional authorities is indispensable.'),
    ).toBeGreaterThan(12);
    expect(isPolite('電話を切ってください。')).toBe(true);
    expect(isPolite('電話を切れ。')).toBe(false);
    expect(lengthOf('「電話」を、切る。')).toBe(5);
  });
});

describe('the sentences of the popup', () => {
  const sentences = Object.entries(en).flatMap(([key, text]) =>
    sentencesOf(text).map((one) => ({ key, one })),
  );

  test('English has at most 20 words in a sentence, and as a whole is read after eight years of school', () => {
    expect(sentences.filter(({ one }) => wordsOf(one).length > 20)).toEqual([]);
    expect(schoolYear(Object.values(en).join(' '))).toBeLessThan(8);
  });

  test('Japanese has at most 45 letters in a sentence, and is polite', () => {
    const spoken = Object.entries(ja).flatMap(([key, text]) =>
      sentencesOf(text).map((one) => ({ key, one })),
    );
    expect(spoken.filter(({ one }) => lengthOf(one) > 45)).toEqual([]);
    expect(spoken.filter(({ one }) => one.endsWith('。') && !isPolite(one))).toEqual([]);
  });
});
