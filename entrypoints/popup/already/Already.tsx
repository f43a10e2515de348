import { useEffect, useState } from 'preact/hooks';
import { playbooks, publicBodies } from '../../../lib/catalog/help.ts';
import type { PublicBody } from '../../../lib/directory/body.ts';
import type { Playbook } from '../../../lib/help/record.ts';
import { hashOf } from '../../../lib/routes.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { Book } from './Book.tsx';

interface Known {
  readonly books: readonly Playbook[];
  readonly bodies: ReadonlyMap<string, PublicBody>;
}

/** Both before anything is drawn: whom to tell stands in the middle of the page, and must not push what is below away. */
async function readAll(): Promise<Known> {
  const [books, bodies] = await Promise.all([playbooks(), publicBodies()]);
  return { books, bodies };
}

/** "I already gave them something": what was given decides what to do first. */
export function Already(properties: ScreenProperties<'already'>) {
  const { route, locale, text } = properties;
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => void readAll().then(setKnown), []);
  if (known === null) return null;
  const { books, bodies } = known;
  const book = books.find(({ id }) => id === route.given);
  if (book !== undefined) return <Book book={book} bodies={bodies} {...properties} />;
  return (
    <section class="sheet already">
      <Head route={{ page: 'already' }} text={text}>
        {text('already.title')}
      </Head>
      <p>{text('already.calm')}</p>
      <h2>{text('already.which')}</h2>
      <ul class="choices">
        {books.map(({ id, name }) => (
          <li key={id}>
            <a class="button" href={hashOf({ page: 'already', given: id })}>
              {name[locale]}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
