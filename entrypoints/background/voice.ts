/** Which language to speak, and what may be said about services. */
import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { serviceName } from '../../lib/catalog/names.ts';
import { deskAddress, officialLinks } from '../../lib/catalog/official.ts';
import { noticeWords, surfaceWords } from '../../lib/catalog/text-notices.ts';
import type { Voice } from '../../lib/notice/notice.ts';
import { forbids } from '../../lib/settings/lock.ts';
import { pickLocale } from '../../lib/text.ts';

/** The voice in the language of the settings, or of the browser. */
export async function voice(): Promise<Voice> {
  const { settings } = await readSettings();
  const locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  return {
    locale,
    words: noticeWords[locale],
    surface: surfaceWords[locale],
    ...(forbids(settings, Date.now()) ? { final: true } : {}),
    name: (id) => serviceName(id, locale),
    address: (id, place) =>
      place === 'desk' ? deskAddress(id, locale) : (officialLinks(id, locale)[0]?.url ?? null),
  };
}
