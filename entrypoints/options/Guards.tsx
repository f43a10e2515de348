import { useState } from 'preact/hooks';
import { takeFocus } from '../../lib/browser/focus.ts';
import { forbidPreconnect } from '../../lib/browser/preconnect.ts';
import { forbids, withForbidding } from '../../lib/settings/lock.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Change } from './Options.tsx';
import type { Speech } from './speech.ts';
import { Tick } from './Tick.tsx';

interface Properties {
  settings: Settings;
  speech: Speech;
  change: Change;
}

/** What makes the extension stricter than it needs to be. */
export function Guards({ settings, speech: { text, moment }, change }: Properties) {
  const forbidden = forbids(settings, Date.now());
  const [question, setQuestion] = useState<'none' | 'asked' | 'stop'>('none');
  const [refused, setRefused] = useState(false);
  const forbid = (wished: boolean) => {
    if (!wished) return setQuestion('asked');
    setQuestion('none');
    void change((now) => withForbidding(now, true));
  };
  const allow = () => {
    setQuestion('none');
    void change((now) => withForbidding(now, false));
  };
  const preconnect = async (off: boolean) => {
    const changed = !off || (await forbidPreconnect());
    setRefused(!changed);
    if (changed) await change((now) => ({ ...now, preconnectOff: off }));
  };
  return (
    <fieldset>
      <legend>{text('guards')}</legend>
      <Tick
        id="forbid-continue"
        label={text('forbid-continue')}
        about={text('forbid-continue.text')}
        ticked={forbidden}
        set={forbid}
      />
      <div role="status">
        {question === 'asked' && (
          <div class="question">
            <p ref={takeFocus} tabIndex={-1}>
              {text('forbid-continue.question')}
            </p>
            <div class="actions">
              <button type="button" onClick={() => setQuestion('stop')}>
                {text('forbid-continue.yes')}
              </button>
              <button type="button" onClick={allow}>
                {text('forbid-continue.no')}
              </button>
            </div>
          </div>
        )}
        {question === 'stop' && (
          <p class="stop" ref={takeFocus} tabIndex={-1}>
            {text('forbid-continue.stop')}
          </p>
        )}
        {forbidden && settings.forbidEnds === undefined && (
          <p class="small">{text('forbid-continue.wait')}</p>
        )}
        {forbidden && settings.forbidEnds !== undefined && (
          <div class="question">
            <p>{text('forbid-continue.ends', { date: moment(settings.forbidEnds) })}</p>
            <div class="actions">
              <button type="button" onClick={() => forbid(true)}>
                {text('forbid-continue.keep')}
              </button>
            </div>
          </div>
        )}
      </div>
      {!import.meta.env.FIREFOX && (
        <Tick
          id="preconnect"
          label={text('preconnect')}
          about={text('preconnect.text')}
          ticked={settings.preconnectOff}
          set={(off) => void preconnect(off)}
        />
      )}
      <div role="alert">{refused && <p class="stop">{text('preconnect.refused')}</p>}</div>
    </fieldset>
  );
}
