import { useRef, useState } from 'preact/hooks';
import { search, services } from '../../../lib/catalog/directory.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import type { Locale } from '../../../lib/text.ts';
import type { Text } from '../screen.ts';

interface Properties {
  locale: Locale;
  text: Text;
  show: (service: string) => void;
}

/** More hits than this are no answer: the person types on. */
const MOST = 12;

/** Finds a service by its name in any script. Enter opens the first hit, the arrow keys walk through the list. */
export function Search({ locale, text, show }: Properties) {
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const asked = query.trim() !== '';
  const found = asked ? search(query).slice(0, MOST) : services();
  const walk = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };
  return (
    <search class="search" onKeyDown={walk}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const [first] = found;
          if (asked && first !== undefined) show(first);
        }}
      >
        <label for="query">{text('search.label')}</label>
        <input
          id="query"
          type="search"
          value={query}
          placeholder={text('search.placeholder')}
          autocomplete="off"
          spellcheck={false}
          autofocus
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </form>
      <p class="count" role="status">
        {asked && countSentence(found.length, query.trim(), text)}
      </p>
      <ul class="services" ref={list} aria-label={text(asked ? 'search.list' : 'all')}>
        {found.map((id) => (
          <li key={id}>
            <button type="button" onClick={() => show(id)}>
              {serviceName(id, locale)}
            </button>
          </li>
        ))}
      </ul>
    </search>
  );
}

function countSentence(hits: number, query: string, text: Text): string {
  if (hits === 0) return text('search.none', { query });
  return hits === 1 ? text('search.count.one') : text('search.count', { count: String(hits) });
}
