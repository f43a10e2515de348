import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { reportDesk } from '../lib/catalog/report-desks.ts';
import { evidenceWords } from '../lib/catalog/text-evidence.ts';
import { warningTitles } from '../lib/catalog/text-warnings.ts';
import type { AskedSubject, Case, MessageSubject, PageSubject } from '../lib/evidence/case.ts';
import { factLines } from '../lib/evidence/facts.ts';
import { fileName } from '../lib/evidence/file-name.ts';
import { bundleHtml } from '../lib/evidence/html.ts';
import type { KeptMessage } from '../lib/evidence/kept-message.ts';
import { keptOf } from '../lib/evidence/message.ts';
import { type Digest, type Part, sign, textPart } from '../lib/evidence/part.ts';
import { dataPicture, pictureOf } from '../lib/evidence/picture.ts';
import { recipients, writeReport } from '../lib/evidence/report.ts';
import { matchedLines, type Reader, summaryOf } from '../lib/evidence/summary.ts';
import { factsOfMessage } from '../lib/inquiry/message.ts';
import type { Warning } from '../lib/log/log.ts';
import { blockedFrom, opened } from '../lib/tab-state.ts';
import { locales } from '../lib/text.ts';
import type { DomainVerdict, Finding } from '../lib/verdict.ts';

const digest: Digest = async (bytes) => createHash('sha256').update(bytes).digest('hex');
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3, 255]);
const ADDRESS = 'https://metamask-support.io/help?x=<script>#"top"';
const TIME = Date.UTC(2026, 10, 22, 1, 2, 3);

const listed: DomainVerdict = {
  kind: 'listed',
  list: 'Example list',
  entry: 'metamask-support.io',
  version: '2026-11-20',
};
const caseOf = (subject: Case['subject']): Case => ({ subject, taken: TIME + 60_000, version: '0.1.0' });
const page = (state: PageSubject['state'], title = ''): Case => caseOf({ kind: 'page', state, title });
const stopped = page(opened(ADDRESS, listed, TIME, { blocked: true }));
const reader = (locale: 'en' | 'ja'): Reader => ({
  locale,
  words: evidenceWords[locale],
  titles: warningTitles[locale],
  timeZone: 'Asia/Tokyo',
  name: (id) => id,
});

const finding = {
  kind: 'finding',
  level: 'danger',
  certainty: 'likely',
  service: 'metamask',
  evidence: [{ id: 'recovery-phrase-request', family: 'text', snippet: 'your 12 words', key: 'reason' }],
} as unknown as Finding;
const message: KeptMessage = {
  sender: 'Support <help@metamask.example>',
  subject: 'Your wallet',
  replyTo: null,
  text: 'Send your 12 words.',
  links: ['https://metamask-support.io/x?id=1'],
};
const mail: MessageSubject['state'] = opened('https://mail.example/inbox', { kind: 'unknown' }, TIME);
const chat = caseOf({ kind: 'message', state: mail, finding, message });
const answer: AskedSubject['answer'] = {
  level: 'danger',
  headline: { key: 'check.message.danger' },
  text: null,
  reasons: [],
  certainty: 'likely',
  service: 'metamask',
  parts: [
    {
      text: '@MetaMask_Help_24',
      level: 'caution',
      says: { key: 'check.handle.similar', params: { service: 'MetaMask' } },
    },
  ],
};
const asked = caseOf({
  kind: 'asked',
  answer,
  message: keptOf(
    factsOfMessage('From: MetaMask <a@b.example>\nhttps://t.me/x https://t.me/x', [
      { text: 'https://t.me/x', href: 'https://t.me/x' },
    ]),
  ),
});
const warning: Warning = {
  first: TIME,
  last: TIME,
  times: 1,
  about: 'address',
  stopped: false,
  level: 'caution',
  address: 'https://coinchek.com/',
  service: null,
  title: 'site.caution',
};
const logged = caseOf({ kind: 'warning', warning });
const again: Warning = {
  ...warning,
  about: 'message',
  address: 'https://mail.example',
  title: 'message.recovery-phrase',
  times: 3,
  last: TIME + 1000,
};

