import { describe, expect, test } from 'vitest';
import { contentContext } from '../lib/catalog/content.ts';
import { judgeContent } from '../lib/content/engine.ts';
import { readInSteps } from '../lib/content/reading.ts';
import { runInSteps } from '../lib/content/runner.ts';
import type { Signal } from '../lib/content/signal.ts';
import { decide } from '../lib/content/verdict.ts';
import { explainContent } from '../lib/explain/content.ts';
import type { Facts, MessageFacts } from '../lib/facts/types.ts';
import { finish } from '../lib/steps.ts';
import { type DomainVerdict, levelOfContent, type ServiceId } from '../lib/verdict.ts';
import { factsOf, judge, pageOf, signalsOf } from './support/content.ts';

const METAMASK: DomainVerdict = { kind: 'official', service: 'metamask' as ServiceId, proof: 'operator' };
const REQUEST = 'Please enter your recovery phrase to verify your wallet.';
const FORM = '<form><textarea placeholder="Recovery phrase"></textarea><button>Import</button></form>';
const article = (inner: string) =>
  `<title>Wallet help</title><article><p>${'Plain words about wallets. '.repeat(90)}</p>${inner}</article>`;

describe('the strongest clause decides', () => {
  test('a page of good advice with one request in it is judged by the request', () => {
    const advice = 'Never share your recovery phrase. Beware of scams. '.repeat(8);
    const html = `<title>Help</title><p>${advice}</p><p>${REQUEST}</p><p>${advice}</p>${FORM}`;
    expect(levelOfContent(judge(pageOf(html)))).toBe('danger');
  });

  test('the same advice without the request is clear', () => {
    const advice = 'Never share your recovery phrase. Beware of scams. '.repeat(8);
    expect(judge(pageOf(`<title>Help</title><p>${advice}</p>`)).kind).toBe('clear');
  });

  test('two halves of a request far apart are not added up', () => {
    const filler = '<p>Words about the weather.</p>'.repeat(20);
    const near = `<p>A new sign-in was seen on your account.</p><p>Please verify your account now.</p>`;
    const far = `<p>A new sign-in was seen on your account.</p>${filler}<p>Please verify your account now.</p>`;
    expect(signalsOf(judge(pageOf(near)))).not.toEqual([]);
    expect(signalsOf(judge(pageOf(far)))).toEqual([]);
  });
});

describe('levels', () => {
  test('text alone stays at caution, however much of it there is', () => {
    const text = `${REQUEST} Do not tell your bank. Your wallet is suspended, verify it within 24 hours.`;
    expect(levelOfContent(judge(factsOf({ text, surface: 'page' })))).toBe('caution');
  });

  test('a form beside it makes it danger', () => {
    expect(levelOfContent(judge(pageOf(`<p>${REQUEST}</p>${FORM}`)))).toBe('danger');
  });

  test('text alone on a long page falls back to a note; a live form there does not', () => {
    expect(levelOfContent(judge(pageOf(article(`<p>${REQUEST}</p>`))))).toBe('note');
    expect(levelOfContent(judge(pageOf(article(`<p>${REQUEST}</p>${FORM}`))))).toBe('danger');
  });

  test('words in a dialog that is not open convict only beside a form or a false name', () => {
    const dialog =
      '<div style="display:none"><p>Your account has been suspended. Contact chat assistance to verify your account.</p></div>';
    expect(judge(pageOf(`<title>Shop</title>${dialog}<p>Welcome.</p>`)).kind).toBe('clear');
    const form = '<form><input name="number" placeholder="Phone number"><button>Verify</button></form>';
    expect(levelOfContent(judge(pageOf(`<title>Shop</title>${dialog}${form}`)))).toBe('danger');
  });

  test('text in code is not said to anybody', () => {
    expect(judge(pageOf(`<pre>${REQUEST}</pre>`)).kind).toBe('clear');
  });
});

