import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ask } from '../../../lib/browser/ask.ts';
import { watchTab } from '../../../lib/browser/tab-store.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { type PageSummary, summarise } from '../../../lib/notice/summary.ts';
import type { TabState } from '../../../lib/tab-state.ts';
import { type Dictionary, type Locale, say } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  locale: Locale;
  words: Dictionary;
  text: Text;
  /** Opens the card of a service. */
  show: (service: string) => void;
}

/** `null`: still asking; `undefined`: nothing can be known about this tab. */
type Known = TabState | null | undefined;

/** What is known about the page under the popup. Its place is kept free, so that nothing jumps when the answer comes. */
export function PageState({ locale, words, text, show }: Properties) {
  const [state, setState] = useState<Known>(null);
  useEffect(() => {
    let end = () => {};
    const start = async () => {
      const tabId = await activeTab();
      if (tabId === undefined) return setState(undefined);
      end = watchTab(tabId, setState);
      setState((await ask({ type: 'tab', tabId })) ?? undefined);
    };
    start().catch(() => setState(undefined));
    return () => end();
  }, []);
  const summary = state ? summarise(state, (id) => serviceName(id, locale)) : null;
  return (
    <section class={`page ${summary?.level ?? 'none'}`} aria-live="polite" aria-labelledby="this-page">
      <p class="label" id="this-page">
        {text('this-page')}
        {state && <span class="host">{hostOf(state.url)}</span>}
      </p>
      {state === null && <p>{text('page.loading')}</p>}
      {state === undefined && (
        <>
          <h1>{text('page.unknown')}</h1>
          <p>{text('page.unknown.text')}</p>
        </>
      )}
      {summary !== null && (
        <Summary summary={summary} words={words} locale={locale} text={text} show={show} />
      )}
    </section>
  );
}

function Summary({ summary, words, locale, text, show }: { summary: PageSummary } & Properties) {
  const { service } = summary;
  return (
    <>
      <h1>
        <span class="sign" aria-hidden="true" />
        {say(words, summary.headline)}
      </h1>
      {summary.text !== null && <p>{say(words, summary.text)}</p>}
      {summary.reasons.length > 0 && (
        <ul class="reasons">
          {summary.reasons.map((reason) => (
            <li key={reason.key}>{say(words, reason)}</li>
          ))}
        </ul>
      )}
      {summary.certainty !== null && (
        <p class="certainty">
          {text('certainty.label')} {text(`certainty.${summary.certainty}`)}
        </p>
      )}
      {service !== null && (
        <button type="button" class="first" onClick={() => show(service)}>
          {text('page.desk', { service: serviceName(service, locale) })}
        </button>
      )}
    </>
  );
}

async function activeTab(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

function hostOf(url: string): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host : '';
}
