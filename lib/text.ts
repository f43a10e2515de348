/**
 * Sentences for people. A sentence is a key and its parameters; it is put into words only where it is shown.
 * Dictionaries come from assets/locales/ through lib/catalog, one per surface.
 */

export const locales = ['en', 'ja'] as const;
export type Locale = (typeof locales)[number];

export interface Sentence {
  readonly key: string;
  readonly params?: Readonly<Record<string, string>>;
}

export type Dictionary = Readonly<Record<string, string>>;

/**
 * The interface language: the person's choice, otherwise Japanese where the browser speaks Japanese, otherwise English.
 * @param choice `auto` or a locale
 * @param browserLanguage BCP 47 tag of the browser's interface, e.g. `ja-JP`
 */
export function pickLocale(choice: 'auto' | Locale, browserLanguage: string): Locale {
  if (choice !== 'auto') return choice;
  return /^ja\b/i.test(browserLanguage) ? 'ja' : 'en';
}

/**
 * Puts a sentence into words: `{name}` is replaced by the parameter of that name.
 * A missing key gives the key itself, so that a gap is seen and reported rather than left blank.
 */
export function say(dictionary: Dictionary, sentence: Sentence): string {
  const template = dictionary[sentence.key];
  if (template === undefined) return sentence.key;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => sentence.params?.[name] ?? whole);
}
