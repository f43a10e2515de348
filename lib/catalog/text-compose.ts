/** Words for writing to a support desk. Both languages at once: people write in another one than they read. */
import composeEn from '../../assets/locales/en/compose.json';
import composeJa from '../../assets/locales/ja/compose.json';
import type { Dictionary, Locale } from '../text.ts';
import { popupWords } from './text-popup.ts';

export const composeWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...popupWords.en, ...composeEn },
  ja: { ...popupWords.ja, ...composeJa },
};
