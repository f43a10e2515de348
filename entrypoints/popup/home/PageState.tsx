import { serviceName } from '../../../lib/catalog/names.ts';
import { type PageSummary, summarise } from '../../../lib/notice/summary.ts';
import { hashOf } from '../../../lib/routes.ts';
import { say } from '../../../lib/text.ts';
import { RealDesk } from '../RealDesk.tsx';
import type { Speech } from '../screen.ts';
import { isBuilt } from '../screens.tsx';
import { SiteSwitch } from './SiteSwitch.tsx';
import { type Known, useTab } from './tab.ts';

/** What is known about the page under the popup. Its place is kept free, so that nothing jumps when the answer comes. */
export function PageState({ first, locale, words, text }: { first: Known } & Speech) {
  const state = useTab(first);
  const summary = state ? summarise(state, { locale, name: (id) => serviceName(id, locale) }) : null;
  const host = state ? hostOf(state.url) : '';
  return (
    <section
      class={`page verdict ${summary?.level ?? 'none'}`}
      aria-live="polite"
      aria-labelledby="this-page"
    >
      <p class="label" id="this-page">
        {text('this-page')}
        {host !== '' && <span class="host">{host}</span>}
      </p>
      {state === null && <p>{text('page.loading')}</p>}
      {state === undefined && (
        <>
          <h1>{text('page.unknown')}</h1>
          <p>{text('page.unknown.text')}</p>
        </>
      )}
      {summary !== null && (
        <Summary summary={summary} isWeb={host !== ''} words={words} locale={locale} text={text} />
      )}
      {host !== '' && <SiteSwitch key={host} host={hostName(state?.url ?? '')} text={text} />}
    </section>
  );
}

/** @param isWeb a page of the web, of which evidence can be kept whether or not we warned of it */
function Summary({ summary, isWeb, words, locale, text }: { summary: PageSummary; isWeb: boolean } & Speech) {
  const { service, level } = summary;
  const alarming = level === 'caution' || level === 'danger';
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
      {summary.certainty !== null && <p class="certainty">{text(`certainty.is.${summary.certainty}`)}</p>}
      {(service !== null || isWeb) && (
        <div class="ways">
          {service !== null && <RealDesk id={service} locale={locale} text={text} />}
          {isWeb && isBuilt('evidence') && (
            <a class={alarming ? 'button' : ''} href={hashOf({ page: 'evidence' })}>
              {text('page.evidence')}
            </a>
          )}
        </div>
      )}
    </>
  );
}

function hostOf(url: string): string {
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host : '';
}

function hostName(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}
