/** The messages of a chat, mail or comment page: each is read and judged once, and again when something in it changed. */
import { ownSurfaces } from '../../lib/browser/surfaces.ts';
import type { LinkStanding } from '../../lib/content/context.ts';
import { printOf } from '../../lib/facts/print.ts';
import {
  findMessages,
  type MessagePlace,
  type SurfaceRule,
  searchMessages,
} from '../../lib/facts/surfaces.ts';
import { MAX_MESSAGES } from '../../lib/limits.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import type { Counts } from '../../lib/schemas.ts';
import type { Steps } from '../../lib/steps.ts';
import type { ContentVerdict, Finding } from '../../lib/verdict.ts';
import type { Changes } from './changes.ts';

/** A finding that the worker has not been asked about yet. */
export interface News {
  readonly element: Element;
  readonly verdict: Finding;
  /** Of its words (lib/facts/print.ts). */
  readonly print: string;
}

export interface ShowOptions {
  standing(href: string): LinkStanding;
  /** Keeps a message as evidence. */
  keep(message: MessagePlace, verdict: Finding): void;
}

export class Messages {
  /** Every message of the page, so that the page is judged without them. */
  elements: ReadonlySet<Element> = new Set();
  /** Where messages stand on known sites; sent by the worker. */
  rules: readonly SurfaceRule[] = [];
  private judged = new Map<Element, Omit<News, 'element'> | null>();
  private readonly places = new WeakMap<Element, MessagePlace>();
  /** Messages that no selector finds. */
  private shaped: readonly MessagePlace[] = [];
  /** Messages that were spoken about, and how to take the chip away again. */
  private readonly shown = new WeakMap<Element, () => void>();

  /** Messages that are new or in which something changed; those that are seen come first. Nothing is read yet. */
  find(changes: Changes, url: string): MessagePlace[] {
    const found = this.locate(url);
    this.judged = new Map([...this.judged].filter(([element]) => this.elements.has(element)));
    for (const node of changes.nodes) {
      const element = this.around(node);
      if (element !== null) this.judged.delete(element);
    }
    return seenFirst(found.filter(({ element }) => !this.judged.has(element)));
  }

  /** Looks for what has the shape of messages, where no selector finds any. */
  *search(url: string): Steps<void> {
    const found = yield* searchMessages(document, url, this.rules);
    this.shaped = found.filter(({ rule }) => rule.message === '');
  }

  /** Takes note of every message that stands on the page now. */
  locate(url: string): readonly MessagePlace[] {
    const named = findMessages(document, url, this.rules);
    const found = named.length > 0 ? named : this.shaped.filter(({ element }) => element.isConnected);
    this.elements = new Set(found.map(({ element }) => element));
    for (const place of found) this.places.set(place.element, place);
    return found;
  }

  /** True if every change lies within a message, so that the page around them is as it was. */
  holdAll({ nodes, everything }: Changes): boolean {
    return !everything && [...nodes].every((node) => this.around(node) !== null);
  }

  keep({ element }: MessagePlace, verdict: ContentVerdict, text: string): void {
    this.judged.set(element, verdict.kind === 'finding' ? { verdict, print: printOf(text) } : null);
    if (verdict.kind === 'finding') return;
    // Lists use their elements again: what stood here is gone, and so is what was said about it.
    this.shown.get(element)?.();
    this.shown.delete(element);
  }

  get counts(): Counts {
    const counts = { note: 0, caution: 0, danger: 0 };
    for (const found of this.judged.values()) if (found !== null) counts[found.verdict.level] += 1;
    return counts;
  }

  /** The next findings to show; those beyond the limit come with the next report. */
  news(): News[] {
    const news: News[] = [];
    for (const [element, found] of this.judged)
      if (found !== null && !this.shown.has(element)) news.push({ element, ...found });
    return news.slice(0, MAX_MESSAGES);
  }

  /** Puts a chip under each message; the notices stand in the same order, null where there is nothing to draw. */
  show(news: readonly News[], notices: readonly (Notice | null)[], { standing, keep }: ShowOptions): void {
    for (const [at, { element, verdict }] of news.entries()) {
      const notice = notices[at];
      if (notice === undefined || this.shown.has(element)) continue;
      this.shown.set(element, () => undefined);
      if (notice === null) continue;
      const links = dangerousLinks(element, notice.level, standing);
      const place = this.places.get(element);
      const options = {
        links,
        keep: () => place !== undefined && keep(place, verdict),
      };
      const remove = ownSurfaces()?.showChip(element, notice, options);
      if (remove !== undefined) this.shown.set(element, remove);
    }
  }

  /** Forgets every message, and takes what was said about each away. */
  clear(): void {
    for (const element of this.judged.keys()) {
      this.shown.get(element)?.();
      this.shown.delete(element);
    }
    this.judged.clear();
  }

  /** The person took the warning of these back: they are as good as clear. */
  forgive(news: readonly News[]): void {
    for (const { element } of news) this.judged.set(element, null);
  }

  /** The message that a node lies in. */
  private around(start: Node): Element | null {
    for (let node: Node | null = start; node !== null; node = node.parentNode)
      if (node instanceof Element && this.elements.has(node)) return node;
    return null;
  }
}

/**
 * Links of a message that must not be followed: to hosts that imitate a service or are reported, and in a dangerous
 * message every one that leads neither to a service's own place nor to a public body.
 */
function dangerousLinks(
  message: Element,
  level: Notice['level'],
  standing: (href: string) => LinkStanding,
): HTMLAnchorElement[] {
  return Array.from(message.querySelectorAll<HTMLAnchorElement>('a[href]')).filter((link) => {
    if (!/^https?:$/.test(link.protocol) || link.host === location.host) return false;
    const { kind } = standing(link.href);
    if (kind === 'lookalike' || kind === 'listed') return true;
    return level === 'danger' && kind !== 'official' && kind !== 'public-body';
  });
}

/** Sorting costs a layout, and so many are judged in the blink of an eye. */
const FEW = 60;

function seenFirst(waiting: MessagePlace[]): MessagePlace[] {
  if (waiting.length <= FEW) return waiting;
  const distance = new Map(waiting.map(({ element }) => [element, distanceTo(element)]));
  return waiting.sort((a, b) => (distance.get(a.element) ?? 0) - (distance.get(b.element) ?? 0));
}

/** How far an element lies outside the window, in CSS pixels; 0 for one that is seen. */
function distanceTo(element: Element): number {
  const { top, bottom } = element.getBoundingClientRect();
  return Math.max(0, -bottom, top - innerHeight);
}
