import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitClauses } from '../lib/content/clauses.ts';
import { findMailAddresses, findPhones } from '../lib/content/contacts.ts';
import { maskSecrets, snippet } from '../lib/content/snippet.ts';
import { normalise, normaliseLines } from '../lib/content/text.ts';

describe('normalise', () => {
  test.each([
    ['t e l e g r a m', 'telegram'],
    ['s e e d  p h r a s e please', 'seed phrase please'],
    ['①Windowsキーを押す', 'windowsキーを押す'],
    ['choose A or B', 'choose a or b'],
    ['a b c', 'a b c'],
  ])('%s reads as %s', (raw, flat) => {
    expect(normalise(raw).flat).toBe(flat);
  });

  test.each([
    ['full width', 'ＡｎｙＤｅｓｋ', 'anydesk'],
    ['half-width katakana', 'ｼｰﾄﾞ', 'シード'],
    ['mathematical letters', '𝘀𝘂𝗽𝗽𝗼𝗿𝘁', 'support'],
    ['zero-width spaces', 'pass\u200bword', 'password'],
    ['soft hyphen and joiner', 'wal\u00adlet\u200d', 'wallet'],
    ['right-to-left override', 'your \u202edees\u202c phrase', 'your seed phrase'],
    ['other marks of direction', 'abc\u2067def\u2069', 'abcdef'],
    ['Hangul fillers', 'se\u3164ed phr\uffa0ase', 'seed phrase'],
    [
      'variation selectors and marks of other scripts',
      'se\u180bed\u{e0101} p\u206ahr\ufff9ase',
      'seed phrase',
    ],
    ['lines through letters', 's\u0336e\u0336e\u0332d', 'seed'],
    ['small capitals', 'ꜱᴇᴇᴅ ᴘʜʀᴀꜱᴇ', 'seed phrase'],
    ['white letters on black', '🆂🅴🅴🅳 🅢🅔🅔🅓', 'seed seed'],
    [
      'figures for letters',
      '$end s33d phr@se of your pr1vate w4llet',
      'send seed phrase of your private wallet',
    ],
    ['marks between letters', 's-e-e-d p_h_r_a_s_e', 'seed phrase'],
    ['a mark within a word', 'recov.ery phr*ase', 'recovery phrase'],
    ['marks between kana or kanji', '秘・密・鍵とシ.ー.ドを', '秘密鍵とシードを'],
    ['waves in katakana', 'シ～ドフレ〜ズ', 'シードフレーズ'],
    ['Cyrillic within a Latin word', 'wаllеt', 'wallet'],
    ['a wholly Cyrillic lookalike in Latin text', 'your sес code and more', 'your sec code and more'],
    ['Greek within a Latin word', 'suppοrt', 'support'],
    ['a kanji one in katakana', 'サポ一ト', 'サポート'],
    ['a kanji power for ka', '力ード', 'カード'],
    ['a kanji two for ni', 'コ二ー', 'コニー'],
    ['spaced kana', 'シ ー ド フ レ ー ズ', 'シードフレーズ'],
    ['curly quotes', 'don’t', "don't"],
    ['white space', ' a\n\t b ', 'a b'],
  ])('folds %s', (_, raw, flat) => {
    expect(normalise(raw).flat).toBe(flat);
  });

  test.each([
    ['Russian words', 'пароль и счёт'],
    ['Greek words', 'λογαριασμός'],
    ['a kanji one before a kanji', 'アプリ一覧'],
    ['a mouth after katakana before a kanji', 'メール口座'],
    ['Japanese with spaces between words', '東京 大阪 京都'],
    ['power after katakana', 'エネルギー力学'],
    ['English prose', 'a b c of the wallet'],
    ['names with figures', 'web3, p2p and 5g of l2beat, mp3 and md5 for $30'],
    ['addresses', 'me@metamask.io, support.metamask.io and s33d.example'],
    ['joined words', 're-enter a pass-through of self-custody wallet-connect'],
    ['Vietnamese and French', 'việt nam, café'],
    ['middle dots between words', 'シード・フレーズと春・夏'],
    ['a wave between figures', '10〜20個'],
  ])('leaves %s alone', (_, text) => {
    expect(normalise(text).flat).toBe(text);
  });

  test('keeps the indexes of both forms the same, even where lower case is longer', () => {
    const { shown, flat } = normalise('İstanbul MetaMask');
    expect(flat.length).toBe(shown.length);
    expect(shown.slice(flat.indexOf('metamask'))).toBe('MetaMask');
  });
});

describe('normaliseLines', () => {
  const parts = [
    'a',
    'S',
    's e e d ',
    ' ',
    '  ',
    '\t',
    '\n',
    'サポ',
    '一',
    'ー',
    ' シ ー ド',
    '秘・密・鍵',
    '！',
    'ｓ',
    '’',
    '\ufe0f',
  ];
  const unusual = ['а', 'λ', 'é', 'ﬁ', '\u200b', 'pr1vate', '.', '-', '5', '漢字'];
  const line = fc.array(fc.constantFrom(...parts, ...unusual), { maxLength: 8 }).map((all) => all.join(''));
  const plain = fc.array(fc.constantFrom(...parts), { maxLength: 8 }).map((all) => all.join(''));

  test('reads several texts as it reads each of them', () => {
    const texts = fc.array(fc.oneof(line, plain, plain), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, (all) => {
        const each = all.map(normalise);
        expect(normaliseLines(all)).toEqual({
          shown: each.map(({ shown }) => shown).join('\n'),
          flat: each.map(({ flat }) => flat).join('\n'),
        });
      }),
      { seed: 7, numRuns: 3000 },
    );
  });
});

