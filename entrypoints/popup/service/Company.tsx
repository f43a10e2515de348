import type { Card } from '../../../lib/directory/card.ts';
import { Provenance } from '../Provenance.tsx';
import type { Speech } from '../screen.ts';

type Properties = { card: Card } & Pick<Speech, 'locale' | 'text'>;

/** What the operator says it never does, and who it is. */
export function Company(properties: Properties) {
  return (
    <>
      <Never {...properties} />
      <Entities {...properties} />
    </>
  );
}

/** Statements read in the same place on the same day share one line about it. */
function Never({ card, locale, text }: Properties) {
  const { neverDoes } = card;
  const [first] = neverDoes;
  if (first === undefined) return null;
  const alike = neverDoes.every(
    ({ remark, checked, source }) =>
      remark === first.remark && checked === first.checked && source?.name === first.source?.name,
  );
  return (
    <>
      <h2>{text('card.never')}</h2>
      <ul class="plain">
        {neverDoes.map((statement) => (
          <li key={statement.text.en}>
            {statement.text[locale]}
            {!alike && <Provenance fact={statement} locale={locale} text={text} />}
          </li>
        ))}
      </ul>
      {alike && <Provenance fact={first} locale={locale} text={text} />}
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
