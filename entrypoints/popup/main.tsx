import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readHealth } from '../../lib/browser/health.ts';
import { readLog } from '../../lib/browser/log-store.ts';
import { bringPicture, readErrand } from '../../lib/browser/picture-errand.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { popupWords } from '../../lib/catalog/text-popup.ts';
import { pickLocale, say } from '../../lib/text.ts';
import { App } from './App.tsx';
import { readKnown } from './home/tab.ts';
import type { Mode } from './screen.ts';

/** Everything that is kept in memory is read in one go, so that the first picture is the last and nothing jumps. */
async function start(): Promise<void> {
  const { documentElement: html } = document;
  if (isPanel()) html.className = 'panel';
  const [{ settings }, mode, log, health, tab, errand] = await Promise.all([
    readSettings(),
    findMode(),
    readLog(),
    readHealth(),
    readKnown().catch(() => null),
    readErrand(),
  ]);
  if (mode === 'popup' && errand !== null && (await bringPicture(errand))) return close();
  const locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  const words = popupWords[locale];
  html.lang = locale;
  html.className = mode;
  document.title = say(words, { key: 'product' });
  const root = document.getElementById('app');
  if (root === null) return;
  render(<App locale={locale} words={words} mode={mode} first={{ log, health, tab }} />, root);
}

/** In a tab of its own the popup speaks about no other page; the side panel says in its address that it is one. */
async function findMode(): Promise<Mode> {
  if (isPanel()) return 'panel';
  const tab = await browser.tabs.getCurrent();
  return tab === undefined ? 'popup' : 'tab';
}

function isPanel(): boolean {
  return new URLSearchParams(location.search).has('panel');
}

void start();
