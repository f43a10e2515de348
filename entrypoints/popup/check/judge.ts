/** Asks the worker and the content engine about an inquiry. The text itself stays on this page. */
import { bodyName, judgeMessage, linksOf, lookUp } from '../../../lib/catalog/inquiry.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { type Answer, answerOf, answerToSecret, type Findings } from '../../../lib/inquiry/answer.ts';
import { classify, type Inquiry } from '../../../lib/inquiry/classify.ts';
import {
  contactOf,
  contactsIn,
  entriesIn,
  type FoundContact,
  factsOfMessage,
} from '../../../lib/inquiry/message.ts';
import type { JudgedContact } from '../../../lib/inquiry/say.ts';
import type { Locale } from '../../../lib/text.ts';
import { Places } from './places.ts';

/** The answer; null where nothing was asked. */
export async function judge(text: string, locale: Locale): Promise<Answer | null> {
  const inquiry = classify(text);
  if (inquiry.kind === 'empty') return null;
  if (inquiry.kind === 'message' && (await import('../../../lib/inquiry/secret.ts')).isSecret(inquiry.text))
    return answerToSecret;
  return answerOf(await find(inquiry), {
    service: (id) => serviceName(id, locale),
    body: (id) => bodyName(id, locale),
  });
}

async function find(inquiry: Findings['inquiry']): Promise<Findings> {
  if (inquiry.kind === 'message') return findInMessage(inquiry);
  if (inquiry.kind === 'address') {
    const places = new Places();
    await places.ask([inquiry.url]);
    return {
      inquiry,
      addresses: places.judged([{ text: inquiry.text, url: inquiry.url }]),
      contacts: [],
      content: null,
    };
  }
  return { inquiry, addresses: [], contacts: await lookUpAll([contactOf(inquiry)]), content: null };
}

async function findInMessage(inquiry: Extract<Inquiry, { kind: 'message' }>): Promise<Findings> {
  const places = new Places();
  await places.ask(linksOf(inquiry.text, () => true).map(({ href }) => href));
  const links = linksOf(inquiry.text, places.isKnown);
  const facts = factsOfMessage(inquiry.text, links);
  let content = judgeMessage(facts, places.standing);
  // The engine also asks where senders lead, which only it can tell: once they are known it reads again.
  if (await places.askMissing()) content = judgeMessage(facts, places.standing);
  const entries = entriesIn(links);
  const contacts = await lookUpAll([...entries, ...contactsIn(inquiry.text)]);
  const others = links.filter(({ text }) => entries.every((entry) => entry.text !== text));
  return {
    inquiry,
    addresses: places.judged(others.map(({ text, href }) => ({ text, url: href }))),
    contacts,
    content,
  };
}

async function lookUpAll(found: readonly FoundContact[]): Promise<JudgedContact[]> {
  const places = new Places();
  const mailto = (text: string) => `mailto:${text}`;
  await places.ask(found.filter(({ kind }) => kind === 'mail').map(({ text }) => mailto(text)));
  return found.map((contact) => ({ ...lookUp(contact), host: places.of(mailto(contact.text)) }));
}
