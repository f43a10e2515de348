/** Words for the first page after installing. */
import commonEn from '../../assets/locales/en/common.json';
import welcomeEn from '../../assets/locales/en/welcome.json';
import commonJa from '../../assets/locales/ja/common.json';
import welcomeJa from '../../assets/locales/ja/welcome.json';
import type { Dictionary, Locale } from '../text.ts';

export const welcomeWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...commonEn, ...welcomeEn },
  ja: { ...commonJa, ...welcomeJa },
};
