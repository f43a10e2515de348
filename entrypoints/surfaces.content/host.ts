/**
 * The element that carries a surface into a page: a random name, a closed shadow root, and styles of its own.
 * A page can still cover, hide or remove it. It is put back a few times and no more: a page that keeps removing it and
 * a script that keeps adding it would freeze the tab between them.
 */
import { surfaceStyle } from '../../lib/catalog/surface-style.ts';

const MAX_RETURNS = 3;
const MAX_RAISES = 40;

/** Every host of ours: what they hold is never judged, and never taken for a change of the page. */
const own = new WeakSet<Node>();

/** True for an element that we put into the page. */
export function isOwn(node: Node): boolean {
  return own.has(node);
}

/** The style sheets of our hosts, by which they step aside; a message that scrolled away takes its own with it. */
const sheets = new Set<WeakRef<HTMLStyleElement>>();
const ASIDE = '* , *::backdrop { visibility: hidden !important; }';

/**
 * Lets every surface step aside, or come back: for the moment in which a picture of the page itself is taken. A cover
 * goes on holding the page still.
 */
export function stepAside(aside: boolean): void {
  for (const held of sheets) {
    const sheet = held.deref();
    if (sheet === undefined) sheets.delete(held);
    else sheet.textContent = aside ? surfaceStyle + ASIDE : surfaceStyle;
  }
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

export interface Keep {
  /** Puts the surface into the page (again). */
  place(): void;
  /** Puts it on top of the top layer (again). */
  raise(): void;
  /** The page removed, hid or covered it again and again: it cannot be kept there. */
  lost?(): void;
}

/**
 * Keeps a surface on top of dialogs, popovers and full-screen elements that the page opens later, and puts it back
 * where the page removes or hides it.
 * @returns ends it all
 */
export function keepOnTop(host: HTMLElement, { place, raise, lost }: Keep): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const style = host.style.cssText;
  let raises = 0;
  let attacks = 0;
  const attacked = (answer: () => void) => {
    if (++attacks <= MAX_RETURNS) return answer();
    ended.abort();
    lost?.();
  };
  const again = (event: Event) => {
    if (event.target === host || ++raises > MAX_RAISES) return;
    // Raising a popover that nothing covers is no answer to an attack: pages open menus.
    if (lost !== undefined && isCovered(host)) attacked(raise);
    else raise();
  };
  window.addEventListener('toggle', again, { capture: true, signal });
  document.addEventListener('fullscreenchange', again, { signal });
  const observer = new MutationObserver(() => {
    if (!host.isConnected)
      attacked(() => {
        place();
        raise();
      });
    else if (host.style.cssText !== style) {
      host.style.cssText = style;
      attacked(raise);
    }
  });
  // The document itself too: document.open() replaces its root element.
  observer.observe(document, { childList: true });
  observer.observe(host.parentNode ?? document.documentElement, { childList: true });
  observer.observe(host, { attributes: true, attributeFilter: ['style'] });
  signal.addEventListener('abort', () => observer.disconnect());
  return () => ended.abort();
}

/** True if something else lies over the middle of the window. */
function isCovered(host: HTMLElement): boolean {
  const top = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
  return top !== null && top !== host;
}

function addStyle(root: ShadowRoot): void {
  const style = document.createElement('style');
  style.textContent = surfaceStyle;
  sheets.add(new WeakRef(style));
  root.append(style);
}

/** A name that no page can know beforehand; with a hyphen, so that it may have a shadow root. */
function randomName(): string {
  const letters = Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) =>
    String.fromCharCode(97 + (byte % 26)),
  ).join('');
  return `${letters.slice(0, 5)}-${letters.slice(5)}`;
}
