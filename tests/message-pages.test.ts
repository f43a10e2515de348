import { describe, expect, test } from 'vitest';
import { companyData } from '../lib/catalog/company.ts';
import { glanceData } from '../lib/catalog/glance.ts';
import { messageSurfaces } from '../lib/catalog/surfaces.ts';
import { inlineVisibility } from '../lib/facts/inline.ts';
import { gatherMessages } from '../lib/facts/surfaces.ts';
import { Glance } from '../lib/glance/page.ts';
import { finish } from '../lib/steps.ts';
import { documentOf } from './support/content.ts';
import { type MessagePage, messagePage, messagePages, renamed } from './support/message-pages.ts';

const MESSAGES = [
  ['mira', 'Good morning'],
  ['desk', 'Write to <a href="https://a.example/">us</a> about <b>it</b>'],
] as const;

test('there is a page for every entry of the table', () => {
  expect(messagePages.map(({ id }) => id).sort()).toEqual(messageSurfaces.map(({ id }) => id).sort());
});

describe.each(messagePages)('$id', (page) => {
  const doc = documentOf(messagePage(page, MESSAGES));
  const found = gatherMessages(doc, page.url, messageSurfaces, inlineVisibility(doc));

  test('each message is found once, with author, text and links', () => {
    expect(found.map(({ facts }) => facts.text)).toEqual(['Good morning', 'Write to us about it']);
    expect(
      found.map(({ facts }) => facts.links.filter(({ href }) => href.startsWith('https://a.')).length),
    ).toEqual([0, 1]);
    const senders = found.map(({ facts }) => facts.sender ?? '');
    // WhatsApp names the author in an attribute only.
    if (page.id !== 'whatsapp')
      expect(senders.map((sender) => sender.split(' ')[0])).toEqual(['mira', 'desk']);
  });

  test('is seen at a glance, and its place without messages is not', () => {
    const glimpse = (html: string) => {
      const glance = new Glance(glanceData, new URL(page.url).hostname);
      glance.learn(companyData);
      finish(glance.look(documentOf(html)));
      return glance.glimpse.messages;
    };
    expect(glimpse(messagePage(page, MESSAGES))).toBe(true);
    expect(glimpse(messagePage(page, []))).toBe(false);
    // With new names a host of messages is looked at where something on it matters.
    const lure = messagePage(page, [['desk', 'Enter your recovery phrase now']]);
    expect(glimpse(renamed(lure))).toBe(page.id !== 'general');
  });

  test('changed selectors cost nothing: the messages are found by their roles or their shape', () => {
    const doc = documentOf(renamed(messagePage(page, [...MESSAGES, ['kai', 'All fine here, thank you.']])));
    const found = gatherMessages(doc, page.url, messageSurfaces, inlineVisibility(doc)).map(
      ({ facts }) => facts,
    );
    expect(found).toHaveLength(3);
    expect(found[0]?.text).toContain('Good morning');
    expect(found[1]?.text).toContain('Write to us about it');
    expect(found[1]?.text).not.toContain('Good morning');
    expect(found[1]?.links.map(({ href }) => href)).toContain('https://a.example/');
    expect(found[2]?.text).toContain('All fine here');
    for (const { surface } of found) expect(surfacesOf(page)).toContain(surface);
  });
});

function surfacesOf({ id, url }: MessagePage): readonly string[] {
  if (id === 'general') return ['comment'];
  const { hostname } = new URL(url);
  return messageSurfaces.filter(({ hosts }) => hosts.includes(hostname)).map(({ surface }) => surface);
}
