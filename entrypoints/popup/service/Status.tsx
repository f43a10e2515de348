import { serviceName } from '../../../lib/catalog/names.ts';
import type { Card } from '../../../lib/directory/card.ts';
import { hashOf } from '../../../lib/routes.ts';
import { Provenance } from '../Provenance.tsx';
import type { Speech } from '../screen.ts';

/** A service that is no longer what its name says, and who took it over. */
export function Status({ card, locale, text }: { card: Card } & Pick<Speech, 'locale' | 'text'>) {
  const { status } = card;
  if (status === null) return null;
  return (
    <div class="status">
      <h2>{text(status.label)}</h2>
      {status.text && <p>{status.text[locale]}</p>}
      {status.successor !== undefined && (
        <a class="button" href={hashOf({ page: 'service', id: status.successor })}>
          {text('page.desk', { service: serviceName(status.successor, locale) })}
        </a>
      )}
      <Provenance fact={status} locale={locale} text={text} />
    </div>
  );
}
