import { useEffect, useRef, useState } from 'preact/hooks';
import { cardOf } from '../../lib/catalog/directory.ts';
import { serviceName } from '../../lib/catalog/names.ts';
import type { Bilingual, Card, CardChannel, Standing } from '../../lib/directory/card.ts';
import type { Locale } from '../../lib/text.ts';
import type { Text } from './App.tsx';

interface Properties {
  id: string;
  locale: Locale;
  text: Text;
  close: () => void;
  show: (service: string) => void;
}

/** Everything that is proven about the desk of one service, and what was not found said as plainly. */
export function ServiceCard({ id, locale, text, close, show }: Properties) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    void cardOf(id, new Date().toISOString().slice(0, 10)).then(setCard);
    heading.current?.focus();
  }, [id]);
  const say = (both: Bilingual) => both[locale];
  return (
    <section class="card" aria-labelledby="service">
      <button type="button" class="quiet back" onClick={close}>
        ← {text('back')}
      </button>
      <h2 id="service" ref={heading} tabIndex={-1}>
        {serviceName(id, locale)}
      </h2>
      {card !== null && (
        <>
          <Status card={card} locale={locale} text={text} show={show} />
          <p>{text(card.custody)}</p>
          <ul class="channels">
            {card.channels.map((channel) => (
              <Channel key={channel.text} channel={channel} locale={locale} text={text} />
            ))}
            <li>
              <p class="kind">{text('channel.phone')}</p>
              <p>{text(card.phone.label)}</p>
              {card.phone.text && <p>{say(card.phone.text)}</p>}
              <Checked fact={card.phone} locale={locale} text={text} />
            </li>
          </ul>
          {card.missing.map(({ key, params }) => (
            <p key={key} class="small">
              {text(key, params)}
            </p>
          ))}
          {card.neverDoes.length > 0 && (
            <>
              <h3>{text('card.never')}</h3>
              <ul class="plain">
                {card.neverDoes.map((statement) => (
                  <li key={statement.text.en}>
                    {say(statement.text)} <Checked fact={statement} locale={locale} text={text} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

function Status({ card, locale, text, show }: Pick<Properties, 'locale' | 'text' | 'show'> & { card: Card }) {
  const { status } = card;
  if (status === null) return null;
  const { successor } = status;
  return (
    <div class="status">
      <p>{text(status.label)}</p>
      {status.text && <p>{status.text[locale]}</p>}
      {successor !== undefined && (
        <button type="button" onClick={() => show(successor)}>
          {text('page.desk', { service: serviceName(successor, locale) })}
        </button>
      )}
      <Checked fact={status} locale={locale} text={text} />
    </div>
  );
}

function Channel({ channel, locale, text }: { channel: CardChannel; locale: Locale; text: Text }) {
  return (
    <li class={channel.confirmed ? 'proven' : 'unproven'}>
      <p class="kind">
        {text(channel.label)}
        {channel.language !== undefined && <span class="tag">{text(`language.${channel.language}`)}</span>}
      </p>
      {channel.url === null ? (
        <p class="value">{channel.text}</p>
      ) : (
        <a class="value" href={channel.url} target="_blank" rel="noreferrer">
          {channel.text}
        </a>
      )}
      {channel.hours && <p>{channel.hours[locale]}</p>}
      {channel.about && <p>{channel.about[locale]}</p>}
      <Checked fact={channel} locale={locale} text={text} />
    </li>
  );
}

/** How far the line above can be relied on, and when it was last looked at. */
function Checked({ fact, locale, text }: { fact: Standing; locale: Locale; text: Text }) {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(fact.checked),
  );
  return (
    <span class="small checked">
      {fact.remark === null ? text('card.confirmed') : text(fact.remark)} {text('card.checked', { date })}
      {fact.stale && ` ${text('card.stale')}`}
    </span>
  );
}
