/** Words for the blocked page. */
import blockedEn from '../../assets/locales/en/blocked.json';
import commonEn from '../../assets/locales/en/common.json';
import addressEn from '../../assets/locales/en/reason-address.json';
import blockedJa from '../../assets/locales/ja/blocked.json';
import commonJa from '../../assets/locales/ja/common.json';
import addressJa from '../../assets/locales/ja/reason-address.json';
import type { Dictionary, Locale } from '../text.ts';

export const blockedWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...commonEn, ...addressEn, ...blockedEn },
  ja: { ...commonJa, ...addressJa, ...blockedJa },
};
