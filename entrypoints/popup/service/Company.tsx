import type { Card } from '../../../lib/directory/card.ts';
import { Provenance } from '../Provenance.tsx';
import { Statements } from '../Statements.tsx';
import type { Speech } from '../screen.ts';

type Properties = { card: Card } & Pick<Speech, 'locale' | 'text'>;

/** What the operator says it never does, and who it is. */
export function Company(properties: Properties) {
  const { card, locale, text } = properties;
  return (
    <>
      {card.neverDoes.length > 0 && <h2>{text('card.never')}</h2>}
      <Statements statements={card.neverDoes} locale={locale} text={text} />
      <Entities {...properties} />
    </>
  );
}

function Entities({ card, locale, text }: Properties) {
  if (card.entities.length === 0) return null;
  return (
    <details>
      <summary>{text('card.entities')}</summary>
      <ul class="entities">
        {card.entities.map((entity) => (
          <li key={entity.name}>
            <p>{entity.name}</p>
            {entity.registration !== undefined && (
              <p>{text('card.registration', { number: entity.registration })}</p>
            )}
            <Provenance fact={entity} locale={locale} text={text} />
          </li>
        ))}
      </ul>
    </details>
  );
}