describe('hosts', () => {
  const words = pageOf(
    `<title>MetaMask</title><p>Your wallet has been suspended. Please verify your wallet now.</p>`,
  );

  test('an official host is silent for its own words', () => {
    expect(judge(words, METAMASK).kind).toBe('clear');
    expect(judge(words).kind).toBe('finding');
  });

  test('a host that the person trusts is silent too', () => {
    expect(judge(words, { kind: 'trusted', by: 'user' }).kind).toBe('clear');
  });

  test('a page of this computer or network is silent for its own words, a message there is not', () => {
    const local: DomainVerdict = { kind: 'unsupported' };
    const page = pageOf(`<title>Import</title><p>${REQUEST}</p>${FORM}`, 'http://localhost:5173/import');
    expect(judge(page, local).kind).toBe('clear');
    expect(judge(pageOf(`<p>${REQUEST}</p>${FORM}`, 'data:text/html,x'), local).kind).toBe('finding');
    expect(judge(factsOf({ text: REQUEST, surface: 'chat' }), local).kind).toBe('finding');
  });

  test('a message on an official host is judged like any other', () => {
    expect(levelOfContent(judge(factsOf({ text: REQUEST, surface: 'comment' }), METAMASK))).toBe('caution');
  });

  test('a form for the phrase on an official host is a caution, unless the directory says that it stands there', () => {
    const page = pageOf(FORM, 'https://wallet.example/import');
    expect(levelOfContent(judge(page, METAMASK))).toBe('caution');
    const context = contentContext(METAMASK, () => ({ kind: 'unknown', level: 'none', host: '' }));
    const metamask = context.services.get('metamask');
    if (metamask === undefined) throw new Error('no record of MetaMask');
    const asks = { ...metamask, asksPhrase: ['wallet.example/import'] };
    expect(judgeContent(page, { ...context, services: new Map([['metamask', asks]]) }).kind).toBe('clear');
    const elsewhere = { ...metamask, asksPhrase: ['wallet.example/imp'] };
    expect(judgeContent(page, { ...context, services: new Map([['metamask', elsewhere]]) }).kind).toBe(
      'finding',
    );
  });
});

describe('findings', () => {
  test('carry a masked snippet of at most 120 characters and a sentence', () => {
    const phrase = 'apple river stone cloud table green house winter light music dance paper';
    const verdict = judge(
      factsOf({ text: `Please send your seed phrase like this: ${phrase} thanks`, surface: 'chat' }),
    );
    if (verdict.kind === 'clear') throw new Error('not found');
    for (const { snippet } of verdict.evidence) {
      expect(snippet.length).toBeLessThanOrEqual(120);
      expect(snippet).not.toContain('river stone');
    }
  });

  test('are explained with the name of the service, at most three', () => {
    const text = 'Your MetaMask wallet has been suspended. Verify it within 24 hours.';
    const verdict = judge(factsOf({ text, surface: 'mail', links: ['https://mm.example/'] }));
    const sentences = explainContent(verdict, () => 'MetaMask');
    expect(sentences.length).toBeLessThanOrEqual(3);
    expect(sentences[0]?.params).toMatchObject({ service: 'MetaMask' });
  });

  test('are none for an empty text', () => {
    expect(judge(factsOf({ text: '', surface: 'chat' }))).toEqual({ kind: 'clear' });
    expect(judge(pageOf(''))).toEqual({ kind: 'clear' });
  });
});

describe('a signal that throws', () => {
  const broken: Signal = {
    meta: { id: 'broken', family: 'text', needs: 'any' },
    find: () => {
      throw new Error('no luck');
    },
  };
  const found: Signal = {
    meta: { id: 'recovery-phrase-request', family: 'text', needs: 'any' },
    find: () => [{ strength: 'strong', clause: null, snippet: () => 'x', latent: false }],
  };
  const reading = finish(
    readInSteps(
      factsOf({ text: 'x', surface: 'chat' }),
      contentContext({ kind: 'unknown' }, () => ({ kind: 'unknown', level: 'none', host: '' })),
    ),
  );

  test('is one error, and the others still speak', () => {
    const result = finish(runInSteps([broken, found], reading));
    expect(result.errors).toEqual([{ rule: 'broken', message: 'no luck' }]);
    const verdict = decide(reading, result.found, result.errors);
    expect(verdict).toMatchObject({ kind: 'finding', level: 'caution', errors: [{ rule: 'broken' }] });
  });
});

describe('judgeContent', () => {
  test('never throws, not even where a link cannot be judged', () => {
    const context = contentContext({ kind: 'unknown' }, () => {
      throw new Error('worker gone');
    });
    const facts: MessageFacts = {
      ...(factsOf({ text: REQUEST }) as MessageFacts),
      links: [{ href: 'https://a.example/', text: '', block: -1 }],
    };
    const verdict = judgeContent(facts, context);
    expect(levelOfContent(verdict)).toBe('caution');
    expect(verdict.errors?.length).toBeGreaterThan(0);
  });

  test('answers for facts that are no facts', () => {
    const context = contentContext({ kind: 'unknown' }, () => ({ kind: 'unknown', level: 'none', host: '' }));
    expect(judgeContent({ kind: 'message' } as unknown as Facts, context)).toMatchObject({
      kind: 'clear',
      errors: [{ rule: 'engine' }],
    });
  });
});
