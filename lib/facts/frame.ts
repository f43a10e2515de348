/**
 * An element on the way from the document to the node in hand, with what holds for all inside it. Whether it is seen is
 * asked only once something stands in it: most elements hold nothing but others.
 */
import type { BlockRole } from './types.ts';
import type { Visibility } from './visibility.ts';

/** Elements of the same tag, class, id (but for its digits) and style attribute within such elements. */
class Kin {
  /** One of them was read and found to be seen. What was found hidden is read each time: rules may speak of its place. */
  shown = false;
  legible = false;
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
  return `${element.getAttribute('class') ?? ''}\n${id}\n${element.getAttribute('style') ?? ''}`;
}

export class Frame {
  readonly depth: number;
  /** Next node inside to look at. */
  next: Node | null = null;
  /** First node of the element itself, while `next` is in its shadow root. */
  after: Node | null = null;
  private settled = false;
  private hidden: 'no' | 'latent' | 'gone' = 'no';
  private readable = true;
  private kin: Kin | null = null;

  constructor(
    readonly outer: Frame | null,
    private readonly element: Element | null,
    readonly inline: boolean,
    readonly role: BlockRole,
    private readonly visibility: Visibility,
  ) {
    this.depth = outer === null ? 0 : outer.depth + 1;
  }

  /** In a block that is not shown yet. */
  get latent(): boolean {
    this.settle();
    return this.hidden === 'latent';
  }

  /** In a part of a line that is not shown: as if it were not there. */
  get gone(): boolean {
    this.settle();
    return this.hidden === 'gone';
  }

  get legible(): boolean {
    this.settle();
    return this.readable;
  }

  /** @param rendered true if something inside is known to be rendered, and so is this; false if it is not known */
  private settle(rendered?: boolean): void {
    if (this.settled) return;
    this.settled = true;
    const { outer, element } = this;
    if (outer === null || element === null) {
      this.kin = this.visibility.isRendered === undefined ? null : new Kin();
      return;
    }
    const sure = rendered ?? (!outer.isKnownHidden && this.visibility.isRendered?.(element) === true);
    outer.settle(sure);
    this.hidden = outer.hidden;
    this.readable = outer.readable;
    if (this.hidden !== 'gone') this.read(outer, element, sure);
  }

  private get isKnownHidden(): boolean {
    return this.settled && this.hidden !== 'no';
  }

  private read(outer: Frame, element: Element, sure: boolean): void {
    const kin = outer.kin?.within(element) ?? null;
    const shown =
      this.hidden === 'latent' || (sure && kin?.shown === true) || this.visibility.isShown(element);
    const legible = kin?.legible === true || this.visibility.isLegible(element);
    if (!shown) this.hidden = this.inline ? 'gone' : 'latent';
    this.readable = outer.readable && legible;
    this.kin = kin;
    if (kin === null) return;
    if (legible) kin.legible = true;
    if (shown && this.hidden === 'no') kin.shown = true;
  }
}
