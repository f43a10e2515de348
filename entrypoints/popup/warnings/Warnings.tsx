import { useEffect, useState } from 'preact/hooks';
import { eraseWarning, readLog, watchLog } from '../../../lib/browser/log-store.ts';
import { readSettings, writeSettings } from '../../../lib/browser/settings-store.ts';
import { withUndo } from '../../../lib/help/undo.ts';
import type { Log, Warning } from '../../../lib/log/log.ts';
import type { Settings } from '../../../lib/settings.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { Entry } from './Entry.tsx';

/** The warnings that were shown lately, newest first; each can be taken back. */
export function Warnings({ route, locale, words, text }: ScreenProperties<'warnings'>) {
  const [log, setLog] = useState<Log | null>(null);
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    void readLog().then(setLog);
    void readSettings().then((read) => setSettings(read.settings));
    return watchLog(setLog);
  }, []);
  const undo = async (warning: Warning, undone: boolean) => {
    // Read anew: another window may have changed them meanwhile.
    const present = (await readSettings()).settings;
    const next = withUndo(warning, undone, present, new Date().toISOString().slice(0, 10));
    setSettings(next);
    await writeSettings(next);
  };
  return (
    <section class="sheet warnings">
      <Head route={route} text={text}>
        {text('warnings.title')}
      </Head>
      <p class="small">{text('warnings.kept')}</p>
      {log?.length === 0 && <p>{text('warnings.none')}</p>}
      <ul class="entries-list">
        {settings !== null &&
          log?.map((warning) => (
            <Entry
              key={warning.first}
              warning={warning}
              settings={settings}
              locale={locale}
              words={words}
              text={text}
              undo={(undone) => void undo(warning, undone)}
              erase={() => void eraseWarning(warning.first)}
            />
          ))}
      </ul>
    </section>
  );
}
