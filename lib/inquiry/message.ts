/** A pasted message as the gatherers would have found it, and what in it can be looked up. */
import type { MessageFacts } from '../facts/types.ts';
import { addressesIn, type TextLink } from './addresses.ts';
import type { Inquiry } from './classify.ts';
import type { ContactKind } from './contacts.ts';
import { type Profile, profileAt } from './profiles.ts';
import { type StoreItem, storeItemAt } from './store-pages.ts';

/** Lines at the top of a forwarded mail, in both languages. */
const HEADERS = {
  sender: /^[>\s]*(?:from|差出人|送信者|送信元)\s*[:：]\s*(.+)$/imu,
  subject: /^[>\s]*(?:subject|件名)\s*[:：]\s*(.+)$/imu,
  replyTo: /^[>\s]*(?:reply-to|返信先)\s*[:：]\s*(.+)$/imu,
} as const;

/**
 * The facts of a message that was pasted: a mail where it begins with the lines of one, otherwise a chat message.
 * @param links what `linksIn` finds in it
 */
export function factsOfMessage(text: string, links: readonly TextLink[]): MessageFacts {
  const header = (shape: RegExp) => shape.exec(text)?.[1]?.trim() ?? null;
  const sender = header(HEADERS.sender);
  return {
    kind: 'message',
    surface: sender === null ? 'chat' : 'mail',
    url: null,
    text,
    links: links.map((link) => ({ ...link, block: -1 })),
    sender,
    subject: header(HEADERS.subject),
    replyTo: header(HEADERS.replyTo),
  };
}

export interface FoundContact {
  readonly kind: ContactKind;
  /** As it was written. */
  readonly text: string;
  /** Of the address of an account: the account. */
  readonly profile?: Profile;
  /** Of the page of a store: the program. */
  readonly item?: StoreItem;
}

/** What was pasted alone, as it would be found in a message. */
export function contactOf(inquiry: Extract<Inquiry, { kind: ContactKind }>): FoundContact {
  if (inquiry.kind === 'mail') return { kind: 'mail', text: inquiry.mail };
  if (inquiry.kind === 'app') return { kind: 'app', text: inquiry.text, item: inquiry.item };
  const profile = inquiry.kind === 'handle' ? inquiry.profile : undefined;
  return { kind: inquiry.kind, text: inquiry.text, ...(profile && { profile }) };
}

/** Accounts and programs among the links of a message: whose they are does not depend on the host. */
export function entriesIn(links: readonly TextLink[]): FoundContact[] {
  return links.flatMap(({ text, href }): FoundContact[] => {
    const profile = profileAt(href);
    if (profile !== null) return [{ kind: 'handle', text, profile }];
    const item = storeItemAt(href);
    return item === null ? [] : [{ kind: 'app', text, item }];
  });
}

/** More than these are no message but a list. */
const MOST = 20;

const SHAPES: readonly (readonly [ContactKind, RegExp])[] = [
  ['mail', /[^\s<>@()[\]{}「」『』（）【】、。:：,;]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/giu],
  // A plus sign or a 0, then at least nine figures with at most one mark between two of them.
  ['phone', /(?<![A-Za-z\p{N}/._-])(?:\+|0)(?:[\s()\-.‐‑–—−ー]{0,2}\d){9,14}(?![A-Za-z\p{N}])/giu],
  // As North America writes its numbers: three, three and four figures with something between them.
  [
    'phone',
    /(?<!\+\d{1,3}[\s(.-]*)(?<![\p{L}\p{N}/._+-])(?:1[\s.-]?)?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[\s.-])[2-9]\d{2}[\s.-]\d{4}(?![\p{L}\p{N}]|[.-]\d)/gu,
  ],
  ['handle', /(?<![\p{L}\p{N}@._/-])@[\p{L}\p{N}_]{3,}(?![@.\p{L}\p{N}])/giu],
];

/** Mail addresses, phone numbers and handles in a message, each once. */
export function contactsIn(text: string): FoundContact[] {
  const bare = addressesIn(text).reduce(
    (rest, address) => rest.replaceAll(address, ' '),
    text.normalize('NFKC'),
  );
  const found = SHAPES.flatMap(([kind, shape]) =>
    (bare.match(shape) ?? []).map((hit) => ({ kind, text: hit.trim() })),
  );
  const first = found.filter((one, i) => found.findIndex((other) => other.text === one.text) === i);
  return first.slice(0, MOST);
}
