/** Both addresses as a whole, letter under letter, from the evidence about the part that imitates. */
import type { AlignedLetter, LookalikeEvidence } from '../verdict.ts';

/** A longer comparison is harder to read than the part alone. */
const MOST_COLUMNS = 48;

/**
 * The columns to show. Where the evidence names the official host, both hosts in full; otherwise, and where that
 * would be too long to read, only the part that imitates.
 */
export function compareHosts({
  host,
  span,
  part,
  counterpart,
  alignment,
}: LookalikeEvidence): readonly AlignedLetter[] {
  const name = alignment.map(({ real }) => real).join('');
  const at = counterpart.includes('.') ? counterpart.indexOf(name) : -1;
  if (part !== 'host' || name === '' || at === -1) return alignment;
  const before = endsAlike(host.slice(0, span.start), counterpart.slice(0, at));
  const after = endsAlike(host.slice(span.end), counterpart.slice(at + name.length));
  const whole = [...before, ...alignment, ...after];
  return whole.length > MOST_COLUMNS ? alignment : whole;
}

/** Two texts side by side, equal letters counted from the end: addresses are read from there. */
function endsAlike(seen: string, real: string): AlignedLetter[] {
  const a = [...seen];
  const b = [...real];
  let same = 0;
  while (same < Math.min(a.length, b.length) && a[a.length - 1 - same] === b[b.length - 1 - same]) same += 1;
  const rest = Math.max(a.length, b.length) - same;
  const differing = Array.from({ length: rest }, (_, i) =>
    column(a.slice(0, a.length - same), b.slice(0, b.length - same), i),
  );
  const alike = a.slice(a.length - same).map((letter) => ({ seen: letter, real: letter, same: true }));
  return [...differing, ...alike];
}

function column(seen: readonly string[], real: readonly string[], at: number): AlignedLetter {
  return { seen: seen[at] ?? '', real: real[at] ?? '', same: false };
}
