/** What is seen according to the browser's own layout. For content scripts; takes the window from the element. */
import type { Visibility } from './visibility.ts';

/**
 * Visibility by computed style.
 * @param openShadow reads closed shadow roots where the extension API offers it; open ones are read without it
 */
export function layoutVisibility(openShadow?: (element: Element) => ShadowRoot | null): Visibility {
  return {
    isShown: (element) => {
      const style = styleOf(element);
      if (style === null) return true;
      return style.display !== 'none' && style.visibility !== 'hidden' && Number(style.opacity) > 0.02;
    },
    isLegible: (element) => {
      const style = styleOf(element);
      return (
        style === null ||
        !(Number.parseFloat(style.fontSize) < 2 || isInvisibleInk(style) || isOffScreen(style))
      );
    },
    shadowRoot: (element) => element.shadowRoot ?? openShadow?.(element) ?? null,
    // False for `display: contents` too; computed style then tells.
    isRendered: (element) => element.checkVisibility(RENDERED),
  };
}

const RENDERED = { visibilityProperty: true, opacityProperty: true };

/** Computed styles are live objects; asking twice for the same element costs no second style pass. */
function styleOf(element: Element): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element) ?? null;
}

function isInvisibleInk(style: CSSStyleDeclaration): boolean {
  if (style.color === 'rgba(0, 0, 0, 0)')
    return style.getPropertyValue('-webkit-text-fill-color') === style.color;
  return style.color === style.backgroundColor;
}

function isOffScreen(style: CSSStyleDeclaration): boolean {
  if (style.position !== 'absolute' && style.position !== 'fixed')
    return Number.parseFloat(style.textIndent) < -500;
  return Number.parseFloat(style.left) < -900 || Number.parseFloat(style.top) < -900;
}
