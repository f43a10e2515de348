/** Words for menus and for the address bar. */
import menusEn from '../../assets/locales/en/menus.json';
import menusJa from '../../assets/locales/ja/menus.json';
import type { Dictionary, Locale } from '../text.ts';

export const menuWords: Readonly<Record<Locale, Dictionary>> = { en: menusEn, ja: menusJa };
