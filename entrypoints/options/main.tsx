import { render } from 'preact';
import { readSettings, watchSettings } from '../../lib/browser/settings-store.ts';
import type { ReadSettings } from '../../lib/settings.ts';
import { Options } from './Options.tsx';
import { localeOf, speechFor } from './speech.ts';

/** Draws the settings, and again whenever they change, whoever changed them. */
function draw({ settings, broken }: ReadSettings): void {
  const speech = speechFor(localeOf(settings));
  document.documentElement.lang = speech.locale;
  document.title = `${speech.text('options.title')} – ${speech.text('product')}`;
  const main = document.querySelector('main');
  if (main !== null) render(<Options settings={settings} broken={broken} speech={speech} />, main);
}

watchSettings(draw);
void readSettings().then(draw);