describe('the facts', () => {
  test('of a stopped page: address, times in both zones, list and version, and that it was never loaded', () => {
    const lines = factLines(stopped, reader('en'));
    expect(lines[0]).toBe(`Address: ${ADDRESS}`);
    expect(lines).toContain(
      'The page was stopped before it was loaded. Nothing of it was seen or run on this computer.',
    );
    expect(lines).toContain('List: “Example list”, version 2026-11-20, entry “metamask-support.io”');
    expect(lines.join('\n')).toContain('UTC: 2026-11-22T01:02:03.000Z');
    expect(lines.join('\n')).toMatch(/Stopped: November 22, 2026.*10:02:03/);
    expect(lines.join('\n')).not.toMatch(/Opened|Title/);
  });
  test('of an opened page nothing says that it was not loaded', () => {
    const open = page(opened(ADDRESS, listed, TIME), 'MetaMask サポート');
    const lines = factLines(open, reader('ja')).join('\n');
    expect(lines).toContain('ページの題名：MetaMask サポート');
    expect(lines).toContain('開いた日時：2026年11月22日');
    expect(lines).not.toContain('読み込む前に止めました');
  });
  test('of a page that was loaded before it was stopped nothing says that it was never loaded', () => {
    const state = blockedFrom(opened(ADDRESS, listed, TIME), ADDRESS, listed, TIME);
    const lines = factLines(page(state), reader('en')).join('\n');
    expect(lines).toContain('The page had been loaded before it was stopped.');
    expect(lines).not.toContain('Nothing of it was seen');
    expect(lines).toMatch(/Stopped: November 22, 2026/);
  });
  test('are all sentences that exist', () => {
    const loaded = page(blockedFrom(opened(ADDRESS, listed, TIME), ADDRESS, listed, TIME));
    const all = [
      stopped,
      loaded,
      chat,
      asked,
      logged,
      { ...logged, subject: { kind: 'warning', warning: again } },
    ];
    for (const locale of locales)
      for (const fact of all.flatMap((of) => factLines(of as Case, reader(locale))))
        expect(fact).not.toMatch(/^[a-z-]+(\.[a-z-]+)+$|\{\w+\}/);
  });
  test('of one message: who wrote, where it leads, what it asks, and nothing of the page it stands on', () => {
    const lines = factLines(chat, reader('en'));
    expect(lines.slice(0, 5)).toEqual([
      'What is kept: one message',
      'From: Support <help@metamask.example>',
      'Subject: Your wallet',
      'Link in the message: https://metamask-support.io/x?id=1',
      'Where it stood (this site is not accused): https://mail.example/inbox',
    ]);
    expect(lines.join('\n')).toContain(
      'This message asks for your recovery phrase. metamask never asks for it.',
    );
    expect(lines.join('\n')).not.toMatch(/dangerous sites|^Address|Opened/m);
    expect(matchedLines(chat.subject)).toEqual(['your 12 words']);
  });
  test('of what was pasted: what is in it, the answer, and what is known of each part', () => {
    const lines = factLines(asked, reader('en')).join('\n');
    expect(lines).toContain('What is kept: something that the person had checked');
    expect(lines).toContain('From: MetaMask <a@b.example>');
    expect(lines).toContain('Link in the message: https://t.me/x');
    expect(lines).toContain('Verdict: This has clear signs of a scam');
    expect(lines).toContain('“@MetaMask_Help_24”: It uses the name MetaMask, but it is not proven');
    expect(lines).not.toMatch(/Address:|Where it stood|Opened|Stopped/);
    expect(summaryOf(asked.subject, reader('en')).service).toBe('metamask');
  });
  test('of a warning of the list: where and when, and that no words were kept', () => {
    const lines = factLines(logged, reader('en'));
    expect(lines.slice(0, 3)).toEqual([
      'What is kept: a warning of the list. No words of the page or message were kept with it.',
      'Address: https://coinchek.com/',
      expect.stringMatching(/^Warned: November 22, 2026.*10:02:03/),
    ]);
    expect(lines.join('\n')).not.toMatch(/Last warned|loaded/);
    const subject = { kind: 'warning', warning: again } as const;
    expect(factLines(caseOf(subject), reader('en')).join('\n')).toMatch(
      /Where it stood.*: https:\/\/mail.example\n.*\nLast warned: /,
    );
  });
  test('the words that matched, each once', () => {
    const state = {
      ...opened(ADDRESS, listed, TIME),
      content: {
        kind: 'finding',
        level: 'danger',
        certainty: 'likely',
        evidence: [
          { id: 'a', family: 'text', snippet: 'tell us the 12 words', key: 'x' },
          { id: 'b', family: 'text', snippet: 'tell us the 12 words', key: 'x' },
          { id: 'c', family: 'form', snippet: '', key: 'x' },
        ],
      },
    } as unknown as PageSubject['state'];
    expect(matchedLines({ kind: 'page', state, title: '' })).toEqual(['tell us the 12 words']);
  });
});

