/** What "Is this real?" looks up, and the engine that reads a message. Loaded with that screen. */
import bodies from '../../assets/compiled/bodies.json';
import contacts from '../../assets/compiled/contacts.json';
import names from '../../assets/compiled/names.json';
import ordinaryWords from '../../assets/ordinary-words.json';
import type { LinkStanding } from '../content/context.ts';
import { judgeContent } from '../content/engine.ts';
import { buildOrdinary } from '../domain/ordinary.ts';
import type { MessageFacts } from '../facts/types.ts';
import { linksIn, type TextLink } from '../inquiry/addresses.ts';
import { type Contact, holdersOf, resembledBy } from '../inquiry/contacts.ts';
import type { FoundContact } from '../inquiry/message.ts';
import type { JudgedContact } from '../inquiry/say.ts';
import type { Locale } from '../text.ts';
import type { ContentVerdict } from '../verdict.ts';
import { contentContext } from './content.ts';

// JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
const proven = contacts as readonly Contact[];
const called = Object.entries(names).flatMap(([id, { en, ja }]) => [[id, en] as const, [id, ja] as const]);

const { isWord } = buildOrdinary(ordinaryWords, []);

/**
 * Addresses in a message, bare hosts among them.
 * @param isKnown whether the engine has something to say of an address: where a host looks like the end of a sentence
 */
export function linksOf(text: string, isKnown: (href: string) => boolean): TextLink[] {
  return linksIn(text, { isWord, isKnown });
}

/** Whose a number, mail address or handle is. */
export function lookUp({ kind, text, profile }: FoundContact): Omit<JudgedContact, 'host'> {
  const asked = profile?.handle ?? text;
  const resembles = kind === 'handle' ? resembledBy(asked, called) : null;
  const holders = holdersOf(kind, asked, proven, profile?.platform);
  return { kind, text, holders, resembles, ...(profile && { profile }) };
}

/** Name of a public body. */
export function bodyName(id: string, locale: Locale): string {
  return bodies.find((body) => body.id === id)?.names[locale] ?? id;
}

/** Judges a message as the content script would. @param standing where each of its links and senders leads */
export function judgeMessage(facts: MessageFacts, standing: (href: string) => LinkStanding): ContentVerdict {
  return judgeContent(facts, contentContext({ kind: 'unknown' }, standing));
}
