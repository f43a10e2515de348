import { go } from '../router.ts';
import type { Mode, Speech } from '../screen.ts';
import { Never } from './Never.tsx';
import { PageState } from './PageState.tsx';
import { Search } from './Search.tsx';

interface Properties extends Speech {
  mode: Mode;
  settingsBroken: boolean;
}

/** The first screen: this page, and the way to every desk. */
export function Home({ locale, words, text, mode, settingsBroken }: Properties) {
  const show = (id: string) => go({ page: 'service', id });
  return (
    <>
      {settingsBroken && <p class="stop">{text('settings.broken')}</p>}
      {mode !== 'tab' && <PageState locale={locale} words={words} text={text} show={show} />}
      <Search locale={locale} text={text} show={show} />
      <Never text={text} />
    </>
  );
}
