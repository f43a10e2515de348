/** One pass over a DOM: text by block container, links, fields, images. Never innerText, never a second reading. */

import { Collector } from './collect.ts';
import { backwards, closeUp, holdsNothing, isLineOfParts, isSpelled } from './disguise.ts';
import { ELEMENT, INLINE, SKIPPED, TEXT, tagOf } from './dom.ts';
import { isClosed, roleOf } from './elements.ts';
import { Frame } from './frame.ts';
import type { Walked, WalkOptions } from './walked.ts';

/** Deeper nesting is no page that a browser's parser made (it stops at 512) and is left out. */
const DEEPEST = 600;

const LONGEST_BLOCK = 20_000;

/** Walks what is below `root`, and `root` itself if it is an element, in document order. */
export function walk(root: Element | Document, options: WalkOptions): Walked {
  const walker = new Walker(root, options);
  while (!walker.advance(Number.POSITIVE_INFINITY));
  return walker.result;
}

/** A walk that can rest between two nodes. */
export class Walker {
  readonly result: Walked;
  private readonly collector: Collector;
  private parts: string[] = [];
  private length = 0;
  private left: number;
  private frame: Frame | null;
  /** Nodes of the document itself; what a parser gives a document without body has no reliable siblings. */
  private readonly roots: Node[];

  constructor(
    root: Element | Document,
    private readonly options: WalkOptions,
  ) {
    this.left = options.budget;
    this.collector = new Collector(options);
    this.result = this.collector.result;
    const isElement = root.nodeType === ELEMENT;
    const ground = options.sight.groundOf?.(root);
    const outermost = new Frame(null, null, false, 'body', options.sight, ground);
    this.frame = outermost;
    this.roots = isElement ? [root] : Array.from(root.childNodes);
    outermost.next = this.roots.shift() ?? null;
  }

  /** Looks at so many further nodes. @returns true once there are no more */
  advance(count: number): boolean {
    for (let done = 0; done < count && this.frame !== null; done++) {
      const { frame } = this;
      const node = this.left > 0 ? frame.next : null;
      if (node === null) this.leave(frame);
      else {
        frame.next = this.after(frame, node);
        if (node.nodeType === ELEMENT) this.element(node as Element, frame);
        else if (node.nodeType === TEXT) this.text(node.nodeValue ?? '', frame);
      }
    }
    return this.frame === null;
  }

  private after(frame: Frame, node: Node): Node | null {
    if (frame.outer === null) return this.roots.shift() ?? null;
    return frame.queue === null ? node.nextSibling : (frame.queue.shift() ?? null);
  }

  private leave(frame: Frame): void {
    if (frame.after !== null && this.left > 0) {
      frame.next = frame.after;
      frame.after = null;
      return;
    }
    this.generated(frame, 'after');
    if (!frame.inline) this.flush(frame);
    this.frame = frame.outer;
  }

  private element(element: Element, outer: Frame): void {
    if (this.left-- <= 0 || outer.depth > DEEPEST) return;
    const tag = tagOf(element);
    if (SKIPPED.test(tag) || this.options.skip?.has(element)) return;
    if (tag === 'BR') {
      this.flush(outer);
      return;
    }
    const { sight } = this.options;
    const ownRole = element.getAttribute('role');
    const role = roleOf(tag, ownRole) ?? outer.role;
    const frame = new Frame(outer, element, outer.spelled || INLINE.has(tag), role, sight);
    if (!frame.inline) this.flush(outer);
    this.collector.collect(element, tag, ownRole, frame);
    this.frame = frame;
    if (isClosed(element, tag)) return;
    const shadow = sight.shadowRoot(element)?.firstChild ?? null;
    frame.next = shadow ?? element.firstChild;
    if (shadow !== null) frame.after = element.firstChild;
    else this.arrange(element, frame);
    this.generated(frame, 'before');
  }

  /** Parts of a line may be seen in another order than they are written, or be single letters. */
  private arrange(element: Element, frame: Frame): void {
    if (!isLineOfParts(element)) return;
    frame.spelled = isSpelled(element);
    const order = this.options.sight.seenOrder?.(element);
    if (order === undefined || order === null) return;
    frame.queue = [...order];
    frame.next = frame.queue.shift() ?? null;
  }

  /** What a style writes into an element that holds next to nothing: the empty title of a form. */
  private generated(frame: Frame, place: 'before' | 'after'): void {
    const { element } = frame;
    if (element === null || this.options.withGenerated !== true || !holdsNothing(element)) return;
    const text = this.options.sight.generated?.(element, place) ?? '';
    if (text !== '') this.text(text, frame);
  }

  private text(value: string, frame: Frame): void {
    this.left--;
    // Space between blocks is no reason to ask whether they are seen.
    if (frame.inline || /\S/.test(value)) {
      if (frame.gone || !frame.legible) {
        this.result.hiddenLength += value.trim().length;
        return;
      }
    }
    if (this.length > LONGEST_BLOCK) this.flush(frame);
    this.parts.push(frame.reversed ? backwards(value) : value);
    this.length += value.length;
  }

  /** Closes the block in hand, if it holds anything. */
  private flush(frame: Frame): void {
    const text = closeUp(this.parts.join('')).replace(/\s+/g, ' ').trim();
    // What is not there parts nothing.
    if (text !== '' && frame.gone) return;
    this.parts = [];
    this.length = 0;
    if (text !== '') {
      this.result.blocks.push({ text, role: frame.role, latent: frame.latent });
      this.collector.tellLatent(frame);
    }
    this.collector.endBlock();
  }
}
