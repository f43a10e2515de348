import { useEffect, useState } from 'preact/hooks';
import { publicBodies } from '../../../lib/catalog/help.ts';
import type { PublicBody } from '../../../lib/directory/body.ts';
import { AboutBody } from '../AboutBody.tsx';
import { Head } from '../Head.tsx';
import type { ScreenProperties } from '../screen.ts';

/** One public body in Japan that a person can turn to. */
export function Body({ route, locale, text }: ScreenProperties<'body'>) {
  const body = useBody(route.id);
  if (body === null) return null;
  return (
    <section class="sheet card">
      <Head route={route} text={text}>
        {body === 'unknown' ? text('card.unknown') : body.names[locale]}
      </Head>
      {body === 'unknown' ? (
        <p>{text('card.unknown.text')}</p>
      ) : (
        <AboutBody body={body} locale={locale} text={text} />
      )}
    </section>
  );
}

/** Null while it is loading. */
function useBody(id: string): PublicBody | 'unknown' | null {
  const [body, setBody] = useState<PublicBody | 'unknown' | null>(null);
  useEffect(() => {
    let current = true;
    void publicBodies().then((bodies) => {
      if (current) setBody(bodies.get(id) ?? 'unknown');
    });
    return () => {
      current = false;
    };
  }, [id]);
  return body;
}
