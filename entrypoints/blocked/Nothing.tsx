import { type Dictionary, say } from '../../lib/text.ts';
import { From } from './From.tsx';

/** An address that is not dangerous, or none at all: whoever sent the person here, nothing is stopped. */
export function Nothing({ words, address }: { words: Dictionary; address: URL | null }) {
  const text = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  return (
    <div class="window calm">
      <From text={text('product.yours')} />
      <h1 tabIndex={-1}>{text('nothing.heading')}</h1>
      <p>{text('nothing.text')}</p>
      {address !== null && (
        <div class="actions">
          <button type="button" onClick={() => location.replace(address.href)}>
            {text('nothing.open', { host: address.host })}
          </button>
        </div>
      )}
    </div>
  );
}
