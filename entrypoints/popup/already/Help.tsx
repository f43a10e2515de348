import type { PublicBody } from '../../../lib/directory/body.ts';
import { isInJapan } from '../../../lib/help/place.ts';
import { AboutBody } from '../AboutBody.tsx';
import type { Speech } from '../screen.ts';

type Properties = { bodies: readonly PublicBody[] } & Pick<Speech, 'locale' | 'text'>;

/** Whom to tell: in Japan its public bodies first, elsewhere the police and the bank of the person's own country. */
export function Help({ bodies, locale, text }: Properties) {
  const here = isInJapan(locale, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const list = (
    <ul class="bodies">
      {bodies.map((body) => (
        <li key={body.id}>
          <h3>{body.names[locale]}</h3>
          <AboutBody body={body} locale={locale} text={text} />
        </li>
      ))}
    </ul>
  );
  const own = <p>{text('already.own-country')}</p>;
  if (here)
    return (
      <>
        {list}
        <h3>{text('already.elsewhere')}</h3>
        {own}
      </>
    );
  return (
    <>
      {own}
      <h3>{text('already.in-japan')}</h3>
      {list}
    </>
  );
}
