import type { CardChannel } from '../../lib/directory/card.ts';
import { type Confirmed, Provenance } from './Provenance.tsx';
import type { Speech } from './screen.ts';

/** One channel of a service or public body: what it is, where it leads, and how far it is proven. */
export function Channel({
  channel,
  by,
  locale,
  text,
}: { channel: CardChannel; by?: Confirmed } & Pick<Speech, 'locale' | 'text'>) {
  const { kind, url } = channel;
  return (
    <li class={channel.confirmed ? 'proven' : 'unproven'}>
      <p class="kind">
        {text(channel.label)}
        {channel.language !== undefined && <span class="tag">{text(`language.${channel.language}`)}</span>}
      </p>
      {url === null ? (
        <p class={kind === 'phone' ? 'value phone' : 'value'}>{channel.text}</p>
      ) : (
        <a class="value" href={url} target="_blank" rel="noreferrer">
          {channel.text}
        </a>
      )}
      {channel.hours && <p>{channel.hours[locale]}</p>}
      {channel.about && <p>{channel.about[locale]}</p>}
      <Provenance fact={channel} by={by} locale={locale} text={text} />
    </li>
  );
}
