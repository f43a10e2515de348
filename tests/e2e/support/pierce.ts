/** Looks through closed shadow roots: page scripts cannot, the browser's debugging protocol can. */
import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** One element as the browser sees it, closed shadow roots included. */
export interface PiercedNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly backendNodeId: number;
  /** Text of the element and everything below it, white space collapsed. */
  readonly text: string;
  /** The closed shadow root it stands in, as a backend node id: page scripts cannot read what is there. */
  readonly closedRoot: number | null;
}

/** Every element of a page's document, closed shadow roots and frames of the same process included, in document order. */
export async function pierce(page: Page): Promise<PiercedNode[]> {
  const session = await page.createCDPSession();
  try {
    return await pierceWith(session);
  } finally {
    await session.detach().catch(() => undefined);
  }
}

async function pierceWith(session: CDPSession): Promise<PiercedNode[]> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  const found: PiercedNode[] = [];
  const walk = (node: Protocol.DOM.Node, closedRoot: number | null): void => {
    if (node.nodeType === 1) {
      found.push({
        name: node.localName,
        attributes: pairs(node.attributes ?? []),
        backendNodeId: node.backendNodeId,
        text: textOf(node).replace(/\s+/g, ' ').trim(),
        closedRoot,
      });
    }
    for (const root of node.shadowRoots ?? []) {
      walk(root, root.shadowRootType === 'closed' ? root.backendNodeId : closedRoot);
    }
    for (const child of node.children ?? []) walk(child, closedRoot);
    if (node.contentDocument !== undefined) walk(node.contentDocument, closedRoot);
  };
  walk(root, null);
  return found;
}

function pairs(flat: readonly string[]): Record<string, string> {
  const result: Record<string, string> = {};
  for (let at = 0; at + 1 < flat.length; at += 2) result[flat[at] ?? ''] = flat[at + 1] ?? '';
  return result;
}

function textOf(node: Protocol.DOM.Node): string {
  if (node.nodeType === 3) return node.nodeValue;
  if (node.localName === 'style' || node.localName === 'script') return '';
  const inside = [...(node.shadowRoots ?? []), ...(node.children ?? [])];
  return inside.map(textOf).join(' ');
}
