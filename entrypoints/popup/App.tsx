import { browser } from 'wxt/browser';
import { type Dictionary, type Locale, say } from '../../lib/text.ts';
import { Home } from './home/Home.tsx';
import { useScreen } from './router.ts';
import type { Mode, Text } from './screen.ts';

interface Properties {
  locale: Locale;
  words: Dictionary;
  mode: Mode;
  settingsBroken: boolean;
}

export function App({ locale, words, mode, settingsBroken }: Properties) {
  const shown = useScreen();
  const text: Text = (key, params = {}) => say(words, { key, params });
  const speech = { locale, words, text };
  return (
    <>
      <header>
        <img src="/icon/48.png" alt="" />
        <span class="product">{text('product')}</span>
        {mode === 'popup' && (
          <button type="button" class="quiet" onClick={openInTab}>
            {text('open.tab')}
          </button>
        )}
      </header>
      <main>
        {shown?.Screen && <shown.Screen {...speech} mode={mode} route={shown.route} />}
        {shown?.Screen === null && <Home {...speech} mode={mode} settingsBroken={settingsBroken} />}
      </main>
    </>
  );
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`/popup.html${location.hash}` as '/popup.html'),
  });
  window.close();
}
