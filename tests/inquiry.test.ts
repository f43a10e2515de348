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
import { type Answer, answerOf } from '../lib/inquiry/answer.ts';
import { classify } from '../lib/inquiry/classify.ts';
import {
  contactOf,
  contactsIn,
  entriesIn,
  type FoundContact,
  factsOfMessage,
} from '../lib/inquiry/message.ts';
import type { Judged, JudgedContact } from '../lib/inquiry/say.ts';
import cases from './cases/inquiries.json' with { type: 'json' };
import never from './cases/never-import.json' with { type: 'json' };

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
