import { useEffect, useRef, useState } from 'preact/hooks';
import { daysAfter, hostIn, type Settings, type Trusted } from '../../lib/settings.ts';
import type { Sentence } from '../../lib/text.ts';
import type { Speech } from './speech.ts';

type Entry = Settings['off'][number];

interface Properties {
  list: 'trust' | 'off';
  entries: readonly (Entry | Trusted)[];
  /** No site can be added now (lib/settings/lock.ts). */
  locked: boolean;
  /** ISO date */
  today: string;
  speech: Speech;
  /** A site that the person came here for; it is added by nobody but the person. */
  wished?: string;
  add: (entry: Entry, said: Sentence) => Promise<unknown>;
  remove: (host: string, said: Sentence) => Promise<unknown>;
}

/** A list of sites: since when, until when, off again, and one more. */
export function Sites({ list, entries, locked, today, speech, wished = '', add, remove }: Properties) {
  const { text } = speech;
  return (
    <section aria-labelledby={list}>
      <h2 id={list}>{text(list)}</h2>
      <p class="small">{text(`${list}.text`)}</p>
      {entries.length === 0 && <p>{text(`${list}.none`)}</p>}
      <ul class="sites">
        {entries.map((entry) => (
          <li key={entry.host}>
            <p class="host">{entry.host}</p>
            <p class="small">
              {text('site.since', { date: speech.day(entry.added) })}
              <span>{endOf(entry, today, speech)}</span>
              {'from' in entry && entry.from === 'continue' && <span>{text('trust.from.continue')}</span>}
            </p>
            <button
              type="button"
              aria-label={text('site.remove.name', { host: entry.host })}
              onClick={() => void remove(entry.host, { key: 'site.removed', params: { host: entry.host } })}
            >
              {text('site.remove')}
            </button>
          </li>
        ))}
      </ul>
      {locked ? (
        <p class="small">{text('forbid-continue.locked')}</p>
      ) : (
        <AddSite list={list} today={today} text={text} wished={wished} add={add} />
      )}
    </section>
  );
}

function endOf({ until }: Entry, today: string, { text, day }: Speech): string {
  if (until === null) return text('site.no-end');
  return text(until < today ? 'site.expired' : 'site.until', { date: day(until) });
}

const LENGTHS = ['30', '365', 'always'] as const;

function AddSite({
  list,
  today,
  text,
  wished,
  add,
}: Required<Pick<Properties, 'list' | 'today' | 'wished' | 'add'>> & Pick<Speech, 'text'>) {
  const [typed, setTyped] = useState(wished);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (wished !== '') input.current?.focus();
  }, []);
  const [length, setLength] = useState<string>(LENGTHS[0]);
  const [bad, setBad] = useState<string | null>(null);
  const submit = async () => {
    const host = hostIn(typed);
    setBad(host === null ? typed : null);
    if (host === null) return;
    const until = length === 'always' ? null : daysAfter(today, Number(length));
    await add({ host, added: today, until }, { key: 'site.added', params: { host } });
    setTyped('');
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <label for={`${list}-site`}>{text('site')}</label>
      <input
        id={`${list}-site`}
        ref={input}
        type="text"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="example.com"
        value={typed}
        aria-invalid={bad !== null}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <label for={`${list}-length`}>{text('site.for')}</label>
      <select id={`${list}-length`} value={length} onChange={(event) => setLength(event.currentTarget.value)}>
        {LENGTHS.map((one) => (
          <option key={one} value={one}>
            {text(`site.for.${one}`)}
          </option>
        ))}
      </select>
      <button type="submit">{text('site.add')}</button>
      <div role="alert">{bad !== null && <p class="stop">{text('site.bad', { text: bad })}</p>}</div>
    </form>
  );
}
