import type { AlignedLetter } from '../../lib/verdict.ts';

interface Properties {
  alignment: readonly AlignedLetter[];
  caption: string;
  seen: string;
  real: string;
  note: string;
}

/** Both names, letter under letter. Letters that differ stand in a frame, so that colour is not needed to see them. */
export function Compare({ alignment, caption, seen, real, note }: Properties) {
  return (
    <>
      <p class="small" id="compare">
        {caption}
      </p>
      <div class="scroll">
        <table class="compare" aria-labelledby="compare">
          <tbody>
            <Row label={seen} letters={alignment.map(({ seen, same }) => ({ text: seen, same }))} />
            <Row label={real} letters={alignment.map(({ real, same }) => ({ text: real, same }))} />
          </tbody>
        </table>
      </div>
      <p class="small">{note}</p>
    </>
  );
}

function Row({ label, letters }: { label: string; letters: readonly { text: string; same: boolean }[] }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      {letters.map(({ text, same }, place) => (
        <td key={place} class={markOf(text, same)}>
          {text === '' ? '\u00a0' : text}
        </td>
      ))}
    </tr>
  );
}

function markOf(text: string, same: boolean): string | undefined {
  if (same) return undefined;
  return text === '' ? 'differs absent' : 'differs';
}
