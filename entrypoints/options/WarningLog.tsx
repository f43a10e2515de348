import { useEffect, useState } from 'preact/hooks';
import { takeFocus } from '../../lib/browser/focus.ts';
import { eraseLog, eraseWarning, readLog, watchLog } from '../../lib/browser/log-store.ts';
import { serviceName } from '../../lib/catalog/names.ts';
import { warningTitles } from '../../lib/catalog/text-warnings.ts';
import type { Log, Warning } from '../../lib/log/log.ts';
import { say } from '../../lib/text.ts';
import type { Speech } from './speech.ts';

/** Every warning that is kept, and the way to erase them. */
export function WarningLog({ first, speech }: { first: Log; speech: Speech }) {
  const [log, setLog] = useState(first);
  const [sure, setSure] = useState(false);
  const [erased, setErased] = useState(false);
  useEffect(() => {
    void readLog().then(setLog);
    return watchLog(setLog);
  }, []);
  const { text, locale } = speech;
  const eraseAll = async () => {
    await eraseLog();
    setLog([]);
    setSure(false);
    setErased(true);
  };
  const form = new Intl.PluralRules(locale).select(log.length) === 'one' ? 'one' : 'other';
  const count = new Intl.NumberFormat(locale).format(log.length);
  return (
    <section aria-labelledby="log">
      <h2 id="log">{text('log')}</h2>
      <p class="small">{text('log.text')}</p>
      {log.length === 0 && <p role="status">{text(erased ? 'log.erased' : 'log.none')}</p>}
      {log.length > 0 && (
        <>
          <details>
            <summary>{text(`log.count.${form}`, { count })}</summary>
            <ul class="sites">
              {log.map((warning) => (
                <Entry key={warning.first} warning={warning} speech={speech} />
              ))}
            </ul>
          </details>
          {!sure && (
            <button type="button" onClick={() => setSure(true)}>
              {text('log.erase.all')}
            </button>
          )}
        </>
      )}
      {sure && (
        <div class="question">
          <p ref={takeFocus} tabIndex={-1}>
            {text('log.erase.sure')}
          </p>
          <div class="actions">
            <button type="button" onClick={() => void eraseAll()}>
              {text('log.erase.yes')}
            </button>
            <button type="button" onClick={() => setSure(false)}>
              {text('log.erase.no')}
            </button>
          </div>
        </div>
      )}
    </section>
  );
}

function Entry({ warning, speech: { text, locale } }: { warning: Warning; speech: Speech }) {
  const { service, title, address, stopped, last, first } = warning;
  const name = service === null ? text('log.somebody') : serviceName(service, locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(last);
  return (
    <li>
      <p class="host">{address}</p>
      <p>{say(warningTitles[locale], { key: title, params: { service: name } })}</p>
      <p class="small">{text(stopped ? 'log.stopped' : 'log.shown', { date })}</p>
      <button
        type="button"
        aria-label={text('log.erase.name', { date })}
        onClick={() => void eraseWarning(first)}
      >
        {text('log.erase')}
      </button>
    </li>
  );
}
