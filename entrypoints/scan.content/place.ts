/** Where this script runs, and what it may look into. */
import { isOwn } from './surfaces/host.ts';

/** An empty or generated document (about:blank, srcdoc) speaks with the address of the page that made it. */
export function addressOfDocument(): string {
  if (/^https?:/.test(location.href)) return location.href;
  return /^https?:/.test(document.baseURI) ? document.baseURI : self.origin;
}

declare const chrome: {
  readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null };
};

/** Closed shadow roots of the page: fake forms hide in them. Firefox has them as a property of the element. */
export function openShadow(element: Element): ShadowRoot | null {
  if (isOwn(element) || !(element instanceof HTMLElement)) return null;
  if (!import.meta.env.FIREFOX) return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
  return (
    (element as HTMLElement & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot ?? null
  );
}
