import { neverHandOver } from '../../../lib/catalog/help.ts';
import type { Speech } from '../screen.ts';

/** What no support ever needs. */
export function Never({ locale, text }: Pick<Speech, 'locale' | 'text'>) {
  return (
    <section class="never" aria-labelledby="never">
      <h2 id="never">{text('never.title')}</h2>
      <ul>
        {neverHandOver.map(({ id, name }) => (
          <li key={id}>{name[locale]}</li>
        ))}
      </ul>
      <p class="small">{text('never.note')}</p>
    </section>
  );
}
