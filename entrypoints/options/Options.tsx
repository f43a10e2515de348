import { useState } from 'preact/hooks';
import { type Besides, nothing, readBesides, writeBesides } from '../../lib/browser/besides-store.ts';
import { allowPreconnect } from '../../lib/browser/preconnect.ts';
import { saveFile } from '../../lib/browser/save-file.ts';
import { changeSettings } from '../../lib/browser/settings-store.ts';
import type { Log } from '../../lib/log/log.ts';
import type { Choice } from '../../lib/passes.ts';
import { hostToTrust } from '../../lib/routes.ts';
import { forbids } from '../../lib/settings/lock.ts';
import { addOff, addTrust, defaults, removeOff, removeTrust, type Settings } from '../../lib/settings.ts';
import { Choices } from './Choices.tsx';
import { Guards } from './Guards.tsx';
import { Kept } from './Kept.tsx';
import { Passes } from './Passes.tsx';
import { Sites } from './Sites.tsx';
import type { Speech } from './speech.ts';
import { Transfer } from './Transfer.tsx';
import { type Done, UndoBar } from './UndoBar.tsx';
import { WarningLog } from './WarningLog.tsx';

interface Properties {
  settings: Settings;
  /** The stored value, where it could not be read. */
  broken: unknown;
  speech: Speech;
  first: FirstLook;
}

/** What is read before anything is drawn: what came later would move what stands below it. */
export interface FirstLook {
  readonly log: Log;
  readonly besides: Besides;
  readonly choices: readonly Choice[];
}

/** Makes a change; with a sentence about what was done it can be undone. @returns false where it is locked */
export type Change = (make: (settings: Settings) => Settings, done?: Done['sentence']) => Promise<boolean>;

export function Options({ settings, broken, speech, first }: Properties) {
  const [done, setDone] = useState<Done | null>(null);
  const { text } = speech;
  const change: Change = async (make, sentence) => {
    const before = settings;
    let wished = before;
    const after = await changeSettings((now) => {
      wished = make(now);
      return wished;
    });
    if (before.preconnectOff && !after.preconnectOff) await allowPreconnect();
    const isHeld = JSON.stringify(after) !== JSON.stringify(wished);
    const said = isHeld ? { key: 'forbid-continue.held' } : sentence;
    setDone(sentence === undefined || said === undefined ? null : { sentence: said, before, besides: null });
    return !isHeld;
  };
  const keep = async (besides: Besides, after: Besides, key: string) => {
    await writeBesides(after);
    setDone({ sentence: { key }, before: null, besides });
  };
  const reset = async () => {
    const before = settings;
    const sentence = { key: 'reset.done' };
    if (!(await change(() => defaults, sentence))) return;
    const besides = await readBesides();
    await writeBesides(nothing);
    setDone({ sentence, before, besides });
  };
  const undo = async ({ before, besides }: Done) => {
    if (besides !== null) await writeBesides(besides);
    await change((now) => before ?? now, { key: 'undone' });
  };
  const today = new Date().toISOString().slice(0, 10);
  const locked = forbids(settings, Date.now());
  const wished = hostToTrust(location.hash);
  return (
    <>
      <h1>{text('options.title')}</h1>
      <p>{text('options.lead')}</p>
      {broken !== undefined && <Broken raw={broken} speech={speech} />}
      <Choices settings={settings} speech={speech} change={change} />
      <Guards settings={settings} speech={speech} change={change} />
      <Sites
        list="trust"
        entries={settings.trust}
        locked={locked}
        today={today}
        speech={speech}
        wished={wished}
        add={(entry, said) =>
          change(
            (now) => addTrust(now, { ...entry, from: entry.host === wished ? 'continue' : 'person' }),
            said,
          )
        }
        remove={(host, said) => change((now) => removeTrust(now, host), said)}
      />
      <Passes
        first={first.choices}
        speech={speech}
        tell={(sentence) => setDone({ sentence, before: null, besides: null })}
      />
      <Sites
        list="off"
        entries={settings.off}
        locked={locked}
        today={today}
        speech={speech}
        add={(entry, said) => change((now) => addOff(now, entry), said)}
        remove={(host, said) => change((now) => removeOff(now, host), said)}
      />
      <WarningLog first={first.log} speech={speech} />
      <Kept
        first={first.besides}
        today={today}
        speech={speech}
        keep={(...changed) => void keep(...changed)}
      />
      <Transfer
        settings={settings}
        today={today}
        speech={speech}
        change={change}
        reset={() => void reset()}
      />
      <UndoBar done={done} speech={speech} undo={(what) => void undo(what)} />
    </>
  );
}

function Broken({ raw, speech: { text } }: { raw: unknown; speech: Speech }) {
  const save = () =>
    saveFile('madoguchi-old-settings.json', 'application/json', JSON.stringify(raw, null, 2));
  return (
    <div class="stop">
      <p>{text('options.broken')}</p>
      <button type="button" onClick={save}>
        {text('options.broken.save')}
      </button>
    </div>
  );
}
