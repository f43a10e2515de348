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
import type { StoreItem } from '../inquiry/store-pages.ts';
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

/** Whose a number, mail address, handle or program is. */
export function lookUp(contact: FoundContact): Omit<JudgedContact, 'host'> {
  const { kind, text, profile, item } = contact;
  if (item !== undefined) return lookUpItem(text, item);
  const asked = profile?.handle ?? text;
  const resembles = kind === 'handle' ? resembledBy(asked, called) : null;
  const holders = holdersOf(kind, asked, proven, profile?.platform);
  return { kind, text, holders, resembles, ...(profile && { profile }) };
}

/** What makes an ordinary word the name of a wallet: there are many ledgers and rainbows. */
const WALLET = /wallet|crypto|nft|defi|web3|token|coin|support/i;

/** A name is doubted only where the program that bears it rightly is known in the same store. */
function lookUpItem(text: string, { platform, id, name }: StoreItem): Omit<JudgedContact, 'host'> {
  const known = new Set(
    proven.filter((one) => one.kind === 'app' && one.platform === platform).map((one) => one.id),
  );
  const telling = (called: string) => WALLET.test(name) || !isWord(called.toLowerCase());
  const names = called.filter(([service, its]) => known.has(service) && telling(its));
  return {
    kind: 'app',
    text,
    holders: holdersOf('app', id, proven, platform),
    resembles: resembledBy(name, names),
  };
}

/** Name of a public body. */
export function bodyName(id: string, locale: Locale): string {
  return bodies.find((body) => body.id === id)?.names[locale] ?? id;
}

/** Judges a message as the content script would. @param standing where each of its links and senders leads */
export function judgeMessage(facts: MessageFacts, standing: (href: string) => LinkStanding): ContentVerdict {
  return judgeContent(facts, contentContext({ kind: 'unknown' }, standing));
}
