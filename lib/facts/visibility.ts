/** How a gatherer learns what a person can see. One implementation per setting: layout.ts in a browser, inline.ts without layout. */
export interface Visibility {
  /** False if the element is not rendered (yet): display none, hidden, visibility, opacity 0. Its subtree is not either. */
  isShown(element: Element): boolean;
  /** False if its own text cannot be read though it is rendered: tiny, transparent, background-coloured, off screen. */
  isLegible(element: Element): boolean;
  /** The element's shadow root. Closed ones only where the setting can open them (an extension API that is handed in). */
  shadowRoot(element: Element): ShadowRoot | null;
  /**
   * Where the two questions above are dear, a cheap one for the element and all around it: true only if nothing of it is
   * hidden by display, visibility or an opacity of 0. With it, elements that are styled by the same names and stand in
   * such elements are taken to look the same.
   */
  isRendered?(element: Element): boolean;
  /** Address of a link that was taken off it by ourselves; null for every other element. */
  takenOff?(element: Element): string | null;
}
