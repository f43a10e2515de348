import type { Concept } from './concepts.ts';
import type { Hit } from './lexicon.ts';
import type { Clause } from './reading.ts';

/** Of phrases that overlap the first and longest: one thing said is one thing, in however many phrases it is listed. */
export function apart(hits: readonly Hit[]): readonly Hit[] {
  let end = 0;
  const sorted = hits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}

/** The different phrases of these concepts in the clauses, as they are written: how many things are said. */
export function phrasesIn(
  clauses: readonly Clause[],
  ...wanted: readonly (Concept | 'service')[]
): ReadonlySet<string> {
  return new Set(
    clauses.flatMap(({ hits, flat }) =>
      apart(hits.filter(({ concept }) => wanted.includes(concept))).map(({ start, end }) =>
        flat.slice(start, end),
      ),
    ),
  );
}
