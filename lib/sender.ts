/** Who sent a message: told from what the browser says of the sender, never from the message. */

/** Where a message can come from: a content script, or one page of our own. */
export type Sender = 'content' | 'blocked' | 'options' | 'popup';

/** As much of `runtime.MessageSender` as trust depends on. */
export interface SenderFacts {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
}

/**
 * Tells who sent a message, or null for anybody who may send nothing.
 * @param own our extension's id and the address of its root, `chrome-extension://<id>/`
 */
export function senderOf(sender: SenderFacts, own: { id: string; root: string }): Sender | null {
  if (sender.id !== own.id || sender.url === undefined) return null;
  if (sender.url.startsWith(own.root)) return ownPage(sender.url.slice(own.root.length), sender.frameId);
  return sender.tab?.id === undefined ? null : 'content';
}

/** Our pages are never framed: `frame-ancestors 'none'` forbids it, and a framed one is not believed either. */
function ownPage(path: string, frameId: number | undefined): Sender | null {
  if (frameId !== undefined && frameId !== 0) return null;
  const page = /^(blocked|options|popup)\.html(?=$|[?#])/.exec(path)?.[1];
  return page === 'blocked' || page === 'options' || page === 'popup' ? page : null;
}
