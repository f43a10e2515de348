import { useEffect, useState } from 'preact/hooks';
import { eraseWarning, readLog, watchLog } from '../../../lib/browser/log-store.ts';
import { changeMarks, readMarks } from '../../../lib/browser/mark-store.ts';
import { changeSettings, readSettings } from '../../../lib/browser/settings-store.ts';
import { keepWarning } from '../../../lib/browser/take-evidence.ts';
import { type Kept, undoOf, withMarkOf, withUndo } from '../../../lib/help/undo.ts';
import type { Log, Warning } from '../../../lib/log/log.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { Entry } from './Entry.tsx';

/** The warnings that were shown lately, newest first; each can be taken back. */
export function Warnings({ route, locale, words, text }: ScreenProperties<'warnings'>) {
  const [log, setLog] = useState<Log | null>(null);
  const [kept, setKept] = useState<Kept | null>(null);
  useEffect(() => {
    void readLog().then(setLog);
    void readKept().then(setKept);
    return watchLog(setLog);
  }, []);
  const undo = async (warning: Warning, undone: boolean) => {
    await takeBack(warning, undone);
    setKept(await readKept());
  };
  return (
    <section class="sheet warnings">
      <Head route={route} text={text}>
        {text('warnings.title')}
      </Head>
      <p class="small">{text('warnings.kept')}</p>
      {log?.length === 0 && <p>{text('warnings.none')}</p>}
      <ul class="entries-list">
        {kept !== null &&
          log?.map((warning) => (
            <Entry
              key={warning.first}
              warning={warning}
              kept={kept}
              locale={locale}
              words={words}
              text={text}
              undo={(undone) => void undo(warning, undone)}
              erase={() => {
                // The button goes with its entry.
                heading()?.focus();
                void eraseWarning(warning.first);
              }}
              keep={() => void keepWarning(warning, Date.now())}
            />
          ))}
      </ul>
    </section>
  );
}

function heading(): HTMLElement | null {
  return document.querySelector('h1');
}

async function readKept(): Promise<Kept> {
  const [{ settings }, marks] = await Promise.all([readSettings(), readMarks()]);
  return { settings, marks };
}

async function takeBack(warning: Warning, undone: boolean): Promise<void> {
  const today = new Date().toISOString().slice(0, 10);
  if (undoOf(warning) === 'message') await changeMarks((marks) => withMarkOf(warning, undone, marks, today));
  else await changeSettings((settings) => withUndo(warning, undone, settings, today));
}
