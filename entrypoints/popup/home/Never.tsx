import type { Text } from '../screen.ts';

const KINDS = ['phrase', 'key', 'password', 'code', 'remote'] as const;

/** What no support ever needs. */
export function Never({ text }: { text: Text }) {
  return (
    <section class="never" aria-labelledby="never">
      <h2 id="never">{text('never.title')}</h2>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>{text(`never.${kind}`)}</li>
        ))}
      </ul>
      <p class="small">{text('never.note')}</p>
    </section>
  );
}
