import type { PublicBody } from '../../../lib/directory/body.ts';
import type { Playbook } from '../../../lib/help/record.ts';
import { hashOf } from '../../../lib/routes.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { Help } from './Help.tsx';
import { Steps } from './Steps.tsx';

type Properties = {
  book: Playbook;
  bodies: ReadonlyMap<string, PublicBody>;
} & ScreenProperties<'already'>;

/** What to do, in order, when one kind of thing was given away. Made to be printed too. */
export function Book({ book, bodies, route, locale, text, mode }: Properties) {
  return (
    <section class="sheet book">
      <Head route={route} text={text}>
        {book.name[locale]}
      </Head>
      <p class="lead">{book.lead[locale]}</p>
      <h2>{text('already.steps')}</h2>
      <Steps key={book.id} book={book} locale={locale} text={text} />
      <h2>{text('already.tell')}</h2>
      <Help bodies={book.bodies.flatMap((id) => bodies.get(id) ?? [])} locale={locale} text={text} />
      <h2>{text('already.keep')}</h2>
      <ul class="plain">
        {book.keep.map((item) => (
          <li key={item.en}>{item[locale]}</li>
        ))}
      </ul>
      <p class="beware">{text('already.beware')}</p>
      <div class="ways screen-only">
        {mode === 'popup' ? (
          <a class="button" href={`popup.html${hashOf(route)}`} target="_blank" rel="noopener">
            {text('already.print.open')}
          </a>
        ) : (
          <button type="button" onClick={() => print()}>
            {text('already.print')}
          </button>
        )}
      </div>
    </section>
  );
}
