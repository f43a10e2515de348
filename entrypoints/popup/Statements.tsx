import type { CardStatement } from '../../lib/directory/card.ts';
import { Provenance } from './Provenance.tsx';
import type { Speech } from './screen.ts';

type Properties = { statements: readonly CardStatement[] } & Pick<Speech, 'locale' | 'text'>;

/** Sentences of an operator. Those read in the same place on the same day share one line about it. */
export function Statements({ statements, locale, text }: Properties) {
  const [first] = statements;
  if (first === undefined) return null;
  const alike = statements.every(
    ({ remark, checked, source }) =>
      remark === first.remark && checked === first.checked && source?.name === first.source?.name,
  );
  return (
    <div>
      <ul class="plain">
        {statements.map((statement) => (
          <li key={statement.text.en}>
            {statement.text[locale]}
            {!alike && <Provenance fact={statement} locale={locale} text={text} />}
          </li>
        ))}
      </ul>
      {alike && <Provenance fact={first} locale={locale} text={text} />}
    </div>
  );
}