test('no letter that is passed over would have been folded', () => {
  const passed: string[] = [];
  for (let code = 0x20; code < 0x10000; code++) {
    const letter = String.fromCharCode(code);
    // The ligature has the whole text folded.
    const folded = normalise(`ﬁ x${letter}x`).flat;
    if (normalise(`x${letter}x`).flat !== folded.slice(3)) passed.push(`${letter} ${code.toString(16)}`);
  }
  expect(passed).toEqual([]);
});

describe('splitClauses', () => {
  test.each([
    ['One. Two! Three? Four', ['One.', 'Two!', 'Three?', 'Four']],
    ['入力しないでください。連絡してください！', ['入力しないでください。', '連絡してください！']],
    ['Version 2.5 of metamask.io is out. Fine', ['Version 2.5 of metamask.io is out.', 'Fine']],
    [
      '「停止されました。すぐ連絡を」などの文句。次。',
      ['「停止されました。すぐ連絡を」などの文句。', '次。'],
    ],
    ['', []],
    [' . . ', []],
  ])('%s', (text, expected) => {
    expect(splitClauses(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  test('does not wait for a quotation mark that never closes', () => {
    const text = `「${'あ。'.repeat(300)}`;
    expect(splitClauses(text).length).toBeGreaterThan(100);
  });
});

describe('findPhones', () => {
  test.each([
    ['call +1 (888) 555-0100 now', '18885550100', 'international'],
    ['電話 050-5555-0123 まで', '05055550123', 'domestic'],
    ['(0101) 21727-98629', '01012172798629', 'disguised'],
    ['01012172798629', '01012172798629', 'disguised'],
    ['+44 (73 5 22, 191 25', '447352219125', 'international'],
    ['1.(707)-767-1266', '17077671266', 'domestic'],
    ['050-5555-0147(24時間・土日)', '05055550147', 'domestic'],
    ['➕1️⃣ 3️⃣1️⃣4️⃣ 5️⃣5️⃣5️⃣ 0️⃣1️⃣0️⃣9️⃣', '13145550109', 'international'],
    ['+1⥶805⥶555⥶0161', '18055550161', 'international'],
    ['llame al 910 000 318 y tenga', '910000318', 'domestic'],
    ['02-777-8888', '027778888', 'domestic'],
    ['whatsapp: + 1 8 1 2 2 2 7 7 4 3 8', '18122277438', 'international'],
  ])('%s', (text, digits, shape) => {
    const [phone] = findPhones(normalise(text).flat);
    expect(phone).toMatchObject({ digits, shape });
  });

  test.each([
    ['2024-10-12 10:30'],
    ['order 4471220955187731'],
    ['$1,250,000.00 paid'],
    ['tx 0x12345678901234567890'],
    ['version 10.0.19041.1288'],
    ['call 110'],
    ['1 2 3 4'],
    ['910 000 31'],
    ['100 000 318'],
  ])('no number: %s', (text) => {
    expect(findPhones(text)).toEqual([]);
  });
});

describe('findMailAddresses', () => {
  test.each([
    ['write to help.desk (at) gmail (dot) com', 'help.desk@gmail.com'],
    ['help[at]example[dot]org', 'help@example.org'],
  ])('%s spells out %s', (text, address) => {
    expect(findMailAddresses(text).map((mail) => mail.address)).toEqual([address]);
  });

  test.each([
    ['write to help@example.com.', 'help@example.com', false],
    ['info @ whisper. c o m now', 'info@whisper.com', true],
    ['name@ aol. com', 'name@aol.com', true],
  ])('%s', (text, address, spaced) => {
    expect(findMailAddresses(text)).toMatchObject([{ address, spaced }]);
  });

  test.each([['follow @metamask on x'], ['a @ b'], ['price @ 5']])('no address: %s', (text) => {
    expect(findMailAddresses(text)).toEqual([]);
  });
});

describe('snippets', () => {
  const phrase = 'apple river stone cloud table green house winter light music dance paper';

  test.each([
    ['a run of twelve words', `words: ${phrase} END`, 'END'],
    [
      'numbered words',
      phrase
        .split(' ')
        .map((word, i) => `${i + 1}. ${word}`)
        .join(' '),
      '',
    ],
    ['Japanese words', Array.from({ length: 12 }, () => 'あさひ').join(' '), ''],
    ['a hexadecimal key', `key 0x${'ab12'.repeat(16)} END`, 'END'],
  ])('mask %s', (_, text, kept) => {
    const masked = maskSecrets(text);
    expect(masked).toContain('•••');
    expect(masked).not.toMatch(/river|あさひ|ab12/);
    expect(masked).toContain(kept);
  });

  test('are short, wherever the match stands', () => {
    const text = `${'A long text. '.repeat(40)}HERE ${'and more. '.repeat(40)}`;
    const cut = snippet(text, text.indexOf('HERE'));
    expect(cut.length).toBeLessThanOrEqual(120);
    expect(cut).toContain('HERE');
  });
});
