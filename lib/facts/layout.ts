/** What is seen according to the browser's own layout. For content scripts; takes the window from the element. */
import { isClear, isOpaque } from './colours.ts';
import { INLINE } from './dom.ts';
import { isAway, isOutOfSight, isTakenOut, opacityOf, orderOf, wordsOf } from './styles.ts';
import { type Look, RENDERED, UNKNOWN, type Visibility } from './visibility.ts';

/**
 * Visibility by computed style.
 * @param openShadow reads closed shadow roots where the extension API offers it; open ones are read without it
 */
export function layoutVisibility(openShadow?: (element: Element) => ShadowRoot | null): Visibility {
  return {
    lookOf: (element) => {
      const style = styleOf(element);
      return style === null ? { shown: true } : lookBy(style, element);
    },
    groundOf,
    seenOrder: (element) => orderOf(element, styleOf),
    generated: (element, place) => wordsOf(styleOf(element, `::${place}`)?.content ?? 'none'),
    shadowRoot: (element) => element.shadowRoot ?? openShadow?.(element) ?? null,
    // False for `display: contents` too; computed style then tells.
    isRendered: (element) => element.checkVisibility(RENDERED),
  };
}

function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element, pseudo) ?? null;
}

function lookBy(style: CSSStyleDeclaration, element: Element): Look {
  const opacity = opacityOf(style);
  const shown = style.display !== 'none' && style.visibility !== 'hidden' && opacity > 0.02 && !isAway(style);
  if (!shown) return { shown };
  const escapes = isTakenOut(style.position);
  return {
    shown,
    folded: isFolded(style, element),
    escapes,
    legible: Number.parseFloat(style.fontSize) >= 2,
    ink: inkOf(style),
    ground: groundBy(style, element),
    cut: isOutOfSight(style, escapes || isWithinLine(style, element)),
    opacity,
    reversed: style.unicodeBidi.includes('override') && style.direction === 'rtl',
  };
}

/** A box of a pixel or less that cuts off what does not fit; its padding is room too. */
function isFolded(style: CSSStyleDeclaration, element: Element): boolean {
  if (style.overflowX === 'visible' || style.display === 'inline' || style.display === 'contents')
    return false;
  return element.clientWidth <= 1 || element.clientHeight <= 1;
}

/** A shadow, or a ground that only shows through the letters, draws them even where they have no colour of their own. */
function inkOf(style: CSSStyleDeclaration): string {
  if (style.textShadow !== 'none' || style.backgroundClip === 'text') return UNKNOWN;
  return style.getPropertyValue('-webkit-text-fill-color') || style.color;
}

function groundBy(style: CSSStyleDeclaration, element: Element): string | null {
  if (style.backgroundImage !== 'none') return UNKNOWN;
  const { backgroundColor } = style;
  if (isOpaque(backgroundColor)) return backgroundColor;
  if (!isClear(backgroundColor)) return UNKNOWN;
  // Where nothing of the page lies behind, there is the window: white, unless the page is made for dark ones too.
  if (element === element.ownerDocument.documentElement)
    return /^(?:normal|light)$/.test(style.colorScheme) ? 'white' : UNKNOWN;
  // What is taken out of its place may lie over anything.
  const moved = style.position !== 'static' && !isWithinLine(style, element);
  return moved || style.float !== 'none' ? UNKNOWN : null;
}

/** Moved within its line at most. */
function isWithinLine({ position }: CSSStyleDeclaration, { tagName }: Element): boolean {
  return position === 'relative' && INLINE.has(tagName);
}

function groundOf(root: Node): string {
  for (let up = root.parentElement; up !== null; up = up.parentElement) {
    const style = styleOf(up);
    const ground = style === null ? UNKNOWN : groundBy(style, up);
    if (ground !== null) return ground;
  }
  return UNKNOWN;
}
