import { browser } from 'wxt/browser';
import { type Health as HealthState, isFault } from '../../../lib/health.ts';
import type { Log } from '../../../lib/log/log.ts';
import { hashOf } from '../../../lib/routes.ts';
import type { Mode, Speech } from '../screen.ts';
import { Complaint, useComplaint } from './Health.tsx';
import { Never } from './Never.tsx';
import { PageState } from './PageState.tsx';
import { Recent } from './Recent.tsx';
import { Search } from './Search.tsx';
import type { Known } from './tab.ts';

/** What is known before anything is drawn. */
export interface FirstLook {
  readonly log: Log;
  readonly health: HealthState;
  readonly tab: Known;
}

/** The first screen: this page, and the way to every desk. */
export function Home({ locale, words, text, mode, first }: Speech & { mode: Mode; first: FirstLook }) {
  const { complaint, act } = useComplaint(first.health);
  const health = complaint !== null && <Complaint complaint={complaint} act={act} text={text} />;
  return (
    <>
      {isFault(complaint) && health}
      {mode !== 'tab' && <PageState first={first.tab} locale={locale} words={words} text={text} />}
      <nav class="entries" aria-label={text('entries')}>
        <a class="button" href={hashOf({ page: 'check' })}>
          {text('check.title')}
        </a>
        <a class="button" href={hashOf({ page: 'already' })}>
          {text('already.open')}
        </a>
      </nav>
      <Search alone={mode === 'tab'} locale={locale} text={text} />
      <Recent first={first.log} locale={locale} text={text} />
      <Never locale={locale} text={text} />
      {!isFault(complaint) && health}
      <button type="button" class="quiet" onClick={() => void browser.runtime.openOptionsPage()}>
        {text('open.options')}
      </button>
    </>
  );
}
