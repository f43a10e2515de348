/** What is seen as far as it can be told without layout: style attributes, `hidden`, and plain rules in style elements. */
import { isClear } from './colours.ts';
import { type Look, UNKNOWN, type Visibility } from './visibility.ts';

interface HidingNames {
  readonly ids: ReadonlySet<string>;
  readonly classes: ReadonlySet<string>;
}

const HIDING =
  /(?:^|[;\s{])(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:!|;|$)|transform\s*:\s*scale\(\s*0?(?:\.0\d*)?\s*[,)])/i;
const SIZE = /(?:^|[;\s])font-size\s*:\s*(\d+(?:\.\d+)?)(?:px|pt|em|rem|%)?\s*(?:!|;|$)/i;
/** Smaller than this in any unit is nothing to read: `0`, `1px`, `1%`. An `em` of 1 is the size of what is around it. */
const SMALLEST = 2;
const AWAY = [
  /(?:^|[;\s])text-indent\s*:\s*-\d{3,}/i,
  /(?:^|[;\s])(?:left|top|margin-left)\s*:\s*-\d{4,}/i,
  /clip-path\s*:\s*(?:inset\(\s*(?:[5-9]\d|100)%|(?:circle|ellipse)\(\s*0)/i,
];
const CUTS = /overflow\s*:\s*(?:hidden|clip)/i;
const TINY_BOX = /(?:^|[;\s])(?:max-)?(?:width|height)\s*:\s*[01](?:px)?\s*(?:!|;|$)/i;

/** Visibility by inline style and by the document's own simple style rules. */
export function inlineVisibility(doc: Document): Visibility {
  const hiding = hidingNames(Array.from(doc.querySelectorAll('style'), (style) => style.textContent ?? ''));
  return {
    lookOf: (element) => ({
      ...lookBy(element.getAttribute('style') ?? '', element),
      shown: !isHidden(element, hiding),
    }),
    shadowRoot: (element) => element.shadowRoot ?? null,
  };
}

function isHidden(element: Element, hiding: HidingNames): boolean {
  const style = element.getAttribute('style');
  if (style !== null && /display\s*:\s*(?!none)[a-z]/i.test(style)) return false;
  if (element.hasAttribute('hidden') || (style !== null && HIDING.test(style))) return true;
  const tag = element.tagName.toUpperCase();
  if (tag === 'DIALOG' && !element.hasAttribute('open')) return true;
  if (hiding.ids.size > 0 && hiding.ids.has(element.getAttribute('id') ?? '')) return true;
  if (hiding.classes.size === 0) return false;
  return (element.getAttribute('class') ?? '').split(/\s+/).some((name) => hiding.classes.has(name));
}

function lookBy(style: string, element: Element): Omit<Look, 'shown'> {
  const size = SIZE.exec(style);
  const isTiny = size !== null && Number(size[1]) < SMALLEST && !/1(?:\.\d+)?r?em/i.test(size[0]);
  return {
    folded: false,
    escapes: false,
    legible: size === null ? null : !isTiny,
    ink: colourIn(style, /(?:^|[;\s])color\s*:\s*([^;!]+)/i),
    ground: groundIn(style, element),
    cut: AWAY.some((pattern) => pattern.test(style)) || (CUTS.test(style) && TINY_BOX.test(style)),
    opacity: Number(/(?:^|[;\s])opacity\s*:\s*(0?\.\d+|0)\s*(?:!|;|$)/i.exec(style)?.[1] ?? 1),
    reversed:
      (element.tagName.toUpperCase() === 'BDO' && element.getAttribute('dir')?.toLowerCase() === 'rtl') ||
      (/unicode-bidi\s*:\s*(?:isolate-|bidi-)override/i.test(style) && /direction\s*:\s*rtl/i.test(style)),
  };
}

function colourIn(style: string, pattern: RegExp): string | null {
  const colour =
    pattern
      .exec(style)?.[1]
      ?.trim()
      .replace(/\s*,\s*/g, ', ') ?? null;
  return colour === 'inherit' ? null : colour;
}

function groundIn(style: string, element: Element): string | null {
  if (/background(?:-image)?\s*:[^;]*(?:url|gradient)\(/i.test(style)) return UNKNOWN;
  const colour = colourIn(style, /background(?:-color)?\s*:\s*([^;!]+)/i) ?? element.getAttribute('bgcolor');
  return colour === null || isClear(colour) ? null : colour;
}

/** Names from rules such as `.modal { display: none }` or `#step2 { … }`; rules inside @media and the like are left out. */
function hidingNames(sheets: readonly string[]): HidingNames {
  const ids = new Set<string>();
  const classes = new Set<string>();
  for (const sheet of sheets) {
    for (const { selectors, body } of topLevelRules(sheet)) {
      if (!HIDING.test(`{${body}`)) continue;
      for (const selector of selectors.split(',')) {
        const match = /^\s*([.#])([\w-]+)\s*$/.exec(selector);
        if (match?.[1] === '#') ids.add(match[2] ?? '');
        else if (match?.[1] === '.') classes.add(match[2] ?? '');
      }
    }
  }
  return { ids, classes };
}

function topLevelRules(sheet: string): { selectors: string; body: string }[] {
  const rules: { selectors: string; body: string }[] = [];
  const text = withoutComments(sheet);
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const close = matchingBrace(text, open);
    const selectors = text.slice(at, open);
    if (!selectors.includes('@')) rules.push({ selectors, body: text.slice(open + 1, close) });
    at = close + 1;
  }
  return rules;
}

function withoutComments(sheet: string): string {
  let out = '';
  let at = 0;
  while (at < sheet.length) {
    const open = sheet.indexOf('/*', at);
    if (open < 0) return out + sheet.slice(at);
    out += sheet.slice(at, open);
    const close = sheet.indexOf('*/', open + 2);
    if (close < 0) return out;
    at = close + 2;
  }
  return out;
}

function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 123) depth++;
    else if (char === 125 && --depth === 0) return i;
  }
  return text.length;
}
