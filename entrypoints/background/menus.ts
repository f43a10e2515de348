/** The context menu: is this link, is this text real; the real desk; the evidence of this page. */
import { type Browser, browser } from 'wxt/browser';
import { handOver } from '../../lib/browser/handover.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { readTab } from '../../lib/browser/tab-store.ts';
import { openOwn } from '../../lib/browser/tabs.ts';
import { takeEvidence } from '../../lib/browser/take-evidence.ts';
import { menuWords } from '../../lib/catalog/text-menus.ts';
import { hashOf } from '../../lib/routes.ts';
import type { TabState } from '../../lib/tab-state.ts';
import { type Locale, pickLocale, say } from '../../lib/text.ts';

const ENTRIES = {
  link: ['link'],
  selection: ['selection'],
  desk: ['page', 'frame', 'link', 'selection'],
  evidence: ['page', 'frame'],
} as const;
type Entry = keyof typeof ENTRIES;

type Click = Pick<Browser.contextMenus.OnClickData, 'menuItemId' | 'linkUrl' | 'selectionText'>;

/** Every entry in the person's language; they outlive the worker, so this runs after installing and after a change. */
export async function drawMenus(): Promise<void> {
  const words = menuWords[await menuLocale()];
  await browser.contextMenus.removeAll();
  for (const [id, contexts] of Object.entries(ENTRIES))
    browser.contextMenus.create({
      id,
      contexts: [...contexts],
      title: say(words, { key: `menu.${id}` }),
      documentUrlPatterns: ['http://*/*', 'https://*/*'],
    });
}

/** An entry was chosen. What is to be checked goes to our own page only, in memory. */
export async function onMenu(click: Click, tab?: { readonly id?: number | undefined }): Promise<void> {
  switch (click.menuItemId as Entry) {
    case 'link':
      return check(click.linkUrl);
    case 'selection':
      return check(click.selectionText);
    case 'evidence':
      await takeEvidence(Date.now());
      return;
    case 'desk':
      return openOwn(`popup.html${deskOf(tab?.id === undefined ? null : await readTab(tab.id))}`);
  }
}

/** Shows whether a text, link, number or handle is real. */
export async function check(text: string | undefined): Promise<void> {
  if (text === undefined || text.trim() === '') return openOwn('popup.html#/check');
  await handOver(text);
  await openOwn('popup.html#/check');
}

/** The card of the service that a page belongs to or imitates; the search where none is known. */
function deskOf(state: TabState | null): string {
  const id =
    state?.address.kind === 'official' || state?.address.kind === 'lookalike'
      ? state.address.service
      : state?.content.kind === 'finding'
        ? state.content.service
        : undefined;
  return hashOf(id === undefined ? { page: 'home' } : { page: 'service', id });
}

async function menuLocale(): Promise<Locale> {
  const { settings } = await readSettings();
  return pickLocale(settings.locale, browser.i18n.getUILanguage());
}
