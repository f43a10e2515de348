import { serviceName } from '../../lib/catalog/names.ts';
import { deskChannel } from '../../lib/catalog/official.ts';
import { hasCard } from '../../lib/catalog/search.ts';
import { hashOf } from '../../lib/routes.ts';
import type { Speech } from './screen.ts';

/** The way to the real desk of a service: its card and its proven address, or the plain word that we know none. */
export function RealDesk({ id, locale, text }: { id: string } & Pick<Speech, 'locale' | 'text'>) {
  const service = serviceName(id, locale);
  if (!hasCard(id)) return <p>{text('desk.unknown', { service })}</p>;
  const desk = deskChannel(id, locale);
  return (
    <>
      <a class="button first" href={hashOf({ page: 'service', id })}>
        {text('page.desk', { service })}
      </a>
      {desk !== null && (
        <p class="proven-desk">
          <span class="kind">{text(`channel.${desk.kind}`)}</span>
          <a class="value" href={desk.url} target="_blank" rel="noreferrer">
            {desk.url.replace(/^https:\/\/|\/$/g, '')}
          </a>
        </p>
      )}
    </>
  );
}
