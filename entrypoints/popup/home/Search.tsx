import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { handOver } from '../../../lib/browser/handover.ts';
import { foundName, routeOf, search, services } from '../../../lib/catalog/search.ts';
import { classify } from '../../../lib/inquiry/classify.ts';
import { hashOf } from '../../../lib/routes.ts';
import { go } from '../router.ts';
import type { Speech } from '../screen.ts';

interface Properties extends Pick<Speech, 'locale' | 'text'> {
  /** No page's state stands above it: it is what the window is about. */
  alone: boolean;
}

/** More hits than this are no answer: the person types on. */
const MOST = 12;
/** As many as fit below the page's state without scrolling. */
const OFTEN = 8;
/** A text of this length is no name: somebody pasted what they were sent. */
const LONG = 40;

/** Finds a service by its name in any script. Enter opens the first hit, the arrow keys walk through the list. */
export function Search({ alone, locale, text }: Properties) {
  const [query, setQuery] = useState('');
  const box = useRef<HTMLElement>(null);
  const input = useRef<HTMLInputElement>(null);
  // Ready to be typed into, and what is known of the page stays in sight above it.
  useLayoutEffect(() => input.current?.focus({ preventScroll: true }), []);
  const asked = query.trim();
  const found = asked === '' ? services().slice(0, OFTEN) : search(query).slice(0, MOST);
  const toCheck = isToCheck(asked);
  const label = <label for="query">{text('search.label')}</label>;
  const check = () => void handOver(asked).then(() => go({ page: 'check' }));
  const open = () => {
    const [first] = found;
    if (toCheck) check();
    else if (asked !== '' && first !== undefined) go(routeOf(first));
  };
  return (
    <search class="search" ref={box} onKeyDown={(event) => walk(event, box.current)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        {alone ? <h1>{label}</h1> : label}
        <input
          id="query"
          ref={input}
          type="search"
          value={query}
          placeholder={text('search.placeholder')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      <p class="count" role="status">
        {asked !== '' && !toCheck && countSentence(found.length, asked, locale, text)}
      </p>
      {toCheck && (
        <button type="button" class="first check-this" onClick={check}>
          {text('search.check')}
        </button>
      )}
      <ul class="services" aria-label={text(asked === '' ? 'all' : 'search.list')}>
        {found.map((id) => (
          <li key={id}>
            <a class="button" href={hashOf(routeOf(id))}>
              {foundName(id, locale)}
            </a>
          </li>
        ))}
      </ul>
    </search>
  );
}

/** An address, a number, a handle or a whole message is not looked for by name but checked. */
function isToCheck(asked: string): boolean {
  const { kind } = classify(asked);
  return kind === 'message' ? asked.length > LONG : kind !== 'empty';
}

/** The arrow keys walk from the box into the list and back. */
function walk(event: KeyboardEvent, box: HTMLElement | null): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const stops = [...(box?.querySelectorAll<HTMLElement>('input, .check-this, .services a') ?? [])];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function countSentence(hits: number, query: string, locale: string, text: Speech['text']): string {
  if (hits === 0) return text('search.none', { query });
  const form = new Intl.PluralRules(locale).select(hits);
  return text(form === 'one' ? 'search.count.one' : 'search.count', {
    count: new Intl.NumberFormat(locale).format(hits),
  });
}
