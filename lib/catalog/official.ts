/** The proven addresses of services, for whoever warns of an imitation. */

import official from '../../assets/compiled/official.json';
import commonEn from '../../assets/locales/en/common.json';
import commonJa from '../../assets/locales/ja/common.json';
import { forReader, type OfficialChannel, type OfficialLink } from '../directory/official.ts';
import { type Dictionary, type Locale, say } from '../text.ts';

// JSON modules lose literal types; tests/data.test.ts compares the file with what the compiler makes.
const table = official as unknown as Readonly<Record<string, readonly OfficialChannel[]>>;
const words: Readonly<Record<Locale, Dictionary>> = { en: commonEn, ja: commonJa };

/** Home page and help centre first; empty where nothing is proven. */
export function officialLinks(id: string, locale: Locale): readonly OfficialLink[] {
  return forReader(table[id] ?? [], locale).map(({ kind, url }) => ({
    label: say(words[locale], { key: `channel.${kind}` }),
    url,
  }));
}

/** Kinds where somebody answers, in the order in which they are offered to somebody who was about to be cheated. */
const ANSWERING = ['help-centre', 'chat', 'contact-form'] as const;

/** The proven place where people are helped, otherwise the proven home page; null where nothing is proven. */
export function deskChannel(id: string, locale: Locale): OfficialChannel | null {
  const channels = forReader(table[id] ?? [], locale);
  const desk = ANSWERING.flatMap((kind) => channels.filter((channel) => channel.kind === kind))[0];
  return desk ?? channels[0] ?? null;
}

/** The address of that place. */
export function deskAddress(id: string, locale: Locale): string | null {
  return deskChannel(id, locale)?.url ?? null;
}
