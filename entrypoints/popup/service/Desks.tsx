import { type Card, type CardChannel, deskKinds } from '../../../lib/directory/card.ts';
import { missingFor } from '../../../lib/directory/missing.ts';
import { inOrder, type ServiceGuidance } from '../../../lib/help/guidance.ts';
import { Channel } from '../Channel.tsx';
import { Provenance } from '../Provenance.tsx';
import type { Speech } from '../screen.ts';

type Properties = { card: Card; guidance: ServiceGuidance | null } & Pick<Speech, 'locale' | 'text'>;

/** The desks that were found, best first, and each kind that was not found said in words. */
export function Desks({ card, guidance, locale, text }: Properties) {
  const order = guidance?.order ?? [];
  const wanted = ({ kind }: CardChannel) => deskKinds.includes(kind) || order.includes(kind);
  const shown = inOrder(card.channels.filter(wanted), order);
  const missing = missingFor(card, order);
  const rest = card.channels.filter((channel) => !wanted(channel));
  return (
    <>
      <h2>{text('card.desks')}</h2>
      {shown.length === 0 && <p>{text(card.ended ? 'card.no-desk.ended' : 'card.no-desk')}</p>}
      <ol class="channels">
        {shown.map((channel) => (
          <Channel key={`${channel.kind} ${channel.text}`} channel={channel} locale={locale} text={text} />
        ))}
      </ol>
      <Phone card={card} locale={locale} text={text} />
      {missing.length > 0 && (
        <ul class="plain small">
          {missing.map(({ key, params }) => (
            <li key={key}>{text(key, params)}</li>
          ))}
        </ul>
      )}
      {rest.length > 0 && (
        <details open={shown.length === 0}>
          <summary>{text('more')}</summary>
          <ul class="channels">
            {rest.map((channel) => (
              <Channel
                key={`${channel.kind} ${channel.text}`}
                channel={channel}
                locale={locale}
                text={text}
              />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Nothing is asked for as often, and faked as often, as a phone number: its line is never left out. */
function Phone({ card, locale, text }: Omit<Properties, 'guidance'>) {
  const { phone } = card;
  return (
    <div class="phone-line">
      <p class="kind">{text('channel.phone')}</p>
      <p>{text(phone.label)}</p>
      {phone.text && <p>{phone.text[locale]}</p>}
      {phone.confirmed && <Provenance fact={phone} locale={locale} text={text} />}
    </div>
  );
}
