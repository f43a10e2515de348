/** One pass over a DOM: text by block container, links, fields, images. Never innerText, never a second reading. */
import { absolute, ELEMENT, INLINE, SKIPPED, shortText, TEXT } from './dom.ts';
import type { BlockRole, LinkFact, TextBlock } from './types.ts';
import type { Visibility } from './visibility.ts';

export interface FoundField {
  readonly element: Element;
  readonly latent: boolean;
}

export interface Walked {
  readonly blocks: TextBlock[];
  readonly links: LinkFact[];
  readonly fields: FoundField[];
  readonly buttons: { readonly element: Element; readonly text: string }[];
  readonly images: string[];
  hiddenLength: number;
}

export interface WalkOptions {
  /** Address that relative links start from. */
  readonly base: string;
  readonly visibility: Visibility;
  /** Elements that are judged elsewhere (messages, our own warnings): left out with all they contain. */
  readonly skip?: ReadonlySet<Element>;
  /** Most nodes to look at. */
  readonly budget: number;
}

/** Deeper nesting is no page that a browser's parser made (it stops at 512) and is left out. */
const DEEPEST = 600;

interface Frame {
  readonly depth: number;
  readonly role: BlockRole;
  readonly latent: boolean;
  readonly legible: boolean;
}

const HEADINGS = /^H[1-6]$/;
const LONGEST_BLOCK = 20_000;

/** Walks what is below `root`, and `root` itself if it is an element, in document order. */
export function walk(root: Element | Document, options: WalkOptions): Walked {
  const walker = new Walker(options);
  const frame: Frame = { depth: 0, role: 'body', latent: false, legible: true };
  if (root.nodeType === ELEMENT) walker.element(root as Element, frame);
  // A parser without a standard body leaves text beside the elements of the document itself.
  else for (const node of Array.from(root.childNodes)) walker.node(node, frame);
  walker.flush(frame);
  return walker.result;
}

class Walker {
  readonly result: Walked = { blocks: [], links: [], fields: [], buttons: [], images: [], hiddenLength: 0 };
  private parts: string[] = [];
  private length = 0;
  private left: number;

  constructor(private readonly options: WalkOptions) {
    this.left = options.budget;
  }

  element(element: Element, outer: Frame): void {
    if (this.left-- <= 0 || outer.depth > DEEPEST) return;
    const tag = element.tagName.toUpperCase();
    if (SKIPPED.has(tag) || this.options.skip?.has(element)) return;
    if (tag === 'BR') {
      this.flush(outer);
      return;
    }
    const inline = INLINE.has(tag);
    const shown = outer.latent || this.options.visibility.isShown(element);
    if (!shown && inline) {
      this.result.hiddenLength += (element.textContent ?? '').length;
      return;
    }
    const frame = this.frameOf(element, tag, outer, shown);
    if (!inline) this.flush(outer);
    this.collect(element, tag, frame);
    if (!isClosed(element, tag)) this.children(element, frame);
    if (!inline) this.flush(frame);
  }

  private frameOf(element: Element, tag: string, outer: Frame, shown: boolean): Frame {
    return {
      depth: outer.depth + 1,
      role: roleOf(element, tag) ?? outer.role,
      latent: outer.latent || !shown,
      legible: this.options.visibility.isLegible(element) && outer.legible,
    };
  }

  private children(element: Element, frame: Frame): void {
    const shadow = this.options.visibility.shadowRoot(element);
    if (shadow !== null) this.nodes(shadow, frame);
    this.nodes(element, frame);
  }

  private nodes(parent: Element | ShadowRoot, frame: Frame): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (this.left <= 0) return;
      this.node(node, frame);
    }
  }

  node(node: Node, frame: Frame): void {
    if (node.nodeType === ELEMENT) this.element(node as Element, frame);
    else if (node.nodeType === TEXT) this.text(node.nodeValue ?? '', frame);
  }

  private text(value: string, frame: Frame): void {
    this.left--;
    if (!frame.legible) {
      this.result.hiddenLength += value.trim().length;
      return;
    }
    if (this.length > LONGEST_BLOCK) this.flush(frame);
    this.parts.push(value);
    this.length += value.length;
  }

  private collect(element: Element, tag: string, frame: Frame): void {
    if (tag === 'A') this.link(element);
    else if (tag === 'INPUT' || tag === 'TEXTAREA') this.field(element, tag, frame);
    else if (tag === 'IMG') this.image(element);
    if (tag === 'BUTTON' || element.getAttribute('role') === 'button') {
      this.result.buttons.push({ element, text: shortText(element, 80) });
    }
  }

  private link(element: Element): void {
    const href = absolute(element.getAttribute('href'), this.options.base);
    if (href === null) return;
    const text =
      shortText(element, 120) || (element.getAttribute('aria-label') ?? element.getAttribute('title') ?? '');
    this.result.links.push({ href, text, block: this.result.blocks.length });
  }

  private field(element: Element, tag: string, frame: Frame): void {
    const type = (element.getAttribute('type') ?? 'text').toLowerCase();
    if (tag === 'INPUT' && /^(?:submit|button|image|reset)$/.test(type)) {
      this.result.buttons.push({ element, text: element.getAttribute('value') ?? '' });
    } else if (
      tag === 'TEXTAREA' ||
      !/^(?:hidden|checkbox|radio|file|range|color|date|time|month|week|datetime-local)$/.test(type)
    ) {
      this.result.fields.push({ element, latent: frame.latent });
    }
  }

  private image(element: Element): void {
    const alt = (element.getAttribute('alt') ?? element.getAttribute('title') ?? '').trim();
    if (alt !== '' && alt.length <= 200 && this.result.images.length < 60) this.result.images.push(alt);
  }

  /** Closes the block in hand, if it holds anything. */
  flush(frame: Frame): void {
    if (this.parts.length === 0) return;
    const text = this.parts.join('').replace(/\s+/g, ' ').trim();
    this.parts = [];
    this.length = 0;
    if (text !== '') this.result.blocks.push({ text, role: frame.role, latent: frame.latent });
  }
}

function roleOf(element: Element, tag: string): BlockRole | null {
  if (HEADINGS.test(tag)) return 'heading';
  if (tag === 'BUTTON') return 'button';
  if (tag === 'LABEL' || tag === 'LEGEND') return 'label';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'PRE') return 'code';
  const role = element.getAttribute('role');
  if (role === 'heading') return 'heading';
  return role === 'button' ? 'button' : null;
}

/** Editors hold what the person writes; a text area its own draft. */
function isClosed(element: Element, tag: string): boolean {
  const editable = element.getAttribute('contenteditable');
  return tag === 'TEXTAREA' || (editable !== null && editable !== 'false');
}
