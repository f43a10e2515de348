/** The keyword `mado` in the address bar. */
import { type Browser, browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { ownRoot } from '../../lib/browser/tabs.ts';
import { deskAddress } from '../../lib/catalog/official.ts';
import { foundIds, foundName, routeOf, search } from '../../lib/catalog/search.ts';
import { menuWords } from '../../lib/catalog/text-menus.ts';
import { type Desks, type Destination, destinationOf, firstLine, suggestionsFor } from '../../lib/omnibox.ts';
import { hashOf } from '../../lib/routes.ts';
import { type Dictionary, type Locale, pickLocale } from '../../lib/text.ts';
import { check } from './menus.ts';

type Suggest = (suggestions: Browser.omnibox.SuggestResult[]) => void;
type Disposition = `${Browser.omnibox.OnInputEnteredDisposition}`;

export async function onOmniboxStarted(): Promise<void> {
  const { desks, words } = await tools();
  setFirstLine(firstLine('', desks, words));
}

export async function onOmniboxChanged(typed: string, suggest: Suggest): Promise<void> {
  const { desks, words } = await tools();
  setFirstLine(firstLine(typed, desks, words));
  suggest(
    suggestionsFor(typed, desks, words).map(({ content, description }) => ({
      content,
      description: plain(description),
    })),
  );
}

export async function onOmniboxEntered(typed: string, disposition: Disposition): Promise<void> {
  const { desks } = await tools();
  const destination = destinationOf(typed, desks, foundIds);
  if (destination.kind === 'check') return check(destination.text);
  const url = addressOf(destination);
  if (disposition === 'currentTab') await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
}

function addressOf(destination: Exclude<Destination, { kind: 'check' }>): string {
  if (destination.kind === 'address') return destination.url;
  return `${ownRoot()}popup.html${hashOf(routeOf(destination.id))}`;
}

function setFirstLine(description: string): void {
  browser.omnibox.setDefaultSuggestion({ description: plain(description) });
}

/** Chromium reads descriptions as XML, Firefox as they are. */
function plain(text: string): string {
  if (import.meta.env.FIREFOX) return text;
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);
}

async function tools(): Promise<{ desks: Desks; words: Dictionary }> {
  const { settings } = await readSettings();
  const locale: Locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  const desks = {
    search,
    name: (id: string) => foundName(id, locale),
    desk: (id: string) => deskAddress(id, locale),
  };
  return { desks, words: menuWords[locale] };
}
