/**
 * An element on the way from the document to the node in hand, with what holds for all inside it. Whether it is seen is
 * asked only once something stands in it: most elements hold nothing but others.
 */

import { isUnseen } from './colours.ts';
import { attribute } from './dom.ts';
import type { BlockRole } from './types.ts';
import { type Look, UNKNOWN, type Visibility } from './visibility.ts';

/** Elements of the same tag, class, id (but for its digits) and style attribute within such elements. */
class Kin {
  /** Of one that was read and found to be seen. What was found hidden is read each time: rules may speak of its place. */
  look: Look | null = null;
  private readonly inner = new Map<string, Kin>();

  within(element: Element): Kin {
    const key = element.hasAttributes() ? `${element.localName} ${namesOf(element)}` : element.localName;
    const known = this.inner.get(key);
    if (known !== undefined) return known;
    const kin = new Kin();
    this.inner.set(key, kin);
    return kin;
  }
}

/** Rows of a list are numbered; rules speak of none of them alone. */
function namesOf(element: Element): string {
  const id = element.id.replace(/\d+/g, '0');
  return `${attribute(element, 'class')}\n${id}\n${attribute(element, 'style')}`;
}

/** Fainter than this (1 is full) nothing is read. */
const FAINTEST = 0.04;

export class Frame {
  readonly depth: number;
  /** Next node inside to look at. */
  next: Node | null = null;
  /** First node of the element itself, while `next` is in its shadow root. */
  after: Node | null = null;
  private settled = false;
  private hidden: 'no' | 'latent' | 'gone' = 'no';
  private folded: 'no' | 'latent' | 'gone' = 'no';
  private look: Look | null = null;
  private cut = false;
  private opacity = 1;
  private large = true;
  private ink: string = UNKNOWN;
  private kin: Kin | null = null;
  /** Children in the order in which they are seen, what is left of them; null where it is the one they are written in. */
  queue: Node[] | null = null;
  /** Its children are single letters: they are read as one line, whatever they are. */
  spelled = false;

  constructor(
    readonly outer: Frame | null,
    readonly element: Element | null,
    readonly inline: boolean,
    readonly role: BlockRole,
    private readonly sight: Visibility,
    /** Colour behind it, before its own is known. */
    private ground: string = UNKNOWN,
  ) {
    this.depth = outer === null ? 0 : outer.depth + 1;
  }

  /** In a block that is not shown yet. */
  get latent(): boolean {
    this.settle();
    return this.hidden === 'latent' || this.folded === 'latent';
  }

  /** In a part of a line that is not shown: as if it were not there. */
  get gone(): boolean {
    this.settle();
    return this.hidden === 'gone' || this.folded === 'gone';
  }

  /** The outermost part around it that is not shown yet; null where it is shown. */
  get latentPart(): Element | null {
    this.settle();
    if (!this.latent) return null;
    return this.outer?.latentPart ?? this.element;
  }

  get legible(): boolean {
    this.settle();
    return this.large && !this.cut && this.opacity >= FAINTEST && !isUnseen(this.ink, this.ground);
  }

  /** Its own letters run the other way than they are written. */
  get reversed(): boolean {
    this.settle();
    return this.look?.reversed === true;
  }

  /** @param rendered true if something inside is known to be rendered, and so is this; false if it is not known */
  private settle(rendered?: boolean): void {
    if (this.settled) return;
    this.settled = true;
    const { outer, element } = this;
    if (outer === null || element === null) {
      this.kin = this.sight.isRendered === undefined ? null : new Kin();
      return;
    }
    const sure = rendered ?? (!outer.isKnownHidden && this.sight.isRendered?.(element) === true);
    outer.settle(sure);
    this.hidden = outer.hidden;
    if (this.hidden !== 'gone') this.read(outer, element, sure);
  }

  private get isKnownHidden(): boolean {
    return this.settled && this.hidden !== 'no';
  }

  private read(outer: Frame, element: Element, sure: boolean): void {
    const kin = outer.kin?.within(element) ?? null;
    const look = (sure ? kin?.look : null) ?? this.sight.lookOf(element);
    if (!look.shown && this.hidden === 'no') this.hidden = this.inline ? 'gone' : 'latent';
    this.look = look;
    if (look.folded) this.folded = this.inline ? 'gone' : 'latent';
    else this.folded = look.escapes ? 'no' : outer.folded;
    this.cut = outer.cut || look.cut === true;
    this.opacity = outer.opacity * (this.hidden === 'latent' ? 1 : (look.opacity ?? 1));
    this.large = look.legible ?? outer.large;
    this.ink = look.ink ?? outer.ink;
    this.ground = look.ground ?? outer.ground;
    this.kin = kin;
    if (kin !== null && look.shown && !look.cut && !look.folded && this.hidden === 'no') kin.look = look;
  }
}
