/** Parts of a page that are new. */
import { openShadow } from '../../lib/browser/place.ts';
import { shadowsInSight } from './shadows.ts';

/** More changed parts than this between two glances are as good as a new page. */
const MANY = 200;

/**
 * Watches what is added to the page or changed in it.
 * @param changed called where something is new; `urgent` where a field is about to be typed into
 * @returns takes the parts that are new since the last time; the whole document first
 */
export function watchParts(
  changed: (urgent: boolean) => void,
  signal: AbortSignal,
): () => ParentNode[] & Node[] {
  let parts = new Set<Element | ShadowRoot>();
  let everything = true;
  const observer = new MutationObserver((records) => {
    for (const record of records) for (const part of partsOf(record)) parts.add(part);
    if (parts.size > 0) changed(false);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  // A field is about to be typed into: what is around it may stand in a shadow root, or have been named later.
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    parts.add(openShadow(target) ?? target.closest('form') ?? target.parentElement ?? target);
    changed(true);
  };
  document.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
  return () => {
    const whole = everything || parts.size > MANY;
    const taken = whole ? [document, ...shadowsInSight()] : outermost([...parts]);
    parts = new Set();
    everything = false;
    return taken;
  };
}

/** Elements whose text changed. A word may be put together piece by piece: what is short is read as a whole. */
function partsOf({ type, target, addedNodes }: MutationRecord): Element[] {
  if (type === 'characterData') return target.parentElement === null ? [] : [target.parentElement];
  return Array.from(addedNodes).flatMap((node) => {
    if (node instanceof Element && node.childElementCount > 0) return [node];
    const home = node.parentElement;
    return home === null || home === document.body ? (node instanceof Element ? [node] : []) : [home];
  });
}

/** Without what is gone again, and without parts of others. */
function outermost<T extends Node>(parts: readonly T[]): T[] {
  const present = parts.filter((part) => part.isConnected);
  const all = new Set<Node>(present);
  return present.filter((part) => {
    for (let up = part.parentNode; up !== null; up = up.parentNode) if (all.has(up)) return false;
    return true;
  });
}
