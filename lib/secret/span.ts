/** A stretch of a text, UTF-16 offsets, `end` behind the last letter. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One recogniser: its name, and where in a text it finds something. Pure, and linear in the length of the text. */
export interface Recogniser<Kind extends string> {
  readonly kind: Kind;
  find(text: string): readonly Span[];
}

/**
 * All matches of an expression that hold on a second look.
 * @param pattern with the flag `g`; a group named `it` is the stretch that counts, otherwise the whole match
 * @param holds looks at the stretch, e.g. at its checksum
 */
export function matches(
  text: string,
  pattern: RegExp,
  holds: (found: string) => boolean = () => true,
): Span[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const it = match.groups?.['it'] ?? match[0];
    if (!holds(it)) return [];
    const start = match.index + match[0].lastIndexOf(it);
    return [{ start, end: start + it.length }];
  });
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
