/**
 * The script that draws into a page (entrypoints/surfaces.content), as the other scripts of ours in the same frame reach
 * it. Not there before the worker has sent it, which it does before it answers with a notice.
 */
import type { Notice } from '../notice/notice.ts';
import type { Passed } from '../notice/passed.ts';

export interface ChipOptions {
  /** Links of the message that lead to the danger. */
  readonly links: readonly HTMLAnchorElement[];
  /** Keeps the message as evidence. */
  keep(): void;
}

export interface Surfaces {
  readonly page: { show(notice: Notice): void; pass(passed: Passed): void; unread(): void };
  /** Shows a chip under a message. @returns takes it away again */
  showChip(message: Element, notice: Notice, options: ChipOptions): () => void;
  isOwn(node: Node): boolean;
  addressOfStopped(link: Node): string | null;
  stepAside(aside: boolean): void;
}

declare global {
  /** Set in our isolated world only; the page has its own `globalThis`. */
  var madoguchiSurfaces: Surfaces | undefined;
}

/** What draws into this page; undefined where nothing has been drawn yet. */
export function ownSurfaces(): Surfaces | undefined {
  return globalThis.madoguchiSurfaces;
}

/** True for an element that we put into the page. */
export function isOwn(node: Node): boolean {
  return ownSurfaces()?.isOwn(node) === true;
}

/** Where a link led before it was switched off; null for every other element. */
export function addressOfStopped(link: Node): string | null {
  return ownSurfaces()?.addressOfStopped(link) ?? null;
}
