import type { Text } from '../screen.ts';
import type { Wording } from './subject.ts';

interface Properties {
  wording: Wording;
  /** It goes into the file. */
  chosen: boolean;
  set: (chosen: boolean) => void;
  text: Text;
}

/** The words of the page or message, to look at before they go into the file, or to leave out. */
export function WordingChoice({ wording, chosen, set, text }: Properties) {
  if (wording.text === '') return null;
  return (
    <div>
      <label class="tick">
        <input type="checkbox" checked={chosen} onChange={(event) => set(event.currentTarget.checked)} />
        {text(`evidence.${wording.part}`)}
      </label>
      <details>
        <summary>{text('evidence.text.show')}</summary>
        {/* A box, and not a paragraph with a bar: the keyboard has to reach what is further down. */}
        <textarea
          class="page-text"
          rows={10}
          readOnly
          value={wording.text}
          aria-label={text(`part.${wording.part}`)}
        />
      </details>
    </div>
  );
}
