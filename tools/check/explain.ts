/** The reasons of an answer as sentences, as the extension shows them. */
import { serviceName } from '../../lib/catalog/names.ts';
import { noticeWords } from '../../lib/catalog/text-notices.ts';
import { explainAddress } from '../../lib/explain/address.ts';
import { explainContent } from '../../lib/explain/content.ts';
import { type Locale, say } from '../../lib/text.ts';
import type { Part } from './judge.ts';

/** One sentence a reason, those of the address first; empty where nothing was found. */
export function explainer(locale: Locale): (parts: readonly Part[]) => string[] {
  const names = (id: string) => serviceName(id, locale);
  const sentences = (part: Part) =>
    part.of === 'address' ? explainAddress(part.verdict, names) : explainContent(part.verdict, names);
  return (parts) => [
    ...new Set(parts.flatMap(sentences).map((sentence) => say(noticeWords[locale], sentence))),
  ];
}
