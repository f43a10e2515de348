import { type Dictionary, say } from '../../lib/text.ts';
import { useAway } from './away.ts';
import { From } from './From.tsx';

/** The address was held up, and nobody answers what it is: it stays closed, and judging it can be tried again. */
export function Unjudged({ words, address }: { words: Dictionary; address: URL }) {
  const text = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  const away = useAway(address);
  return (
    <div class="window calm">
      <From text={text('product.yours')} />
      <h1 tabIndex={-1}>{text('unjudged.heading')}</h1>
      <p>{text('unjudged.text', { host: address.host })}</p>
      <div class="actions">
        <button type="button" class="first" onClick={() => location.reload()}>
          {text('unjudged.again')}
        </button>
        <button type="button" onClick={away.go}>
          {text(away.back ? 'back' : 'close')}
        </button>
      </div>
    </div>
  );
}
