import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { popupWords } from '../../lib/catalog/text-popup.ts';
import { pickLocale, say } from '../../lib/text.ts';
import { App } from './App.tsx';
import type { Mode } from './screen.ts';

async function start(): Promise<void> {
  const [{ settings }, mode] = await Promise.all([readSettings(), findMode()]);
  const locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  const words = popupWords[locale];
  document.documentElement.lang = locale;
  document.documentElement.classList.add(mode);
  document.title = say(words, { key: 'product' });
  const root = document.getElementById('app');
  if (root === null) return;
  render(<App locale={locale} words={words} mode={mode} />, root);
}

/** In a tab of its own the popup speaks about no other page; the side panel says in its address that it is one. */
async function findMode(): Promise<Mode> {
  if (new URLSearchParams(location.search).has('panel')) return 'panel';
  const tab = await browser.tabs.getCurrent();
  return tab === undefined ? 'popup' : 'tab';
}

void start();
