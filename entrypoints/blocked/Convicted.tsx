import type { Notice } from '../../lib/notice/notice.ts';
import { type Dictionary, say } from '../../lib/text.ts';
import { useAway } from './away.ts';
import { From } from './From.tsx';
import { Ways } from './Ways.tsx';

interface Properties {
  words: Dictionary;
  address: URL;
  notice: Notice;
  desk: string | null;
  mayContinue: boolean;
}

/** A page whose own content convicted it, and which did not let our cover stand: what it asks for, and the ways from here. */
export function Convicted({ words, address, notice, desk, mayContinue }: Properties) {
  const text = (key: string) => say(words, { key });
  const away = useAway(address);
  return (
    <div
      class="window"
      role="alertdialog"
      aria-labelledby="heading"
      aria-describedby="consequence"
      lang={notice.locale}
    >
      <From text={text('product.verify')} />
      <h1 id="heading" tabIndex={-1}>
        {notice.title}
      </h1>
      <p id="consequence">{notice.consequence}</p>
      <div class="addresses">
        <p class="small">{text('address')}</p>
        <p class="address">{address.host}</p>
      </div>
      <div class="actions">
        {desk !== null && (
          <button type="button" class="first" onClick={() => location.assign(desk)}>
            {text('open.support')}
            <span class="host">{new URL(desk).host}</span>
          </button>
        )}
        <button type="button" class={desk === null ? 'first' : ''} onClick={away.go}>
          {text(away.back ? 'back' : 'close')}
        </button>
      </div>
      <h2>{text('reasons')}</h2>
      <ul class="reasons">
        {notice.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p class="certainty">{notice.certainty}</p>
      <Ways text={text} address={address} mayContinue={mayContinue} rule={notice.title} />
    </div>
  );
}
