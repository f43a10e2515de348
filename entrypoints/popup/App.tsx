import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Dictionary, Locale } from '../../lib/text.ts';
import { say } from '../../lib/text.ts';
import { Never } from './Never.tsx';
import { PageState } from './PageState.tsx';
import { Search } from './Search.tsx';
import { ServiceCard } from './ServiceCard.tsx';

interface Properties {
  locale: Locale;
  words: Dictionary;
  standalone: boolean;
  settingsBroken: boolean;
}

/** Puts a key of the popup's dictionary into words. */
export type Text = (key: string, params?: Readonly<Record<string, string>>) => string;

export function App({ locale, words, standalone, settingsBroken }: Properties) {
  const [service, setService] = useState<string | null>(null);
  const text: Text = (key, params = {}) => say(words, { key, params });
  return (
    <>
      <header>
        <img src="/icon/48.png" alt="" />
        <span class="product">{text('product')}</span>
        {!standalone && (
          <button type="button" class="quiet" onClick={openInTab}>
            {text('open.tab')}
          </button>
        )}
      </header>
      <main>
        {settingsBroken && <p class="stop">{text('settings.broken')}</p>}
        {!standalone && <PageState locale={locale} words={words} text={text} show={setService} />}
        {service === null ? (
          <Search locale={locale} text={text} show={setService} />
        ) : (
          <ServiceCard
            id={service}
            locale={locale}
            text={text}
            close={() => setService(null)}
            show={setService}
          />
        )}
        <Never text={text} />
      </main>
    </>
  );
}

async function openInTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/popup.html?tab') });
  window.close();
}
