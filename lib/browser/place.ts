/** Where a content script runs, and what it may look into. */

/** An empty or generated document (about:blank, srcdoc) speaks with the address of the page that made it. */
export function addressOfDocument(): string {
  if (/^https?:/.test(location.href)) return location.href;
  return /^https?:/.test(document.baseURI) ? document.baseURI : self.origin;
}

declare const chrome: {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** What may have a shadow root besides elements with names of their own (DOM Standard, "valid shadow host name"). */
const HOSTS: ReadonlySet<string> = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span'.split(' '),
);

/** Shadow roots of the page, closed ones too: fake forms hide in them. Firefox has them as a property of the element. */
export function openShadow(element: Element): ShadowRoot | null {
  // Most elements have none, and asking the browser for a closed one costs more than all else that is asked of an element.
  if (!HOSTS.has(element.localName) && !element.localName.includes('-')) return null;
  if (!(element instanceof HTMLElement)) return null;
  if (!import.meta.env.FIREFOX) return chrome.dom?.openOrClosedShadowRoot(element) ?? element.shadowRoot;
  return (
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
  );
}

/** A frame smaller than this, in CSS pixels, holds neither a form nor a sentence: counters, spacers, buttons. */
const SMALLEST = { width: 120, height: 60 };

/** Calls back once this frame is large enough to be read: at once, or when it grows. */
export function whenReadable(begin: () => void): void {
  if (!isTiny()) {
    begin();
    return;
  }
  const grown = new AbortController();
  const check = () => {
    if (isTiny()) return;
    grown.abort();
    begin();
  };
  window.addEventListener('resize', check, { signal: grown.signal });
}

function isTiny(): boolean {
  return window.top !== window.self && (innerWidth < SMALLEST.width || innerHeight < SMALLEST.height);
}
