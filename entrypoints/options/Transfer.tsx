import { useState } from 'preact/hooks';
import { saveFile } from '../../lib/browser/save-file.ts';
import { exportText, importText } from '../../lib/settings/transfer.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Sentence } from '../../lib/text.ts';
import type { Change } from './Options.tsx';
import type { Speech } from './speech.ts';

interface Properties {
  settings: Settings;
  /** ISO date */
  today: string;
  speech: Speech;
  change: Change;
  reset: () => void;
}

/** All settings as a file, back from a file, or as they were in the beginning. */
export function Transfer({ settings, today, speech: { text }, change, reset }: Properties) {
  const [said, setSaid] = useState<Sentence | null>(null);
  const [problem, setProblem] = useState<Sentence | null>(null);
  const save = () => {
    const file = `madoguchi-settings-${today}.json`;
    saveFile(file, 'application/json', exportText(settings));
    setSaid({ key: 'exported', params: { file } });
  };
  const load = async (file: File | undefined) => {
    if (file === undefined) return;
    const read = importText(await file.text());
    setProblem('problem' in read ? read.problem : null);
    if ('settings' in read) await change(() => takenOver(read.settings, settings), { key: 'imported' });
  };
  return (
    <section aria-labelledby="transfer">
      <h2 id="transfer">{text('transfer')}</h2>
      <p class="small">{text('transfer.text')}</p>
      <button type="button" onClick={save}>
        {text('export')}
      </button>
      <p role="status">{said !== null && text(said.key, said.params)}</p>
      <label class="file">
        {text('import')}
        <input
          type="file"
          accept=".json,application/json"
          onChange={(event) => {
            void load(event.currentTarget.files?.[0]);
            // The same file, corrected, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </label>
      <div role="alert">{problem !== null && <p class="stop">{text(problem.key, problem.params)}</p>}</div>
      <button type="button" onClick={reset}>
        {text('reset')}
      </button>
    </section>
  );
}

/** What needs a permission of the browser is not taken over from a file: the browser has to be asked by a click. */
function takenOver(read: Settings, present: Settings): Settings {
  return { ...read, preconnectOff: read.preconnectOff && present.preconnectOff };
}
