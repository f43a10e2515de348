/** What is seen according to the browser's own layout. For content scripts; takes the window from the element. */
import { isClear, isOpaque } from './colours.ts';
import { ELEMENT, INLINE } from './dom.ts';
import { type Look, UNKNOWN, type Visibility } from './visibility.ts';

const RENDERED = { visibilityProperty: true, opacityProperty: true };

const PLAIN: Look = {
  shown: true,
  folded: false,
  escapes: false,
  legible: null,
  ink: null,
  ground: null,
  cut: false,
  opacity: 1,
  reversed: false,
};

/**
 * Visibility by computed style.
 * @param openShadow reads closed shadow roots where the extension API offers it; open ones are read without it
 */
export function layoutVisibility(openShadow?: (element: Element) => ShadowRoot | null): Visibility {
  return {
    lookOf: (element) => {
      const style = styleOf(element);
      return style === null ? PLAIN : lookBy(style, element);
    },
    groundOf,
    seenOrder,
    generated: (element, place) => generatedText(element, `::${place}`),
    shadowRoot: (element) => element.shadowRoot ?? openShadow?.(element) ?? null,
    // False for `display: contents` too; computed style then tells.
    isRendered: (element) => element.checkVisibility(RENDERED),
  };
}

function styleOf(element: Element, pseudo?: string): CSSStyleDeclaration | null {
  return element.ownerDocument.defaultView?.getComputedStyle(element, pseudo) ?? null;
}

function lookBy(style: CSSStyleDeclaration, element: Element): Look {
  const opacity = Number(style.opacity);
  const shown =
    style.display !== 'none' && style.visibility !== 'hidden' && opacity > 0.02 && !isAway(style.transform);
  if (!shown) return { ...PLAIN, shown };
  return {
    shown,
    folded: isFolded(style, element),
    escapes: style.position === 'absolute' || style.position === 'fixed',
    legible: Number.parseFloat(style.fontSize) >= 2,
    ink: inkOf(style),
    ground: groundBy(style, element),
    cut: isCutOff(style) || isOffScreen(style),
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
  const moved =
    style.position !== 'static' && !(style.position === 'relative' && INLINE.has(element.tagName));
  return moved || style.float !== 'none' ? UNKNOWN : null;
}

function groundOf(element: Element): string {
  for (let up = element.parentElement; up !== null; up = up.parentElement) {
    const style = styleOf(up);
    const ground = style === null ? UNKNOWN : groundBy(style, up);
    if (ground !== null) return ground;
  }
  return UNKNOWN;
}

/** Shapes and rectangles that leave nothing of what they cut out. */
function isCutOff({ clipPath, clip, position }: CSSStyleDeclaration): boolean {
  if (clipPath !== 'none')
    return /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%\)|(?:circle|ellipse)\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\))/.test(
      clipPath,
    );
  if (clip === 'auto' || position === 'static' || position === 'relative') return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = (/\(([^)]*)\)/.exec(clip)?.[1] ?? '')
    .split(/[ ,]+/)
    .map((side) => Number.parseFloat(side));
  return right - left <= 1 || bottom - top <= 1;
}

function isOffScreen(style: CSSStyleDeclaration): boolean {
  if (Number.parseFloat(style.textIndent) < -500 || Number.parseFloat(style.marginLeft) < -900) return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  return Number.parseFloat(style.left) < -900 || Number.parseFloat(style.top) < -900;
}

/** Shrunk to nothing or pushed aside, as parts are that come in later. @param transform `none` or `matrix(a, b, c, d, x, y)` */
function isAway(transform: string): boolean {
  if (!transform.startsWith('matrix(')) return false;
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = transform.slice(7, -1).split(',').map(Number);
  return Math.hypot(a, b) < 0.1 || Math.hypot(c, d) < 0.1 || x < -2500 || y < -2500;
}

/** Lines of more parts than this are lists. */
const MOST_PARTS = 60;

function seenOrder(element: Element): readonly Node[] | null {
  const style = styleOf(element);
  if (style === null || !/flex|grid/.test(style.display) || element.childElementCount > MOST_PARTS)
    return null;
  const children = Array.from(element.childNodes);
  const places = children.map((child) => {
    const order = child.nodeType === ELEMENT ? styleOf(child as Element)?.order : '0';
    return Number(order);
  });
  const isBackwards = style.display.includes('flex') && style.flexDirection.endsWith('-reverse');
  if (!isBackwards && places.every((place) => place === 0)) return null;
  const sorted = children
    .map((child, at) => ({ child, at, place: places[at] ?? 0 }))
    .sort((one, other) => one.place - other.place || one.at - other.at)
    .map(({ child }) => child);
  return isBackwards ? sorted.reverse() : sorted;
}

/** Words between quotes; pictures, counters and the letters of symbol fonts are none. */
function generatedText(element: Element, pseudo: string): string {
  const content = styleOf(element, pseudo)?.content ?? 'none';
  if (!/^["'].*\p{L}.*\p{L}/u.test(content)) return '';
  return content
    .slice(1, -1)
    .replace(/\\(.)/g, '$1')
    .replace(/\p{Co}/gu, '');
}
