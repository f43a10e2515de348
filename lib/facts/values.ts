/** Declared values as browsers would compute them, as far as that can be told without layout. */
import { attribute } from './dom.ts';
import type { Declarations } from './sheets.ts';
import type { Style } from './styles.ts';
import { UNKNOWN } from './visibility.ts';

/** CSS pixels; windows are taken to be 1280 by 800. */
const UNITS: Readonly<Record<string, number>> = {
  px: 1,
  pt: 1.33,
  em: 16,
  rem: 16,
  ex: 8,
  ch: 8,
  vw: 12.8,
  vh: 8,
};

/** 0 for what is no length, or hangs on another. */
function pixels(value = ''): number {
  const [, number = '0', unit = 'px'] = /^([-+]?[\d.]{1,12})([a-z]*)$/i.exec(value.trim()) ?? [];
  return Number(number) * (UNITS[unit.toLowerCase() || 'px'] ?? 0) || 0;
}

export function styleOf(declared: Declarations): Style {
  const get = (name: string, otherwise: string) => declared.get(name)?.toLowerCase() || otherwise;
  const right = pixels(declared.get('right'));
  return {
    clip: get('clip', 'auto'),
    clipPath: get('clip-path', get('-webkit-clip-path', 'none')),
    display: get('display', ''),
    filter: get('filter', 'none').replace(
      /opacity\(\s*([\d.]+)%/,
      (_, part) => `opacity(${Number(part) / 100}`,
    ),
    flexDirection: get('flex-direction', /[a-z]+-reverse/.exec(get('flex-flow', ''))?.[0] ?? 'row'),
    left: `${pixels(declared.get('left')) || (right < 0 ? -right : 0)}px`,
    marginLeft: `${pixels(declared.get('margin-left'))}px`,
    maskImage: maskOf(get('mask-image', get('-webkit-mask-image', get('mask', get('-webkit-mask', 'none'))))),
    opacity: get('opacity', '1').replace(/^([\d.]+)%$/, (_, part) => String(Number(part) / 100)),
    order: get('order', '0'),
    position: get('position', 'static'),
    rotate: get('rotate', 'none'),
    scale: get('scale', 'none'),
    textIndent: `${pixels(declared.get('text-indent'))}px`,
    top: `${pixels(declared.get('top'))}px`,
    transform: matrixOf(get('transform', get('-webkit-transform', 'none'))),
    translate: `${pixels(get('translate', '').split(' ')[0])}px`,
  };
}

/** Only masks of clear colours are told apart. */
function maskOf(value: string): string {
  const clear =
    /^[a-z-]+\((?:to [a-z ]+,|[\d.]+deg,)?(?:\s*(?:transparent|rgba\(0, ?0, ?0, ?0\))[\s\d%]*,?)+\)/;
  return clear.test(value.slice(0, 500)) ? 'linear-gradient(transparent)' : 'none';
}

/** What moves, shrinks and turns edgeways in a plain list of functions, as a matrix. */
function matrixOf(value: string): string {
  if (value.startsWith('matrix')) return value;
  let [wide, high, x, y] = [1, 1, 0, 0];
  for (const [, name = '', inner = ''] of value.slice(0, 500).matchAll(/([a-z3]{1,12})\(([^()]{0,80})\)/g)) {
    const [first = '', second] = inner.split(',');
    if (name.startsWith('translate')) {
      if (name !== 'translatey' && name !== 'translatez') x += pixels(first);
      y += pixels(name === 'translatey' ? first : name === 'translatex' ? '' : second);
    } else if (name.startsWith('scale')) {
      if (name !== 'scaley') wide *= Number(first);
      if (name !== 'scalex') high *= Number(second ?? first);
    } else if (/^rotate[xy]$/.test(name) && /^-?(?:90|270)deg$|^-?0?\.[27]5turn$/.test(first.trim()))
      wide = 0;
  }
  return `matrix(${wide}, 0, 0, ${high}, ${x}, ${y})`;
}

/** Smaller than this is nothing to read; of what is around it, a tenth. */
const SMALLEST = 2;

/** Null where letters are as large as those around them, or as large as one does not know. */
export function isTinySize(declared: Declarations): boolean | null {
  const short = /(?:^|\s)([\d.]+(?:[a-z]{1,4}|%)?)(?:\/|\s)/i.exec(declared.get('font') ?? '')?.[1];
  const size = /^([\d.]+)([a-z%]*)$/i.exec(declared.get('font-size') ?? short ?? '');
  if (size === null) return null;
  return Number(size[1]) * (/^r?em$/i.test(size[2] ?? '') ? 16 : 1) < SMALLEST;
}

const COLOUR =
  /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|color|(?:ok)?l(?:ab|ch))\([^()]{0,80}\)|\b(?:white|black|transparent)\b/i;

/** The one colour that a value names, in the form of computed styles; `UNKNOWN` for any other. */
export function plainColour(value: string): string {
  const found = COLOUR.exec(value)?.[0].toLowerCase() ?? UNKNOWN;
  if (/^#[\da-f]{4}$|^#[\da-f]{8}$/.test(found))
    return /^#(?:...0|.{6}00)$/.test(found) ? 'transparent' : UNKNOWN;
  if (found.startsWith('rgb')) return found.replace(/\s*[,\s/]\s*(?=[\d.])/g, ', ').replace(/\(\s*, /, '(');
  return found.replace(/^(ok\w+\(\s*)([\d.]+)%/, (_, name, part) => name + Number(part) / 100);
}

/** The words that a style writes, between quotes; parts of them may come from attributes. */
export function writtenText(content: string, element: Element): string {
  const parts = content
    .slice(0, 2000)
    .matchAll(/"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|attr\(\s*([\w-]+)\s*\)/g);
  const texts = Array.from(parts, ([, double, single, named]) =>
    named === undefined ? letters(double ?? single ?? '') : attribute(element, named),
  );
  return `"${texts.join('')}"`;
}

/** `\201C` is a letter by its number. */
function letters(text: string): string {
  return text.replace(/\\([\da-f]{1,6})\s?/gi, (_, code) => {
    const number = Number.parseInt(code, 16);
    return number > 0x10ffff ? '' : String.fromCodePoint(number);
  });
}
