/** How a gatherer learns what a person can see. One implementation per setting: layout.ts in a browser, inline.ts without layout. */

/** How an element looks, as far as reading depends on it. What is not said: as what is around it. */
export interface Look {
  /** False if it is not rendered (yet): display none, hidden, visibility, opacity 0, shrunk to nothing. Nothing in it is. */
  readonly shown: boolean;
  /** A box without room that cuts off what is in it, but for what is taken out of its place. */
  readonly folded?: boolean;
  /** Taken out of its place: boxes around it do not cut it off. */
  readonly escapes?: boolean;
  /** False if letters of its own size cannot be read. */
  readonly legible?: boolean | null;
  /** Colour of its letters, as colours.ts reads it. */
  readonly ink?: string | null;
  /** Colour behind its letters; `UNKNOWN` where a picture or another element may lie there. */
  readonly ground?: string | null;
  /** True if all in it is out of sight: cut off, shrunk or moved away. */
  readonly cut?: boolean;
  /** 0 to 1; what stands in it is as much fainter. */
  readonly opacity?: number;
  /** True if its letters run the other way than they are written. */
  readonly reversed?: boolean;
}

/** What a browser is asked for to tell whether an element is rendered. */
export const RENDERED = { visibilityProperty: true, opacityProperty: true };

/** Neither ink nor ground: nothing can be said of a difference between them. */
export const UNKNOWN = 'unknown';

export interface Visibility {
  lookOf(element: Element): Look;
  /** The colour behind what is read as a whole: the window's behind a document. */
  groundOf?(root: Element | Document): string;
  /** Children in the order in which they are seen, where that is not the one in which they are written; otherwise null. */
  seenOrder?(element: Element): readonly Node[] | null;
  /** The text that a style puts before or after what an element holds. */
  generated?(element: Element, place: 'before' | 'after'): string;
  /** The element's shadow root. Closed ones only where the setting can open them (an extension API that is handed in). */
  shadowRoot(element: Element): ShadowRoot | null;
  /**
   * Where a look is dear, a cheap question for the element and all around it: true only if nothing of it is hidden by
   * display, visibility or an opacity of 0. With it, elements that are styled by the same names and stand in such elements
   * are taken to look the same.
   */
  isRendered?(element: Element): boolean;
  /** Address of a link that was taken off it by ourselves; null for every other element. */
  takenOff?(element: Element): string | null;
}
