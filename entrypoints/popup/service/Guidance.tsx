import { neverHandOver } from '../../../lib/catalog/help.ts';
import { standingOf } from '../../../lib/directory/card.ts';
import type { ServiceGuidance } from '../../../lib/help/guidance.ts';
import { Statements } from '../Statements.tsx';
import type { Speech } from '../screen.ts';

type Properties = { guidance: ServiceGuidance } & Pick<Speech, 'locale' | 'text'>;

/** What the person does first, and what to keep in mind above all. */
export function First({ guidance, locale, text }: Properties) {
  return (
    <div class="first-steps">
      <h2>{text('card.first')}</h2>
      <ol class="numbered">
        {guidance.first.map((step) => (
          <li key={step.en}>{step[locale]}</li>
        ))}
      </ol>
      <p class="final">{guidance.final[locale]}</p>
    </div>
  );
}

/** What the operator says, what to prepare, what a desk can and cannot do, and what to hand over to nobody. */
export function Facts({ guidance, locale, text }: Properties) {
  const today = new Date().toISOString().slice(0, 10);
  const notes = guidance.notes.map((note) => ({ text: note.text, ...standingOf(note, today) }));
  return (
    <>
      {guidance.notes.length > 0 && <h2>{text('card.notes')}</h2>}
      <Statements statements={notes} locale={locale} text={text} />
      <h2>{text('card.prepare')}</h2>
      <ul class="plain">
        {guidance.prepare.map((item) => (
          <li key={item.id}>{item.text[locale]}</li>
        ))}
      </ul>
      <div class="both">
        <div>
          <h2>{text('card.can')}</h2>
          <List items={guidance.can} locale={locale} />
        </div>
        <div>
          <h2>{text('card.cannot')}</h2>
          <List items={guidance.cannot} locale={locale} />
        </div>
      </div>
      <h2>{text('never.title')}</h2>
      <dl class="never-list">
        {neverHandOver.map(({ id, name, why }) => (
          <div key={id}>
            <dt>{name[locale]}</dt>
            <dd>{why[locale]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function List({ items, locale }: { items: ServiceGuidance['can'] } & Pick<Speech, 'locale'>) {
  return (
    <ul class="plain">
      {items.map((item) => (
        <li key={item.en}>{item[locale]}</li>
      ))}
    </ul>
  );
}
