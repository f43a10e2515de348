import { useEffect, useState } from 'preact/hooks';
import { playbooks } from '../../../lib/catalog/help.ts';
import type { Playbook } from '../../../lib/help/record.ts';
import { hashOf } from '../../../lib/routes.ts';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';
import { Book } from './Book.tsx';

/** "I already gave them something": what was given decides what to do first. */
export function Already(properties: ScreenProperties<'already'>) {
  const { route, locale, text } = properties;
  const [books, setBooks] = useState<readonly Playbook[]>([]);
  useEffect(() => void playbooks().then(setBooks), []);
  const book = books.find(({ id }) => id === route.given);
  if (book !== undefined) return <Book book={book} {...properties} />;
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
