/** Words for keeping evidence. Both languages at once: a report goes to whom the person does not choose. */
import evidenceEn from '../../assets/locales/en/evidence.json';
import evidenceJa from '../../assets/locales/ja/evidence.json';
import type { Dictionary, Locale } from '../text.ts';
import { popupWords } from './text-popup.ts';

export const evidenceWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...popupWords.en, ...evidenceEn },
  ja: { ...popupWords.ja, ...evidenceJa },
};
