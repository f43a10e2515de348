import type { Hit } from './lexicon.ts';

/** Of phrases that overlap only the first: one thing said is one thing, in however many phrases it is listed. */
export function apart(hits: readonly Hit[]): readonly Hit[] {
  let end = 0;
  return hits.filter((hit) => {
    if (hit.start < end) return false;
    end = hit.end;
    return true;
  });
}
