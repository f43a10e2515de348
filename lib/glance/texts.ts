/** The text of a page as it stands in the document, whether it is seen or not. */
import { ELEMENT, INLINE, TEXT } from '../facts/dom.ts';

/** Text that nobody reads. */
const UNREAD = /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TITLE)$/;
/** Blocks are told apart so many nodes at a time. */
const NODES = 400;

/** Text below a node with a space between blocks, which in the text of the whole may follow each other without one. */
export function* readBlocks(root: Node): Generator<void, string> {
  const parts: string[] = [];
  let seen = 0;
  // Nodes to come, the next one last; null stands for the end of a block.
  const coming: (Node | null)[] = Array.from(root.childNodes).reverse();
  for (let node = coming.pop(); node !== undefined; node = coming.pop()) {
    if (++seen % NODES === 0) yield;
    if (node === null) parts.push(' ');
    else if (node.nodeType === TEXT) parts.push(node.nodeValue ?? '');
    else if (node.nodeType === ELEMENT) {
      const tag = (node as Element).tagName.toUpperCase();
      if (UNREAD.test(tag)) continue;
      if (!INLINE.has(tag)) {
        parts.push(' ');
        coming.push(null);
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) coming.push(child);
    }
  }
  return parts.join('');
}

/**
 * All text below a node but that of scripts and styles, whose text the browser counts as theirs too.
 * @param unread those elements
 */
export function readText(root: ParentNode & Node, unread: readonly Element[]): string {
  const body = root.querySelector('body') ?? root;
  // A document itself has none; one that a parser left without a body holds its parts directly.
  const text = body.textContent ?? Array.from(body.childNodes, (node) => node.textContent ?? '').join('\n');
  const kept: string[] = [];
  let from = 0;
  for (const element of unread) {
    const own = body.contains(element) ? (element.textContent ?? '') : '';
    const at = own.length < 20 ? -1 : text.indexOf(own, from);
    if (at < 0) continue;
    kept.push(text.slice(from, at));
    from = at + own.length;
  }
  return [...kept, text.slice(from)].join('\n');
}
