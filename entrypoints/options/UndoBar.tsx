import type { Besides } from '../../lib/browser/besides-store.ts';
import type { Settings } from '../../lib/settings.ts';
import type { Sentence } from '../../lib/text.ts';
import type { Speech } from './speech.ts';

export interface Done {
  readonly sentence: Sentence;
  /** What stood there before; null where nothing of it was changed. */
  readonly before: Settings | null;
  readonly besides: Besides | null;
}

interface Properties {
  done: Done | null;
  speech: Speech;
  undo: (done: Done) => void;
}

/** There is nothing to undo after these. */
const FINAL = ['undone', 'forbid-continue.held', 'passes.ended'];

/** What was done last, and the way back. Always there, so that a screen reader hears it when it fills. */
export function UndoBar({ done, speech: { text }, undo }: Properties) {
  return (
    <div class={done === null ? 'undo empty' : 'undo'} role="status">
      {done !== null && (
        <>
          <p>{text(done.sentence.key, done.sentence.params)}</p>
          {!FINAL.includes(done.sentence.key) && (
            <button type="button" onClick={() => undo(done)}>
              {text('undo')}
            </button>
          )}
        </>
      )}
    </div>
  );
}
