import { useEffect, useState } from 'preact/hooks';
import { cardOf } from '../../../lib/catalog/directory.ts';
import { serviceName } from '../../../lib/catalog/names.ts';
import type { Card, CardChannel, Standing } from '../../../lib/directory/card.ts';
import type { ChannelKind } from '../../../lib/directory/record.ts';
import type { Locale } from '../../../lib/text.ts';
import { Head } from '../Head.tsx';
import { go } from '../router.ts';
import type { ScreenProperties, Text } from '../screen.ts';

/** Everything that is proven about the desk of one service, and what was not found said as plainly. */
export function Service({ route, locale, text }: ScreenProperties<'service'>) {
  const { id } = route;
  const [card, setCard] = useState<Card | null>(null);
  useEffect(() => {
    void cardOf(id, new Date().toISOString().slice(0, 10)).then(setCard);
  }, [id]);
  return (
    <section class="card">
      <Head route={route} text={text}>
        {serviceName(id, locale)}
      </Head>
      {card !== null && (
        <>
          <Status card={card} locale={locale} text={text} />
          <p>{text(card.custody)}</p>
          <Desks card={card} locale={locale} text={text} />
          <Never card={card} locale={locale} text={text} />
          <Others card={card} locale={locale} text={text} />
        </>
      )}
    </section>
  );
}

interface PartProperties {
  card: Card;
  locale: Locale;
  text: Text;
}

/** Where somebody answers. */
const DESKS: ReadonlySet<ChannelKind> = new Set([
  'help-centre',
  'chat',
  'contact-form',
  'phone',
  'email',
  'fax',
  'phishing-report',
]);

/** The desks that were found, and each kind that was not, said in words. */
function Desks({ card, locale, text }: PartProperties) {
  const { phone } = card;
  return (
    <>
      <ul class="channels">
        {card.channels
          .filter(({ kind }) => DESKS.has(kind))
          .map((channel) => (
            <Channel key={channel.text} channel={channel} locale={locale} text={text} />
          ))}
        <li>
          <p class="kind">{text('channel.phone')}</p>
          <p>{text(phone.label)}</p>
          {phone.text && <p>{phone.text[locale]}</p>}
          {phone.confirmed && <Checked fact={phone} locale={locale} text={text} />}
        </li>
      </ul>
      {card.missing.length > 0 && (
        <ul class="plain small">
          {card.missing.map(({ key, params }) => (
            <li key={key}>{text(key, params)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What the operator says it never does. Statements read on the same day share one line about it. */
function Never({ card, locale, text }: PartProperties) {
  const { neverDoes } = card;
  const [first] = neverDoes;
  if (first === undefined) return null;
  const alike = neverDoes.every(
    ({ remark, checked }) => remark === first.remark && checked === first.checked,
  );
  return (
    <div>
      <h3>{text('card.never')}</h3>
      <ul class="plain">
        {neverDoes.map((statement) => (
          <li key={statement.text.en}>
            {statement.text[locale]}
            {!alike && <Checked fact={statement} locale={locale} text={text} />}
          </li>
        ))}
      </ul>
      {alike && <Checked fact={first} locale={locale} text={text} />}
    </div>
  );
}

/** Home page, shops, social media: true, but nobody there helps. */
function Others({ card, locale, text }: PartProperties) {
  const others = card.channels.filter(({ kind }) => !DESKS.has(kind));
  if (others.length === 0) return null;
  return (
    <details open={others.length === card.channels.length}>
      <summary>{text('more')}</summary>
      <ul class="channels">
        {others.map((channel) => (
          <Channel key={`${channel.kind} ${channel.text}`} channel={channel} locale={locale} text={text} />
        ))}
      </ul>
    </details>
  );
}

function Status({ card, locale, text }: PartProperties) {
  const { status } = card;
  if (status === null) return null;
  const { successor } = status;
  return (
    <div class="status">
      <p>{text(status.label)}</p>
      {status.text && <p>{status.text[locale]}</p>}
      {successor !== undefined && (
        <button type="button" onClick={() => go({ page: 'service', id: successor })}>
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
      {fact.remark === null ? text('card.confirmed') : text(fact.remark)}{' '}
      {text(fact.stale ? 'card.stale' : 'card.checked', { date })}
    </span>
  );
}
