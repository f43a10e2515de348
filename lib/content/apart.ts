import type { Hit } from './lexicon.ts';

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
