/**
 * Parts of the page that are not shown yet. A class, a style or a box that is ticked may show them, and classes change
 * too often to follow everywhere: only these parts and what is around them are watched.
 */

import { RENDERED } from '../../lib/facts/visibility.ts';

/** More hidden parts than this are a menu or a catalogue. */
const MOST = 100;

export class Latent {
  private parts = new Set<Element>();
  private readonly styles = new MutationObserver(() => this.look());
  private readonly sizes = new ResizeObserver(() => this.look());

  /** @param shown a part that was hidden is seen now */
  constructor(private readonly shown: () => void) {
    // What fades in is seen only at the end.
    for (const type of ['transitionend', 'animationend'])
      document.addEventListener(type, () => this.look(), { capture: true, passive: true });
  }

  /** Watches these parts in place of those before. */
  watch(parts: ReadonlySet<Element>): void {
    this.styles.disconnect();
    this.sizes.disconnect();
    this.parts = new Set([...parts].slice(0, MOST));
    const around = new Set<Element>();
    for (const part of this.parts) {
      this.sizes.observe(part);
      for (let up: Element | null = part; up !== null && !around.has(up); up = up.parentElement)
        around.add(up);
    }
    for (const element of around) this.styles.observe(element, { attributeFilter: ['class', 'style'] });
  }

  private look(): void {
    if (![...this.parts].some((part) => part.checkVisibility(RENDERED))) return;
    // The next look at the page tells anew what is hidden.
    this.parts.clear();
    this.shown();
  }
}
