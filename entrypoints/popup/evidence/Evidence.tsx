import { useEffect, useState } from 'preact/hooks';
import { type Taken, takeOver } from '../../../lib/browser/evidence-store.ts';
import { type KnownTab, knownTabs, meantAmong } from '../../../lib/browser/known-tabs.ts';
import { pageIn, takeEvidence } from '../../../lib/browser/take-evidence.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { say } from '../../../lib/text.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties, Text } from '../screen.ts';
import { Review } from './Review.tsx';
import { type Prepared, prepare } from './subject.ts';
import './style.css';

/** Keeps what can be shown to others. The popup takes it, because it closes; a tab of its own shows it. */
export function Evidence({ route, locale, mode }: ScreenProperties<'evidence'>) {
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const [tabs, setTabs] = useState<readonly KnownTab[] | null>(null);
  const text: Text = (key, params = {}) => say(evidenceWords[locale], { key, params });
  const show = async (taken: Taken) => {
    const next = await prepare(taken, locale);
    if (next === null) setTabs([]);
    else setPrepared(next);
  };
  // A page in another tab: the browser gives its text, but no picture.
  const choose = async ({ tabId, title, state }: KnownTab) =>
    show(await pageIn({ id: tabId, title }, state, Date.now()));
  const start = async () => {
    if (mode !== 'tab') return (await takeEvidence(Date.now())) ? window.close() : setTabs([]);
    const handed = await takeOver();
    if (handed !== null) return show(handed);
    const known = await knownTabs();
    const meant = meantAmong(known);
    if (meant !== null) return choose(meant);
    return setTabs(known);
  };
  useEffect(() => {
    void start();
  }, []);
  return (
    <section class="evidence">
      <Head route={route} text={text}>
        {text('evidence.title')}
      </Head>
      <p>{text('evidence.lead')}</p>
      {prepared !== null && <Review prepared={prepared} locale={locale} text={text} />}
      {prepared === null && tabs?.length === 0 && <p class="stop">{text('evidence.none')}</p>}
      {prepared === null && tabs !== null && tabs.length > 0 && (
        <Choose tabs={tabs} text={text} choose={(tab) => void choose(tab)} />
      )}
      {prepared === null && tabs === null && <p>{text('evidence.tab')}</p>}
    </section>
  );
}

interface ChooseProperties {
  tabs: readonly KnownTab[];
  text: Text;
  choose: (tab: KnownTab) => void;
}

function Choose({ tabs, text, choose }: ChooseProperties) {
  return (
    <>
      <h2>{text('evidence.choose')}</h2>
      <ul class="choose">
        {tabs.map((tab) => (
          <li key={tab.tabId}>
            <button type="button" onClick={() => choose(tab)}>
              {tab.title}
              <span class="host">{tab.state.url}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
