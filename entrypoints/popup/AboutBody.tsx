import type { PublicBody } from '../../lib/directory/body.ts';
import { bodyChannels } from '../../lib/directory/card.ts';
import { inOrder } from '../../lib/help/guidance.ts';
import { Channel } from './Channel.tsx';
import type { Speech } from './screen.ts';

/** What to turn to a public body for, its desks, and what it says itself. */
export function AboutBody({ body, locale, text }: { body: PublicBody } & Pick<Speech, 'locale' | 'text'>) {
  const channels = inOrder(bodyChannels(body.channels, new Date().toISOString().slice(0, 10)), ['phone']);
  return (
    <>
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
    </>
  );
}
