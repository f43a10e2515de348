/** Words for the settings page. */
import commonEn from '../../assets/locales/en/common.json';
import optionsEn from '../../assets/locales/en/options.json';
import commonJa from '../../assets/locales/ja/common.json';
import optionsJa from '../../assets/locales/ja/options.json';
import type { Dictionary, Locale } from '../text.ts';

export const optionsWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...commonEn, ...optionsEn },
  ja: { ...commonJa, ...optionsJa },
};
