import type { Text } from '../screen.ts';

interface Properties {
  note: string;
  about: 'page' | 'message';
  /** Something stands in it that must not stand in the file. */
  refused: boolean;
  set: (note: string) => void;
  text: Text;
}

/** What the person adds in their own words. */
export function Note({ note, about, refused, set, text }: Properties) {
  return (
    <>
      <label for="note">{text('evidence.note')}</label>
      <p class="small" id="note-hint">
        {text(`evidence.note.hint.${about}`)}
      </p>
      <textarea
        id="note"
        rows={4}
        maxLength={5000}
        value={note}
        aria-describedby="note-hint"
        aria-invalid={refused}
        onInput={(event) => set(event.currentTarget.value)}
      />
      <div role="alert">{refused && <p class="stop">{text('evidence.refused')}</p>}</div>
    </>
  );
}
