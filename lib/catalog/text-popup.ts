/** Words for the popup. */
import commonEn from '../../assets/locales/en/common.json';
import popupEn from '../../assets/locales/en/popup.json';
import addressEn from '../../assets/locales/en/reason-address.json';
import contentEn from '../../assets/locales/en/reason-content.json';
import commonJa from '../../assets/locales/ja/common.json';
import popupJa from '../../assets/locales/ja/popup.json';
import addressJa from '../../assets/locales/ja/reason-address.json';
import contentJa from '../../assets/locales/ja/reason-content.json';
import type { Dictionary, Locale } from '../text.ts';

export const popupWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...commonEn, ...addressEn, ...contentEn, ...popupEn },
  ja: { ...commonJa, ...addressJa, ...contentJa, ...popupJa },
};
