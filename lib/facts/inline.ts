/** What is seen as far as it can be told without layout: by style attributes, `hidden`, and plain rules of style elements. */
import { isClear, isOpaque } from './colours.ts';
import { attribute, INLINE, tagOf } from './dom.ts';
import { type Declarations, Sheets } from './sheets.ts';
import { isAway, isOutOfSight, isTakenOut, opacityOf, orderOf, type Style, wordsOf } from './styles.ts';
import { isTinySize, plainColour, styleOf, writtenText } from './values.ts';
import { type Look, UNKNOWN, type Visibility } from './visibility.ts';

const FOREIGN = 'link[rel~="stylesheet"], script[src*="tailwind"]';
const TINY_BOX = /^[01](?:px)?$/;

/** Visibility by inline style and by the document's own style rules. */
export function inlineVisibility(doc: Document): Visibility {
  const sheets = new Sheets(doc);
  const ground = sheets.isWhole && !isStyledElsewhere(doc) ? 'white' : UNKNOWN;
  return {
    lookOf: (element) => lookBy(sheets.declared(element), element),
    groundOf: (root) => (root === doc ? ground : UNKNOWN),
    seenOrder: (element) => orderOf(element, (one) => styleOf(sheets.declared(one))),
    generated: (element, place) => {
      const declared = sheets.declared(element, place);
      const content = declared.get('content') ?? '';
      return content === '' || isHidden(declared, styleOf(declared))
        ? ''
        : wordsOf(writtenText(content, element));
    },
    shadowRoot: (element) => element.shadowRoot ?? declaredRoot(element),
  };
}

/** Styles from elsewhere may colour anything; classes without any style here were given some there. */
function isStyledElsewhere(doc: Document): boolean {
  if (doc.querySelector(FOREIGN) !== null) return true;
  return doc.querySelector('style') === null && doc.querySelector('[class]') !== null;
}

/** What a browser's parser makes a shadow root of. */
function declaredRoot(element: Element): ShadowRoot | null {
  for (const child of element.children)
    if (child.localName === 'template' && child.hasAttribute('shadowrootmode'))
      return (child as HTMLTemplateElement).content as ShadowRoot;
  return null;
}

function lookBy(declared: Declarations, element: Element): Look {
  const style = styleOf(declared);
  const withinLine = style.position === 'relative' && INLINE.has(tagOf(element));
  const isTiny = isTinySize(declared);
  return {
    shown: isPage(element) || !(isHidden(declared, style) || isClosed(element, style)),
    legible: isTiny === null ? null : !isTiny,
    ink: inkOf(declared),
    ground: groundBy(declared, element, style.position !== 'static' && !withinLine),
    cut: isOutOfSight(style, isTakenOut(style.position) || withinLine) || isBoxWithoutRoom(declared),
    opacity: isPage(element) ? 1 : opacityOf(style),
    reversed:
      (tagOf(element) === 'BDO' && attribute(element, 'dir').toLowerCase() === 'rtl') ||
      (/override/.test(declared.get('unicode-bidi') ?? '') && declared.get('direction') === 'rtl'),
  };
}

/** A page as a whole that is hidden is shown by its own scripts. */
function isPage({ localName }: Element): boolean {
  return localName === 'html' || localName === 'body';
}

function isHidden(declared: Declarations, style: Style): boolean {
  if (style.display === 'none' || /^(?:hidden|collapse)$/.test(declared.get('visibility') ?? '')) return true;
  return opacityOf(style) <= 0.02 || isAway(style);
}

/** Hidden by what it is, unless a style shows it. */
function isClosed(element: Element, { display }: Style): boolean {
  if (display !== '') return false;
  return element.hasAttribute('hidden') || (element.localName === 'dialog' && !element.hasAttribute('open'));
}

function isBoxWithoutRoom(declared: Declarations): boolean {
  const cuts = ['overflow', 'overflow-x', 'overflow-y'].some((name) =>
    /hidden|clip/.test(declared.get(name) ?? ''),
  );
  const sides = ['width', 'height', 'max-width', 'max-height'];
  return cuts && sides.some((name) => TINY_BOX.test(declared.get(name) ?? ''));
}

/** A shadow, or a ground that only shows through the letters, draws them whatever their colour. */
function inkOf(declared: Declarations): string | null {
  const shadow = declared.get('text-shadow') ?? 'none';
  const clip = declared.get('background-clip') ?? declared.get('-webkit-background-clip');
  if (shadow !== 'none' || clip === 'text') return UNKNOWN;
  const colour = declared.get('-webkit-text-fill-color') ?? declared.get('color') ?? 'inherit';
  return /^(?:inherit|unset|currentcolor)$/i.test(colour) ? null : plainColour(colour);
}

function groundBy(declared: Declarations, element: Element, moved: boolean): string | null {
  const written = `${declared.get('background-image') ?? ''} ${declared.get('background') ?? ''}`;
  if (/url|gradient|image-set/i.test(written)) return UNKNOWN;
  const colour =
    declared.get('background-color') ??
    declared.get('background') ??
    element.getAttribute('bgcolor') ??
    'none';
  const plain = /^(?:none|inherit|initial|unset|0(?: 0)?)$/i.test(colour)
    ? 'transparent'
    : plainColour(colour);
  if (!isClear(plain)) return isOpaque(plain) ? plain : UNKNOWN;
  return moved || /left|right/.test(declared.get('float') ?? '') ? UNKNOWN : null;
}
