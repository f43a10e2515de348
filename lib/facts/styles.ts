/** Values of styles, written as browsers compute them, that keep text from being seen or show it in another order. */
import { ELEMENT } from './dom.ts';

export type Style = Pick<
  CSSStyleDeclaration,
  | 'clip'
  | 'clipPath'
  | 'display'
  | 'filter'
  | 'flexDirection'
  | 'left'
  | 'marginLeft'
  | 'maskImage'
  | 'opacity'
  | 'order'
  | 'position'
  | 'rotate'
  | 'scale'
  | 'textIndent'
  | 'top'
  | 'transform'
  | 'translate'
>;

/** Further to the right than windows are wide (CSS pixels); a page that is as wide is scrolled by nobody. */
const RIGHT = 4000;
/** Further to the left or above the page is what comes in later. */
const ASIDE = -2500;

/** Of the element itself: 0 to 1. */
export function opacityOf({ opacity, filter }: Style): number {
  return Number(opacity) * Number(/opacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);
}

/** Shrunk to nothing, turned edgeways or pushed aside, as parts are that come in later. */
export function isAway(style: Style): boolean {
  const [a = 1, b = 0, c = 0, d = 1, x = 0, y = 0] = matrixOf(style);
  if (Math.hypot(a, b) < 0.1 || Math.hypot(c, d) < 0.1 || x < ASIDE || y < ASIDE) return true;
  return /(?:^| )0(?:\.0\d*)?(?: |$)/.test(style.scale) || /^[xy] -?(?:90|270)deg/.test(style.rotate);
}

/** `none`, `matrix(a, b, c, d, x, y)`, or sixteen numbers of which these are six. */
function matrixOf({ transform }: Style): number[] {
  const [name, numbers = ''] = transform.split('(');
  const all = numbers === '' ? [] : numbers.split(',').map(Number.parseFloat);
  return name === 'matrix3d' ? [0, 1, 4, 5, 12, 13].map((at) => all[at] ?? 0) : all;
}

/** Out of sight for good: nothing is left of it, or it stands beside the page. @param free it may stand elsewhere than its place */
export function isOutOfSight(style: Style, free: boolean): boolean {
  const pixels = (value: string) => Number.parseFloat(value) || 0;
  const indent = pixels(style.textIndent);
  const margin = pixels(style.marginLeft);
  const [left, top] = free ? [pixels(style.left), pixels(style.top)] : [0, 0];
  return (
    isCutOff(style) ||
    isMasked(style.maskImage) ||
    indent < -500 ||
    Math.min(margin, left, top) < -900 ||
    Math.max(indent, margin, left, matrixOf(style)[4] ?? 0, pixels(style.translate)) > RIGHT
  );
}

/** Every colour of the mask is clear. */
function isMasked(image: string): boolean {
  return /gradient/.test(image) && !/rgb\(|[1-9]\)|url|l[ac][bh]/.test(image);
}

/** Shapes and rectangles that leave nothing of what they cut out. */
function isCutOff({ clipPath, clip, position }: Style): boolean {
  if (clipPath !== 'none')
    return /^(?:inset\((?:[5-9]\d|100)(?:\.\d+)?%\)|(?:circle|ellipse)\(0|polygon\((?:0(?:px|%)? 0(?:px|%)?(?:, )?)+\))/.test(
      clipPath,
    );
  if (clip === 'auto' || !isTakenOut(position)) return false;
  const [top = 0, right = 0, bottom = 0, left = 0] = (/\(([^)]*)\)/.exec(clip)?.[1] ?? '')
    .split(/[ ,]+/)
    .map((side) => Number.parseFloat(side));
  return right - left <= 1 || bottom - top <= 1;
}

/** Taken out of its place. */
export function isTakenOut(position: string): boolean {
  return position === 'absolute' || position === 'fixed';
}

/** Lines of more parts than this are lists. */
const MOST_PARTS = 60;

/** Children in the order in which they are seen; null where that is the one in which they are written. */
export function orderOf(
  element: Element,
  styleOf: (element: Element) => Pick<Style, 'display' | 'flexDirection' | 'order'> | null,
): readonly Node[] | null {
  const style = styleOf(element);
  if (style === null || !/flex|grid/.test(style.display) || element.childElementCount > MOST_PARTS)
    return null;
  const isBackwards = style.display.includes('flex') && style.flexDirection.endsWith('-reverse');
  const places = new Map(
    Array.from(element.childNodes, (child) => [
      child,
      child.nodeType === ELEMENT ? Number(styleOf(child as Element)?.order) : 0,
    ]),
  );
  if (!isBackwards && [...places.values()].every((place) => place === 0)) return null;
  const sorted = [...places.keys()].sort((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
  return isBackwards ? sorted.reverse() : sorted;
}

/** Words between quotes; pictures, counters and the letters of symbol fonts are none. @param content as a style gives it */
export function wordsOf(content: string): string {
  if (!/^["'].*\p{L}.*\p{L}/u.test(content)) return '';
  return content
    .slice(1, -1)
    .replace(/\\(.)/g, '$1')
    .replace(/\p{Co}/gu, '');
}
