import { type Dictionary, type Locale, say } from '../../lib/text.ts';
import { Header } from './Header.tsx';
import { type FirstLook, Home } from './home/Home.tsx';
import { useScreen } from './router.ts';
import type { Mode, Text } from './screen.ts';

interface Properties {
  locale: Locale;
  words: Dictionary;
  mode: Mode;
  /** What was known when the popup was opened. */
  first: FirstLook;
}

export function App({ locale, words, mode, first }: Properties) {
  const shown = useScreen();
  const text: Text = (key, params = {}) => say(words, { key, params });
  const speech = { locale, words, text };
  return (
    <>
      <Header mode={mode} text={text} />
      <main>
        {shown?.Screen && <shown.Screen {...speech} mode={mode} route={shown.route} />}
        {shown?.Screen === null && <Home {...speech} mode={mode} first={first} />}
      </main>
    </>
  );
}
