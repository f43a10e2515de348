import type { RefCallback } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { takeFocus } from '../../../lib/browser/focus.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import { warningTitles } from '../../../lib/catalog/text-warnings.ts';
import { DAYS_UNDONE, isUndone, type Kept, undoOf } from '../../../lib/help/undo.ts';
import type { Warning } from '../../../lib/log/log.ts';
import { hashOf } from '../../../lib/routes.ts';
import { forbids } from '../../../lib/settings/lock.ts';
import { say } from '../../../lib/text.ts';
import type { Speech } from '../screen.ts';

interface Properties extends Speech {
  warning: Warning;
  kept: Kept;
  undo: (undone: boolean) => void;
  erase: () => void;
  keep: () => void;
}

/** One warning: what was said, where and when, and the way to take it back. */
export function Entry(properties: Properties) {
  const { warning, kept, locale, words, text, keep } = properties;
  const { service } = warning;
  const titles = warningTitles[locale];
  const name = service === null ? say(titles, { key: 'someone' }) : serviceName(service, locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const undone = isUndone(warning, kept, new Date().toISOString().slice(0, 10));
  const said = useFocusAfter(undone);
  return (
    <li class={`verdict ${undone ? 'none' : warning.level}`}>
      <h2 ref={undone ? null : said} tabIndex={-1}>
        <span class="sign" aria-hidden="true" />
        {say(titles, { key: warning.title, params: { service: name } })}
      </h2>
      <p class="value">{placeOf(warning.address)}</p>
      <p class="small">
        {text(warning.stopped ? 'warnings.stopped' : 'warnings.shown', { date: date.format(warning.last) })}
      </p>
      {undone ? <Undone {...properties} said={said} /> : <TakeBack {...properties} words={words} />}
      <button type="button" class="quiet" onClick={keep}>
        {text('page.evidence')}
      </button>
    </li>
  );
}

/** The button that was pressed is gone after it: the focus goes to what stands there now, and not to nowhere. */
function useFocusAfter(undone: boolean): RefCallback<HTMLElement> {
  const there = useRef<HTMLElement | null>(null);
  const before = useRef(undone);
  useEffect(() => {
    if (before.current !== undone) there.current?.focus();
    before.current = undone;
  }, [undone]);
  return (node) => {
    if (node !== null) there.current = node;
  };
}

function Undone({ undo, text, said }: Properties & { said: RefCallback<HTMLElement> }) {
  return (
    <div class="ways">
      <p ref={said} tabIndex={-1}>
        {text('warnings.undone')}
      </p>
      <button type="button" onClick={() => undo(false)}>
        {text('warnings.warn-again')}
      </button>
    </div>
  );
}

/** Somebody who is talked through a fraud is told to press exactly this: so one question is asked that they can answer. */
function TakeBack({ warning, kept, locale, text, undo, erase }: Properties) {
  const [asking, setAsking] = useState(false);
  if (undoOf(warning) === 'none')
    return (
      <div class="ways">
        <button type="button" onClick={erase}>
          {text('warnings.erase')}
        </button>
      </div>
    );
  if (forbids(kept.settings, Date.now())) return <p class="small">{text('warnings.forbidden')}</p>;
  if (!asking)
    return (
      <div class="ways">
        <button type="button" onClick={() => setAsking(true)}>
          {text('warnings.wrong')}
        </button>
      </div>
    );
  const days = new Intl.NumberFormat(locale).format(DAYS_UNDONE);
  return (
    <div class="question">
      <p ref={takeFocus} tabIndex={-1}>
        {text('warnings.coached')}
      </p>
      <p class="small">{text(`warnings.means.${undoOf(warning)}`, { days })}</p>
      <div class="ways">
        <a class="button" href={hashOf({ page: 'already' })}>
          {text('warnings.coached.yes')}
        </a>
        <button type="button" onClick={() => undo(true)}>
          {text('warnings.coached.no')}
        </button>
      </div>
    </div>
  );
}

/** Host and path without what every address has. */
function placeOf(address: string): string {
  return address.replace(/^https?:\/\/|\/$/g, '');
}
