import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { reportDesk } from '../lib/catalog/report-desks.ts';
import { evidenceWords } from '../lib/catalog/text-evidence.ts';
import { type Case, factLines, matchedLines, type Reader } from '../lib/evidence/facts.ts';
import { fileName } from '../lib/evidence/file-name.ts';
import { bundleHtml } from '../lib/evidence/html.ts';
import { type Digest, type Part, sign, textPart } from '../lib/evidence/part.ts';
import { dataPicture, pictureOf } from '../lib/evidence/picture.ts';
import { recipients, writeReport } from '../lib/evidence/report.ts';
import { blockedFrom, opened } from '../lib/tab-state.ts';
import { locales } from '../lib/text.ts';
import type { DomainVerdict } from '../lib/verdict.ts';

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
const stopped: Case = {
  state: opened(ADDRESS, listed, TIME, { blocked: true }),
  message: null,
  title: '',
  taken: TIME + 60_000,
  version: '0.1.0',
};
const reader = (locale: 'en' | 'ja'): Reader => ({
  locale,
  words: evidenceWords[locale],
  timeZone: 'Asia/Tokyo',
  name: (id) => id,
});

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
    const open: Case = { ...stopped, state: opened(ADDRESS, listed, TIME), title: 'MetaMask サポート' };
    const lines = factLines(open, reader('ja')).join('\n');
    expect(lines).toContain('ページの題名：MetaMask サポート');
    expect(lines).toContain('開いた日時：2026年11月22日');
    expect(lines).not.toContain('読み込む前に止めました');
  });
  test('of a page that was loaded before it was stopped nothing says that it was never loaded', () => {
    const state = blockedFrom(opened(ADDRESS, listed, TIME), ADDRESS, listed, TIME);
    const lines = factLines({ ...stopped, state }, reader('en')).join('\n');
    expect(lines).toContain('The page had been loaded before it was stopped.');
    expect(lines).not.toContain('Nothing of it was seen');
    expect(lines).toMatch(/Stopped: November 22, 2026/);
  });
  test('are all sentences that exist', () => {
    const loaded = { ...stopped, state: { ...stopped.state, loaded: true } };
    for (const locale of locales)
      for (const fact of [...factLines(stopped, reader(locale)), ...factLines(loaded, reader(locale))])
        expect(fact).not.toMatch(/^[a-z-]+(\.[a-z-]+)+$|\{\w+\}/);
  });
  test('of one message: what it asks, and nothing of the page it stands on', () => {
    const message = {
      kind: 'finding',
      level: 'danger',
      certainty: 'likely',
      service: 'metamask',
      evidence: [{ id: 'recovery-phrase-request', family: 'text', snippet: 'your 12 words', key: 'reason' }],
    } as unknown as NonNullable<Case['message']>;
    const kept: Case = { ...stopped, state: opened(ADDRESS, listed, TIME), message };
    const lines = factLines(kept, reader('en')).join('\n');
    expect(lines).toContain('What is kept: one message on this page');
    expect(lines).toContain('This message asks for your recovery phrase. metamask never asks for it.');
    expect(lines).not.toContain('dangerous sites');
    expect(matchedLines(kept)).toEqual(['your 12 words']);
  });
  test('the words that matched, each once', () => {
    const state = {
      ...stopped.state,
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
    } as unknown as Case['state'];
    expect(matchedLines({ state, message: null })).toEqual(['tell us the 12 words']);
  });
});

async function bundle(parts: readonly Part[], locale: 'en' | 'ja' = 'en') {
  const signed = await sign(parts, digest);
  const text = bundleHtml({ ...signed, locale, words: evidenceWords[locale] });
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
    facts: ['Address: https://a.example/'],
    matched: ['the 12 words'],
    note: ' It came by mail. ',
    service: 'MetaMask',
    sha256: 'f'.repeat(64),
  };
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
  test('leave out what there is not', () => {
    const text = writeReport('police', { ...report, matched: [], note: ' ', service: '' }, evidenceWords.en);
    expect(text).not.toContain('Words that gave it away');
    expect(text).not.toContain('Name that is used');
    expect(text).not.toContain('What the person adds');
  });
  test('go to forms that are proven', () => {
    expect(reportDesk('police', 'ja')?.url).toBe('https://www.npa.go.jp/bureau/cyber/soudan.html');
    expect(reportDesk('council', 'en')?.url).toBe('https://www.antiphishing.jp/registration.html');
  });
});
