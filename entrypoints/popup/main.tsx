import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { popupWords } from '../../lib/catalog/text-popup.ts';
import { pickLocale, say } from '../../lib/text.ts';
import { App } from './App.tsx';

/** `popup.html?tab` is the same page in a tab of its own; there it speaks about no other page. */
async function start(): Promise<void> {
  const { settings, broken } = await readSettings();
  const locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  const words = popupWords[locale];
  const standalone = new URLSearchParams(location.search).has('tab');
  document.documentElement.lang = locale;
  document.documentElement.classList.toggle('standalone', standalone);
  document.title = say(words, { key: 'product' });
  const root = document.getElementById('app');
  if (root === null) return;
  render(
    <App locale={locale} words={words} standalone={standalone} settingsBroken={broken !== undefined} />,
    root,
  );
}

void start();
