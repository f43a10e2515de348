import { useEffect, useState } from 'preact/hooks';
import { textOf } from '../../../lib/browser/capture.ts';
import { type Taken, takeOver } from '../../../lib/browser/evidence-store.ts';
import { takeEvidence } from '../../../lib/browser/take-evidence.ts';
import { type WarnedTab, warnedTabs } from '../../../lib/browser/warned-tabs.ts';
import { evidenceWords } from '../../../lib/catalog/text-evidence.ts';
import { say } from '../../../lib/text.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties, Text } from '../screen.ts';
import { Review } from './Review.tsx';
import './style.css';

/** Keeps what can be shown to others of a page. The popup takes it, because it closes; a tab of its own shows it. */
export function Evidence({ route, locale, mode }: ScreenProperties<'evidence'>) {
  const [taken, setTaken] = useState<Taken | null>(null);
  const [tabs, setTabs] = useState<readonly WarnedTab[] | null>(null);
  const text: Text = (key, params = {}) => say(evidenceWords[locale], { key, params });
  const start = async () => {
    if (mode !== 'tab') return (await takeEvidence(Date.now())) ? window.close() : setTabs([]);
    const handed = await takeOver();
    if (handed !== null) return setTaken(handed);
    const warned = await warnedTabs();
    setTabs(warned);
    const meant = warned.find(({ origin }) => origin) ?? (warned.length === 1 ? warned[0] : undefined);
    if (meant !== undefined) await choose(meant);
  };
  const choose = async (tab: WarnedTab) => setTaken(await takenLater(tab));
  useEffect(() => {
    void start();
  }, []);
  return (
    <section class="evidence">
      <Head route={route} text={text}>
        {text('evidence.title')}
      </Head>
      <p>{text('evidence.lead')}</p>
      {taken !== null && <Review taken={taken} locale={locale} text={text} />}
      {taken === null && tabs?.length === 0 && <p class="stop">{text('evidence.none')}</p>}
      {taken === null && tabs !== null && tabs.length > 1 && (
        <Choose tabs={tabs} text={text} choose={(tab) => void choose(tab)} />
      )}
      {taken === null && tabs === null && <p>{text('evidence.tab')}</p>}
    </section>
  );
}

/** A page in another tab: the browser gives its text, but no picture. */
async function takenLater({ tabId, state, title }: WarnedTab): Promise<Taken> {
  const text = state.blocked ? '' : await textOf(tabId);
  return { state, message: null, title, text, picture: null, time: Date.now() };
}

interface ChooseProperties {
  tabs: readonly WarnedTab[];
  text: Text;
  choose: (tab: WarnedTab) => void;
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
