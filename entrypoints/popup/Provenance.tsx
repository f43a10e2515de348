import type { Standing } from '../../lib/directory/card.ts';
import type { Speech } from './screen.ts';

/** Who says it, where it is confirmed: the operator, or a public body about itself. */
export type Confirmed = 'card.confirmed' | 'card.confirmed.body';

/** How far the line above can be relied on, when it was last looked at, and where it was read. */
export function Provenance({
  fact,
  by = 'card.confirmed',
  locale,
  text,
}: { fact: Standing; by?: Confirmed | undefined } & Pick<Speech, 'locale' | 'text'>) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(fact.checked),
  );
  const { source } = fact;
  return (
    <ul class="provenance">
      <li class={fact.confirmed ? 'confirmed' : 'doubtful'}>{text(fact.remark ?? by)}</li>
      <li>{text(fact.stale ? 'card.stale' : 'card.checked', { date })}</li>
      {source !== null && (
        <li>
          {source.url === null ? (
            text('card.source', { source: source.name })
          ) : (
            <a href={source.url} target="_blank" rel="noreferrer">
              {text('card.source', { source: source.name })}
            </a>
          )}
        </li>
      )}
    </ul>
  );
}
