/**
 * Messages that other people wrote, on a page of any host: the selectors are data (assets/surfaces.json), and a general
 * entry by roles and then the shape of messages (repetition.ts) stand in where a host is unknown or its selectors no
 * longer fit.
 */

import { finish, type Steps } from '../steps.ts';
import { shortText } from './dom.ts';
import { findRepeated } from './repetition.ts';
import { TIMED } from './times.ts';
import type { MessageFacts, MessageSurface } from './types.ts';
import type { Visibility } from './visibility.ts';
import { walk } from './walk.ts';

export interface SurfaceRule {
  readonly id: string;
  /** Exact hosts; empty for the general entry, which is tried last. */
  readonly hosts: readonly string[];
  readonly surface: MessageSurface;
  readonly message: string;
  readonly author?: string;
  /** Attribute of the author element that holds the mail address. */
  readonly address?: string;
  /** Parts of the message that hold what was written; without it, all of the message but its author. */
  readonly body?: string;
  /** Looked for in the whole page: one subject for a conversation. */
  readonly subject?: string;
}

/** Where a message stands, and by which rule it is read. */
export interface MessagePlace {
  readonly element: Element;
  readonly rule: SurfaceRule;
  /** Found already, where no selector of the rule finds who speaks. */
  readonly author?: Element | null;
}

export interface FoundMessage {
  readonly element: Element;
  readonly facts: MessageFacts;
}

/** Nodes to read of one message; a longer one is judged by its beginning. */
const MESSAGE_BUDGET = 3000;

/** A host's own rules that find as many messages fit: looking for others would be dear on a long page. */
const MANY = 30;

/**
 * The elements that hold messages on this page, each once. Cheap: nothing is read yet.
 * Where the rules of a host find none or few, the general one adds what stands apart from those.
 */
export function findMessages(doc: Document, url: string, rules: readonly SurfaceRule[]): MessagePlace[] {
  const host = hostOf(url);
  const own = collect(
    doc,
    rules.filter(({ hosts }) => hosts.includes(host)),
  );
  if (own.length >= MANY) return own;
  const general = collect(
    doc,
    rules.filter(({ hosts }) => hosts.length === 0),
  );
  const [first] = own;
  if (first === undefined) return general;
  const { surface } = first.rule;
  return [
    ...own,
    ...apartFrom(own, general).map((place) => ({ ...place, rule: { ...place.rule, surface } })),
  ];
}

/** Those that neither hold nor lie in one that was found. */
function apartFrom(found: readonly MessagePlace[], others: readonly MessagePlace[]): MessagePlace[] {
  return others.filter(
    ({ element }) => !found.some((one) => one.element.contains(element) || element.contains(one.element)),
  );
}

/** The same, and where no rule finds any, what has the shape of messages. */
export function* searchMessages(
  doc: Document,
  url: string,
  rules: readonly SurfaceRule[],
): Steps<readonly MessagePlace[]> {
  const named = findMessages(doc, url, rules);
  if (named.length > 0) return named;
  const host = hostOf(url);
  const own = rules.find(({ hosts }) => hosts.includes(host));
  const rule: SurfaceRule = { id: 'shape', hosts: [], surface: own?.surface ?? 'comment', message: '' };
  return (yield* findRepeated(doc, own?.surface ?? 'unknown')).map((found) => ({ ...found, rule }));
}

/** The messages on the page with their facts, so that a warning can be put beneath each. */
export function gatherMessages(
  doc: Document,
  url: string,
  rules: readonly SurfaceRule[],
  sight: Visibility,
): FoundMessage[] {
  return finish(searchMessages(doc, url, rules)).map((place) => ({
    element: place.element,
    facts: readMessage(place, url, sight),
  }));
}

/** Facts of one message. */
export function readMessage(place: MessagePlace, url: string, sight: Visibility): MessageFacts {
  const { element, rule } = place;
  const author = rule.author === undefined ? (place.author ?? null) : element.querySelector(rule.author);
  const bodies = rule.body === undefined ? [] : outermost(Array.from(element.querySelectorAll(rule.body)));
  const skip = new Set<Element>(element.querySelectorAll(TIMED));
  if (author !== null) skip.add(author);
  const parts = bodies.length === 0 ? [element] : bodies;
  const walked = parts.map((part) => walk(part, { base: url, sight, budget: MESSAGE_BUDGET, skip }));
  const subject = rule.subject === undefined ? null : element.ownerDocument.querySelector(rule.subject);
  return {
    kind: 'message',
    surface: rule.surface,
    url,
    text: walked
      .flatMap((part) =>
        part.blocks.filter((block) => !block.latent && block.role !== 'code').map((block) => block.text),
      )
      .join('\n'),
    links: walked.flatMap((part) => part.links.map((link) => ({ ...link, block: -1 }))),
    sender: author === null ? null : senderOf(author, rule),
    subject: subject === null ? null : shortText(subject, 200),
    replyTo: null,
    hiddenLength: walked.reduce((sum, part) => sum + part.hiddenLength, 0),
  };
}

function senderOf(author: Element, rule: SurfaceRule): string | null {
  const name = shortText(author, 100);
  const address = rule.address === undefined ? addressOn(author) : author.getAttribute(rule.address);
  if (address?.includes('@')) return `${name} <${address}>`;
  return name === '' ? null : name;
}

/** A mail address that an attribute holds, whatever it is called. */
function addressOn(author: Element): string | null {
  const values = Array.from(author.attributes, ({ value }) => value);
  return values.find((value) => /^[^\s@<>]{1,64}@[^\s@<>]{1,253}$/.test(value)) ?? null;
}

function collect(doc: Document, rules: readonly SurfaceRule[]): MessagePlace[] {
  const seen = new Set<Element>();
  return rules.flatMap((rule) =>
    outermost(Array.from(doc.querySelectorAll(rule.message))).flatMap((element) => {
      if (seen.has(element)) return [];
      seen.add(element);
      return [{ element, rule }];
    }),
  );
}

/** Leaves out elements inside others of the list, which is in document order. */
function outermost(elements: readonly Element[]): Element[] {
  const kept: Element[] = [];
  for (const element of elements) {
    const last = kept.at(-1);
    if (last === undefined || !last.contains(element)) kept.push(element);
  }
  return kept;
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}
