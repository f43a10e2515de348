/** What the DOM is made of, for the walker and for labels: node types, kinds of elements, short texts, addresses. */

export const ELEMENT = 1;
export const TEXT = 3;
/** Bit of `compareDocumentPosition`: the other one comes later. */
export const FOLLOWING = 4;
/** Elements that stand within a line; everything else bounds a block. */
export const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK NOBR Q RUBY S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
/** Elements whose text nobody reads as text of the page. */
export const SKIPPED =
  /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE|IFRAME|OBJECT|CANVAS|VIDEO|AUDIO|DATALIST|SELECT|MATH|RP|RT)$/;

/** Name of an element in capitals, in whatever kind of document it stands. */
export function tagOf(element: Element): string {
  return element.tagName.toUpperCase();
}

/** What an attribute says; empty where there is none. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}

/** Text of an element for a label: white space collapsed, cut at `limit` characters. */
export function shortText(element: Element, limit: number): string {
  const out: string[] = [];
  let left = limit;
  const visit = (node: Node): void => {
    for (let child = node.firstChild; child !== null && left > 0; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        const text = (child.nodeValue ?? '').replace(/\s+/g, ' ');
        out.push(text);
        left -= text.trim().length;
      } else if (child.nodeType === ELEMENT && !SKIPPED.test(tagOf(child as Element))) {
        if (!INLINE.has(tagOf(child as Element))) out.push(' ');
        visit(child);
      }
    }
  };
  visit(element);
  return out.join('').replace(/\s+/g, ' ').trim().slice(0, limit);
}

/** Absolute form of an address, or null if it cannot be resolved or only points within the page. */
export function absolute(href: string | null, base: string): string | null {
  if (href === null || href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return null;
  try {
    return new URL(href, base).href;
  } catch {
    return null;
  }
}
