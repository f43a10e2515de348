/** The text of a page as it stands in the document, whether it is seen or not. */
import { ELEMENT, INLINE, TEXT } from '../facts/dom.ts';

/** Text that nobody reads. */
const UNREAD: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE']);
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
      if (UNREAD.has(tag)) continue;
      if (!INLINE.has(tag)) {
        parts.push(' ');
        coming.push(null);
      }
      for (let child = node.lastChild; child !== null; child = child.previousSibling) coming.push(child);
    }
  }
  return parts.join('');
}

/** An element whose parts look in more ways than these is a list or a picture. */
const MOST_LOOKS = 4;

/**
 * What stands in each element once parts of it are left out, and in the opposite order: children that look alike are kept
 * together, because those that are not seen differ from those that are.
 */
export function* readDisguised(root: ParentNode): Generator<void, string> {
  const found: string[] = [];
  let seen = 0;
  for (const element of root.querySelectorAll('*')) {
    if (++seen % NODES === 0) yield;
    if (element.childElementCount === 0) continue;
    const parts = Array.from(element.childNodes, partOf);
    const looks = new Set(parts.map(({ look }) => look));
    if (looks.size <= MOST_LOOKS)
      for (const kept of looks)
        found.push(parts.map(({ look, text }) => (look === kept || !text.trim() ? text : '')).join(''));
    const letters = parts.flatMap(({ text }) => text.trim() || []);
    const gap = letters.some(({ length }) => length > 1) ? ' ' : '';
    found.push(letters.join(gap), letters.reverse().join(gap));
  }
  return found.join('\n');
}

/** Text of a part that has none below itself, and what tells how it looks. */
function partOf(node: Node): { readonly look: string; readonly text: string } {
  const { childElementCount, className, nodeName } = node as Element;
  return {
    look: `${nodeName}${className}${(node as Element).getAttribute?.('style')}`,
    text: childElementCount > 0 || UNREAD.has(nodeName) ? '' : (node.textContent ?? ''),
  };
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