async function bundle(parts: readonly Part[], locale: 'en' | 'ja' = 'en') {
  const signed = await sign(parts, digest);
  const text = bundleHtml({ ...signed, about: 'page', locale, words: evidenceWords[locale] });
  return { signed, text, document: parseHTML(text).document as unknown as Document };
}

describe('the file', () => {
  const hostile = '</pre><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"\'';
  const parts: Part[] = [
    { id: 'facts', text: `Address: ${hostile}` },
    { id: 'text', text: `\n\n  ${hostile}\n  end` },
    { id: 'picture', picture: PNG, type: 'image/png' },
  ];

  test('runs nothing and loads nothing, whatever a page said', async () => {
    const { document } = await bundle(parts);
    expect(document.querySelectorAll('script, iframe, object, embed, link, form, a')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((node) => [...node.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
    expect([...document.querySelectorAll('img')].map((image) => image.getAttribute('src'))).toEqual([
      `data:image/png;base64,${Buffer.from(PNG).toString('base64')}`,
    ]);
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toContain("default-src 'none'");
    expect(document.documentElement.getAttribute('lang')).toBe('en');
  });

  test('holds each part so that its fingerprint can be taken again', async () => {
    const { document, signed } = await bundle(parts, 'ja');
    for (const part of signed.parts) {
      const shown = document.getElementById(`sha256-${part.id}`)?.textContent;
      expect(shown).toBe(part.sha256);
      const bytes = part.id === 'picture' ? PNG : new TextEncoder().encode(part.text);
      expect(await digest(bytes)).toBe(part.sha256);
    }
    const list = signed.parts.map(({ sha256, id }) => `${sha256}  ${id}\n`).join('');
    expect(document.getElementById('sha256-all')?.textContent).toBe(await digest(Buffer.from(list)));
  });

  test('says whether it is about a page or a message', () => {
    const title = (about: 'page' | 'message') =>
      bundleHtml({ parts: [], sha256: '', about, locale: 'en', words: evidenceWords.en });
    expect(title('page')).toContain('<h1>Evidence of a suspicious page</h1>');
    expect(title('message')).toContain('<h1>Evidence of a suspicious message</h1>');
    expect(title('message')).toContain('who got the message');
  });

  test('one letter changed, and its fingerprint and that of all are others', async () => {
    const { signed } = await bundle(parts);
    const { signed: other } = await bundle([
      { id: 'facts', text: `Address: ${hostile}!` },
      ...parts.slice(1),
    ]);
    expect(other.parts[0]?.sha256).not.toBe(signed.parts[0]?.sha256);
    expect(other.parts.slice(1).map(({ sha256 }) => sha256)).toEqual(
      signed.parts.slice(1).map(({ sha256 }) => sha256),
    );
    expect(other.sha256).not.toBe(signed.sha256);
  });

  test('keeps any text letter by letter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const part = textPart('text', text);
        if (part === null) return;
        const { text: page } = await bundle([part]);
        const written = /<pre id="text">\n([\s\S]*)<\/pre>/.exec(page)?.[1] ?? '';
        const read = written.replace(
          /&(amp|lt|gt|quot|#39);/g,
          (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name as 'amp'],
        );
        expect(read).toBe(part.text);
        expect(page).not.toContain('\r');
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a page with a name', ADDRESS, 'madoguchi-2026-11-22-metamask-support.io.html'],
    ['letters of other scripts', 'https://mеtamask.io/', 'madoguchi-2026-11-22-xn--mtamask-7gg.io.html'],
    ['no address', 'about', 'madoguchi-2026-11-22-page.html'],
    ['an address with numbers', 'http://[::1]:80/', 'madoguchi-2026-11-22-___1_.html'],
    ['a message that stood on no page', null, 'madoguchi-2026-11-22-message.html'],
  ])('has a name that every system takes: %s', (_name, address, name) => {
    expect(fileName(address, TIME)).toMatch(/^[a-z0-9._-]+$/);
    expect(fileName(address, TIME)).toBe(name);
  });
});

describe('pictures', () => {
  const dataUrl = (type: string, bytes: Uint8Array) =>
    `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;
  test('of known kinds are taken as they are', () => {
    expect(dataPicture(dataUrl('image/png', PNG))).toEqual({ type: 'image/png', picture: PNG });
    expect(pictureOf('image/jpeg', Uint8Array.from([0xff, 0xd8, 0]))?.type).toBe('image/jpeg');
  });
  test.each([
    ['nothing', null],
    ['a drawing that can run', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['a page', dataUrl('text/html', PNG)],
    ['something else under the name of a picture', dataUrl('image/jpeg', PNG)],
    ['no base64', 'data:image/png,abc'],
  ])('never %s', (_name, address) => expect(dataPicture(address)).toBeNull());
  test('nor one too large', () => {
    const large = new Uint8Array(10_000_001);
    large.set(PNG);
    expect(pictureOf('image/png', large)).toBeNull();
  });
});

describe('reports', () => {
  const report = {
    about: 'page',
    message: '',
    facts: ['Address: https://a.example/'],
    matched: ['the 12 words'],
    note: ' It came by mail. ',
    service: 'MetaMask',
    sha256: 'f'.repeat(64),
  } as const;
  test.each(recipients)(
    'to %s hold the facts, the words, the note, the fingerprint, and what is asked',
    (to) => {
      for (const locale of locales) {
        const text = writeReport(to, report, evidenceWords[locale]);
        for (const part of [
          ...report.facts,
          ...report.matched,
          'It came by mail.',
          'MetaMask',
          report.sha256,
        ])
          expect(text).toContain(part);
        expect(text, 'a key without a sentence, or a hole').not.toMatch(/^(report|part)\.|\{\w+\}/m);
        expect(text).toMatch(/[:：] ?$/m);
      }
    },
  );
  test.each(recipients)(
    'to %s on a message are about a message, with its words, and not about a site',
    (to) => {
      const ofMessage = {
        ...report,
        about: 'message',
        facts: ['From: x'],
        message: 'Send 12 words.',
      } as const;
      const en = writeReport(to, ofMessage, evidenceWords.en);
      expect(en).toContain('Send 12 words.');
      expect(en).toContain('How and when the message came');
      expect(en).not.toMatch(/\bsite\b|\ba page\b|How I came to the page/);
      const ja = writeReport(to, ofMessage, evidenceWords.ja);
      expect(ja).toContain('メッセージ');
      expect(ja).not.toMatch(/サイトと思われる|ページに来た|\{\w+\}/);
    },
  );
  test('leave out what there is not', () => {
    const text = writeReport('police', { ...report, matched: [], note: ' ', service: '' }, evidenceWords.en);
    expect(text).not.toContain('Words that gave it away');
    expect(text).not.toContain('Name that is used');
    expect(text).not.toContain('What the person adds');
  });
  test('go to forms that are proven', () => {
    expect(reportDesk('police', 'ja')?.url).toBe('https://www.npa.go.jp/bureau/cyber/soudan.html');
    expect(reportDesk('fsa', 'ja')?.url).toBe('https://www.fsa.go.jp/receipt/toushisagi_koukoku.html');
    expect(reportDesk('council', 'en')?.url).toBe('https://www.antiphishing.jp/registration.html');
  });
});

test('a message is kept with every address once, cut to what may be kept', () => {
  const facts = factsOfMessage(`From: ${'a'.repeat(2000)}\nhttps://a.example/ ${'x'.repeat(30_000)}`, []);
  const links = Array.from({ length: 200 }, (_, at) => ({
    href: `https://a.example/${at % 60}`,
    text: '',
    block: 0,
  }));
  const kept = keptOf({ ...facts, links });
  expect(kept.sender).toHaveLength(1000);
  expect(kept.text).toHaveLength(20_000);
  expect(kept.links).toHaveLength(60);
  expect(
    keptOf({ ...facts, links: links.map((link, at) => ({ ...link, href: `${at}` })) }).links,
  ).toHaveLength(100);
});
