/**
 * The element that carries a surface into a page: a random name, a closed shadow root, and styles of its own.
 * A page can still cover, hide or remove it. It is put back a few times and no more: a page that keeps removing it and
 * a script that keeps adding it would freeze the tab between them.
 */
import { surfaceStyle } from '../../../lib/catalog/surface-style.ts';

const MAX_RETURNS = 3;
const MAX_RAISES = 40;

/** Every host of ours: what they hold is never judged, and never taken for a change of the page. */
const own = new WeakSet<Node>();

/** True for an element that we put into the page. */
export function isOwn(node: Node): boolean {
  return own.has(node);
}

export interface Carrier {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
}

/** @param inline style of the host; every declaration is important, so that no rule of the page undoes it */
export function createCarrier(inline: string): Carrier {
  const host = document.createElement(randomName());
  own.add(host);
  host.style.cssText = `all: initial !important; ${inline.replaceAll(';', ' !important;')}`;
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root);
  return { host, root };
}

/**
 * Keeps a surface on top of dialogs, popovers and full-screen elements that the page opens later, and puts it back
 * where the page removes it.
 * @param raise puts the surface (again) on top of the top layer
 * @returns ends it all
 */
export function keepOnTop(host: HTMLElement, place: () => void, raise: () => void): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let raises = 0;
  let returns = 0;
  const again = (event: Event) => {
    if (event.target === host || ++raises > MAX_RAISES) return;
    raise();
  };
  window.addEventListener('toggle', again, { capture: true, signal });
  document.addEventListener('fullscreenchange', again, { signal });
  const observer = new MutationObserver(() => {
    if (host.isConnected || ++returns > MAX_RETURNS) return;
    place();
    raise();
  });
  // The document itself too: document.open() replaces its root element.
  observer.observe(document, { childList: true });
  observer.observe(host.parentNode ?? document.documentElement, { childList: true });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => ended.abort();
}

function addStyle(root: ShadowRoot): void {
  const style = document.createElement('style');
  style.textContent = surfaceStyle;
  root.append(style);
}

/** A name that no page can know beforehand; with a hyphen, so that it may have a shadow root. */
function randomName(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
