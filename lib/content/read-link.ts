/** One link of a text, with the clause that it stands in. */
import type { LinkFact } from '../facts/types.ts';
import type { ContentContext, LinkStanding } from './context.ts';
import type { Clause, ReadLink } from './reading.ts';
import { normalise } from './text.ts';

/** @param firstClause of each block the number of its first clause */
export function readLink(
  link: LinkFact,
  clauses: readonly Clause[],
  firstClause: readonly number[],
  context: ContentContext,
): ReadLink {
  let known: LinkStanding | undefined;
  const text = normalise(link.text).flat;
  return {
    href: link.href,
    text,
    clause: placeOf(link, text, clauses, firstClause),
    standing: () => {
      known ??= context.standing(link.href);
      return known;
    },
  };
}

function placeOf(
  link: LinkFact,
  text: string,
  clauses: readonly Clause[],
  firstClause: readonly number[],
): number | null {
  const first = firstClause[link.block];
  const from = first ?? 0;
  const to = first === undefined ? clauses.length : (firstClause[link.block + 1] ?? clauses.length);
  if (text !== '') {
    for (let i = from; i < to; i++) if (clauses[i]?.flat.includes(text)) return i;
  }
  return first === undefined || first >= clauses.length ? null : first;
}
