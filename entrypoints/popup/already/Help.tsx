import type { PublicBody } from '../../../lib/directory/body.ts';
import { bodyChannels } from '../../../lib/directory/card.ts';
import { inOrder } from '../../../lib/help/guidance.ts';
import { isInJapan } from '../../../lib/help/place.ts';
import { Channel } from '../Channel.tsx';
import type { Speech } from '../screen.ts';

type Properties = { bodies: readonly PublicBody[] } & Pick<Speech, 'locale' | 'text'>;

/** Whom to tell: in Japan its public bodies first, elsewhere the police and the bank of the person's own country. */
export function Help({ bodies, locale, text }: Properties) {
  const here = isInJapan(locale, Intl.DateTimeFormat().resolvedOptions().timeZone);
  const list = (
    <ul class="bodies">
      {bodies.map((body) => (
        <Body key={body.id} body={body} locale={locale} text={text} />
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

function Body({ body, locale, text }: { body: PublicBody } & Pick<Speech, 'locale' | 'text'>) {
  const channels = inOrder(bodyChannels(body.channels, new Date().toISOString().slice(0, 10)), ['phone']);
  return (
    <li>
      <h3>{body.names[locale]}</h3>
      <p>{body.what[locale]}</p>
      <ul class="channels">
        {channels.map((channel) => (
          <Channel
            key={channel.text}
            channel={channel}
            by="card.confirmed.body"
            locale={locale}
            text={text}
          />
        ))}
      </ul>
      {body.says.map((said) => (
        <p key={said.text.en} class="small">
          {said.text[locale]}
        </p>
      ))}
    </li>
  );
}
