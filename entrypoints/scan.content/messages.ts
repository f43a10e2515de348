/** The messages of a chat, mail or comment page: each is read and judged once, and again when something in it changed. */
import { messageSurfaces } from '../../lib/catalog/surfaces.ts';
import { type FoundMessage, findMessages, readMessage } from '../../lib/facts/surfaces.ts';
import type { Visibility } from '../../lib/facts/visibility.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import { MAX_MESSAGES } from '../../lib/protocol.ts';
import type { Counts } from '../../lib/schemas.ts';
import type { ContentVerdict, Finding } from '../../lib/verdict.ts';
import type { Changes } from './changes.ts';
import { showChip } from './surfaces/chip.ts';
import { openOfficial } from './surfaces/page.ts';

/** A finding that no chip shows yet. */
export interface News {
  readonly element: Element;
  readonly verdict: Finding;
}

export class Messages {
  /** Every message of the page, so that the page is judged without them. */
  elements: ReadonlySet<Element> = new Set();
  private judged = new Map<Element, Finding | null>();
  private readonly shown = new WeakSet<Element>();

  /** Messages that are new or in which something changed, with their facts. */
  changed(changes: Changes, url: string, visibility: Visibility): FoundMessage[] {
    const found = findMessages(document, url, messageSurfaces);
    this.elements = new Set(found.map(({ element }) => element));
    this.judged = new Map([...this.judged].filter(([element]) => this.elements.has(element)));
    if (changes.everything) this.judged.clear();
    for (const node of changes.nodes) this.forget(node);
    return found
      .filter(({ element }) => !this.judged.has(element))
      .map(({ element, rule }) => ({ element, facts: readMessage(element, rule, url, visibility) }));
  }

  /** Keeps the verdicts on messages; they stand in the same order. */
  keep(found: readonly FoundMessage[], verdicts: readonly ContentVerdict[]): void {
    for (const [at, { element }] of found.entries()) {
      const verdict = verdicts[at];
      this.judged.set(element, verdict?.kind === 'finding' ? verdict : null);
    }
  }

  get counts(): Counts {
    const counts = { note: 0, caution: 0, danger: 0 };
    for (const finding of this.judged.values()) if (finding !== null) counts[finding.level] += 1;
    return counts;
  }

  /** The next findings to show; those beyond the limit come with the next look. */
  news(): News[] {
    const news: News[] = [];
    for (const [element, verdict] of this.judged)
      if (verdict !== null && verdict.level !== 'note' && !this.shown.has(element))
        news.push({ element, verdict });
    return news.slice(0, MAX_MESSAGES);
  }

  /** Puts a chip under each message; the notices stand in the same order. */
  show(news: readonly News[], notices: readonly Notice[]): void {
    for (const [at, { element }] of news.entries()) {
      const notice = notices[at];
      if (notice === undefined || this.shown.has(element)) continue;
      this.shown.add(element);
      showChip(element, notice, () => openOfficial(notice));
    }
  }

  /** Something changed in a node: the message around it is judged again. */
  private forget(changed: Node): void {
    for (let node: Node | null = changed; node !== null; node = node.parentNode)
      if (node instanceof Element && this.judged.delete(node)) return;
  }
}
