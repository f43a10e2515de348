/** Words for the worker: what it writes on the toolbar button and into notices. */
import commonEn from '../../assets/locales/en/common.json';
import pageEn from '../../assets/locales/en/page.json';
import addressEn from '../../assets/locales/en/reason-address.json';
import contentEn from '../../assets/locales/en/reason-content.json';
import commonJa from '../../assets/locales/ja/common.json';
import pageJa from '../../assets/locales/ja/page.json';
import addressJa from '../../assets/locales/ja/reason-address.json';
import contentJa from '../../assets/locales/ja/reason-content.json';
import type { Dictionary, Locale } from '../text.ts';

/** Everything a notice or a badge may say. */
export const noticeWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...commonEn, ...pageEn, ...addressEn, ...contentEn },
  ja: { ...commonJa, ...pageJa, ...addressJa, ...contentJa },
};

/** Sentences that the worker itself puts into a notice or onto the toolbar; the rest a surface needs to draw itself. */
const SPOKEN = /^(?:page|message|site|open|badge|channel|trouble|passed|certainty)(?:\.|$)/;

function fixed(words: Dictionary): Dictionary {
  return Object.fromEntries(Object.entries(words).filter(([key]) => !SPOKEN.test(key)));
}

/** The fixed words that a surface in a page draws itself: labels, buttons, the question. */
export const surfaceWords: Readonly<Record<Locale, Dictionary>> = {
  en: fixed({ ...commonEn, ...pageEn }),
  ja: fixed({ ...commonJa, ...pageJa }),
};
