/** Words for keeping evidence. Both languages at once: a report goes to whom the person does not choose. */
import evidenceEn from '../../assets/locales/en/evidence.json';
import pageEn from '../../assets/locales/en/page.json';
import evidenceJa from '../../assets/locales/ja/evidence.json';
import pageJa from '../../assets/locales/ja/page.json';
import type { Dictionary, Locale } from '../text.ts';
import { popupWords } from './text-popup.ts';

/** Titles of warnings about a message. Those about a page have keys that the popup uses for other sentences. */
function titles(words: Dictionary): Dictionary {
  return Object.fromEntries(Object.entries(words).filter(([key]) => /^(?:message\.|someone$)/.test(key)));
}

export const evidenceWords: Readonly<Record<Locale, Dictionary>> = {
  en: { ...popupWords.en, ...titles(pageEn), ...evidenceEn },
  ja: { ...popupWords.ja, ...titles(pageJa), ...evidenceJa },
};
