/** The language of the page, which is itself one of the settings. */
import { browser } from 'wxt/browser';
import { optionsWords } from '../../lib/catalog/text-options.ts';
import type { Settings } from '../../lib/settings.ts';
import { type Locale, pickLocale, say } from '../../lib/text.ts';

export interface Speech {
  readonly locale: Locale;
  text(key: string, params?: Readonly<Record<string, string>>): string;
  /** An ISO date in words. */
  day(date: string): string;
  /** A moment in words, where the person is. @param moment ISO timestamp */
  moment(moment: string): string;
}

export function localeOf(settings: Settings): Locale {
  return pickLocale(settings.locale, browser.i18n.getUILanguage());
}

export function speechFor(locale: Locale): Speech {
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  return {
    locale,
    text: (key, params = {}) => say(optionsWords[locale], { key, params }),
    day: (date) => days.format(new Date(date)),
    moment: (moment) => moments.format(new Date(moment)),
  };
}
