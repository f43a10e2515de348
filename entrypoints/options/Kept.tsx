import { useEffect, useState } from 'preact/hooks';
import { type Besides, nothing, readBesides, watchBesides } from '../../lib/browser/besides-store.ts';
import { withoutMark } from '../../lib/help/marks.ts';
import type { Sentence } from '../../lib/text.ts';
import type { Speech } from './speech.ts';

interface Properties {
  first: Besides;
  /** ISO date */
  today: string;
  speech: Speech;
  /** Writes what is kept from now on, and says what was done. */
  keep: (before: Besides, after: Besides, done: Sentence['key']) => void;
}

/** What is kept besides settings and warnings, and the way to clear each of it. */
export function Kept({ first, today, speech, keep }: Properties) {
  const besides = useBesides(first, today);
  const { text } = speech;
  const { marks, privateLeft } = besides;
  const ticks = Object.values(besides.ticks).reduce((sum, steps) => sum + Object.keys(steps).length, 0);
  const clear = (what: Partial<Besides>, done: Sentence['key']) =>
    keep(besides, { ...besides, ...what }, done);
  return (
    <section aria-labelledby="kept">
      <h2 id="kept">{text('kept')}</h2>
      {marks.length + ticks === 0 && !privateLeft && <p>{text('kept.none')}</p>}
      {marks.length > 0 && (
        <>
          <p>{counted('kept.marks', marks.length, speech)}</p>
          <details>
            <summary>{text('kept.marks.each')}</summary>
            <ul class="sites">
              {marks.map(({ mark, until }) => (
                <Mark
                  key={mark}
                  until={until}
                  speech={speech}
                  clear={() => clear({ marks: withoutMark(marks, mark) }, 'kept.marks.cleared')}
                />
              ))}
            </ul>
          </details>
          <button type="button" onClick={() => clear({ marks: nothing.marks }, 'kept.marks.cleared')}>
            {text('kept.marks.clear')}
          </button>
        </>
      )}
      {ticks > 0 && (
        <>
          <p>{counted('kept.ticks', ticks, speech)}</p>
          <button type="button" onClick={() => clear({ ticks: nothing.ticks }, 'kept.ticks.cleared')}>
            {text('kept.ticks.clear')}
          </button>
        </>
      )}
      {privateLeft && (
        <>
          <p>{text('kept.private')}</p>
          <button type="button" onClick={() => clear({ privateLeft: false }, 'kept.private.cleared')}>
            {text('kept.private.clear')}
          </button>
        </>
      )}
    </section>
  );
}

/** Nothing is known of the message but the day: its words are not kept. */
function Mark({ until, speech, clear }: { until: string; speech: Speech; clear: () => void }) {
  const { text, locale } = speech;
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const date = form.format(Date.parse(until));
  return (
    <li>
      <p>{text('kept.mark', { date })}</p>
      <button type="button" aria-label={text('kept.mark.name', { date })} onClick={clear}>
        {text('kept.mark.clear')}
      </button>
    </li>
  );
}

/** What is kept and still holds, followed as it changes. */
function useBesides(first: Besides, today: string): Besides {
  const [besides, setBesides] = useState(first);
  useEffect(() => {
    const look = () => void readBesides().then(setBesides);
    look();
    return watchBesides(look);
  }, []);
  return { ...besides, marks: besides.marks.filter(({ until }) => until >= today) };
}

function counted(key: string, number: number, { text, locale }: Speech): string {
  const form = new Intl.PluralRules(locale).select(number) === 'one' ? 'one' : 'other';
  return text(`${key}.${form}`, { count: new Intl.NumberFormat(locale).format(number) });
}
