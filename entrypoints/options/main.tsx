import { render } from 'preact';
import { readBesides } from '../../lib/browser/besides-store.ts';
import { readChoices } from '../../lib/browser/choices.ts';
import { readLog } from '../../lib/browser/log-store.ts';
import { readSettings, watchSettings } from '../../lib/browser/settings-store.ts';
import type { ReadSettings } from '../../lib/settings.ts';
import { type FirstLook, Options } from './Options.tsx';
import { localeOf, speechFor } from './speech.ts';

/** Draws the settings, and again whenever they change, whoever changed them. */
function draw({ settings, broken }: ReadSettings, first: FirstLook): void {
  const speech = speechFor(localeOf(settings));
  document.documentElement.lang = speech.locale;
  document.title = `${speech.text('options.title')} – ${speech.text('product')}`;
  const main = document.querySelector('main');
  if (main === null) return;
  render(<Options settings={settings} broken={broken} speech={speech} first={first} />, main);
}

async function start(): Promise<void> {
  const [log, besides, choices] = await Promise.all([readLog(), readBesides(), readChoices()]);
  const first = { log, besides, choices };
  watchSettings((read) => draw(read, first));
  draw(await readSettings(), first);
}

void start();
