/** Words that people write beside a name when they look for its desk: `bitFlyer support`, `バイナンスの窓口`. */
import * as v from 'valibot';
import { filled } from './record.ts';

/** The shape of assets/directory/desk-words.json. */
export const deskWords = v.strictObject({
  note: filled,
  /** Whole words, in lower case. */
  en: v.array(v.pipe(v.string(), v.regex(/^[a-z'-]+$/))),
  /** Looked for anywhere in the query. */
  ja: v.array(filled),
});

export type DeskWords = Readonly<Record<'en' | 'ja', readonly string[]>>;
