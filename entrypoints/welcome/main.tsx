import { render } from 'preact';
import { browser } from 'wxt/browser';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { welcomeWords } from '../../lib/catalog/text-welcome.ts';
import { pickLocale, say } from '../../lib/text.ts';
import { Welcome } from './Welcome.tsx';

async function start(): Promise<void> {
  const { settings } = await readSettings();
  const locale = pickLocale(settings.locale, browser.i18n.getUILanguage());
  const text = (key: string) => say(welcomeWords[locale], { key });
  document.documentElement.lang = locale;
  document.title = text('welcome.title');
  const main = document.querySelector('main');
  if (main !== null) render(<Welcome text={text} />, main);
}

void start();
