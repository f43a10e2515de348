import { useEffect, useState } from 'preact/hooks';
import { readTicks, writeTicks } from '../../../lib/browser/tick-store.ts';
import type { Playbook, PlaybookStep } from '../../../lib/help/record.ts';
import { type Ticks, withoutTicks, withTick } from '../../../lib/help/ticks.ts';
import { hashOf, type Route } from '../../../lib/routes.ts';
import type { Speech } from '../screen.ts';

type Properties = { book: Playbook } & Pick<Speech, 'locale' | 'text'>;

/** The steps with their boxes. A tick is kept at once, so that nothing is lost when somebody is interrupted. */
export function Steps({ book, locale, text }: Properties) {
  const [ticks, setTicks] = useState<Ticks | null>(null);
  useEffect(() => void readTicks().then(setTicks), []);
  const done = ticks?.[book.id] ?? {};
  const change = (next: Ticks) => {
    setTicks(next);
    void writeTicks(next);
  };
  const tick = (step: string, on: boolean) =>
    change(withTick(ticks ?? {}, book.id, step, on, new Date().toISOString().slice(0, 10)));
  const count = book.steps.filter(({ id }) => id in done).length;
  return (
    <>
      <ol class="steps">
        {book.steps.map((step) => (
          <li key={step.id} class={step.id in done ? 'done' : ''}>
            <label>
              <input
                type="checkbox"
                checked={step.id in done}
                disabled={ticks === null}
                onChange={(event) => tick(step.id, event.currentTarget.checked)}
              />
              <span>{step.text[locale]}</span>
            </label>
            {step.more && <p class="more">{step.more[locale]}</p>}
            <Way step={step} text={text} />
          </li>
        ))}
      </ol>
      <p class="progress" role="status">
        {ticks !== null && progressOf(count, book.steps.length, locale, text)}
        {count > 0 && ticks !== null && (
          <button
            type="button"
            class="quiet screen-only"
            onClick={() => change(withoutTicks(ticks, book.id))}
          >
            {text('already.untick')}
          </button>
        )}
      </p>
    </>
  );
}

/** The link of a step: to the search for a desk, or to another playbook. */
function Way({ step, text }: { step: PlaybookStep } & Pick<Speech, 'text'>) {
  if (step.to === undefined) return null;
  const route: Route = step.to === 'desk' ? { page: 'home' } : { page: 'already', given: step.to };
  return (
    <a class="way screen-only" href={hashOf(route)}>
      {text(step.to === 'desk' ? 'already.to.desk' : 'already.to.book')}
    </a>
  );
}

function progressOf(count: number, all: number, locale: string, text: Speech['text']): string {
  const number = new Intl.NumberFormat(locale);
  return text('already.progress', { count: number.format(count), all: number.format(all) });
}
