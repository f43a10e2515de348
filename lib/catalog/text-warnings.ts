/** Titles of warnings, for the list of those that were shown. */
import en from '../../assets/locales/en/page.json';
import ja from '../../assets/locales/ja/page.json';
import type { Dictionary, Locale } from '../text.ts';

export const warningTitles: Readonly<Record<Locale, Dictionary>> = { en, ja };
