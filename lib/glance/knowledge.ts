/** What the words of a page are compared with, unpacked when it is first needed; made once for a page and its later parts. */
import type { CompanyData, GlanceData, Trigger } from './data.ts';
import { Finder } from './finder.ts';
import { keyOfWord, unpackKeys } from './hash.ts';
import type { Bounds, Cues, Two } from './words.ts';

/** Joined text and blocks of a page, and of a few roots in it. */
const MOST_KEPT = 6;

export class Knowledge {
  private ownCues: Finder | undefined;
  private hosts: ReadonlySet<number> | undefined;
  /** Null until the worker has sent it. */
  company: Company | null = null;
  private readonly kept = new Map<string, { readonly labels: string; readonly cues: Cues }>();

  constructor(private readonly data: GlanceData) {}

  get triggers(): GlanceData['triggers'] {
    return this.data.triggers;
  }

  get cues(): Finder {
    this.ownCues ??= new Finder(this.data.cues);
    return this.ownCues;
  }

  /** For the look that follows when the company is there; where it never comes, no more than a few texts stay. */
  keep(words: Two<string>, cues: Cues): void {
    if (this.kept.size >= MOST_KEPT) this.kept.clear();
    this.kept.set(words.text, { labels: words.labels, cues });
  }

  /** What was kept of these words, once. */
  recall(words: Two<string>, bounds: Bounds): Cues | undefined {
    const kept = this.kept.get(words.text);
    if (kept?.labels !== words.labels || kept.cues.bounds !== bounds) return undefined;
    this.kept.delete(words.text);
    return kept.cues;
  }

  /** The page is known to matter: what was kept is of no use any more. */
  forget(): void {
    this.kept.clear();
  }

  /** True for hosts whose messages have a selector of their own. */
  isForMessages(host: string): boolean {
    this.hosts ??= new Set(unpackKeys(this.data.hosts));
    return this.hosts.has(keyOfWord(host));
  }

  /** True if messages stand in a part of a page of this host; null if only the company can tell. */
  holdsMessages(root: ParentNode & Node, host: string): boolean | null {
    const { marks, messages } = this.data;
    // What came later may lie in the marked place, be it, or be a message itself.
    const tree = root.getRootNode() as ParentNode & Node;
    if (marks.some((mark) => tree.querySelector(mark) !== null) && holds(root, messages)) return true;
    if (!this.isForMessages(host)) return false;
    const own = this.company?.messages[host];
    if (own === undefined) return this.company === null ? null : false;
    return holds(root, own);
  }
}

function holds(root: ParentNode & Node, selector: string): boolean {
  return root.querySelector(selector) !== null || Boolean((root as Partial<Element>).closest?.(selector));
}

export class Company {
  readonly triggers: readonly Trigger[];
  readonly messages: CompanyData['messages'];
  readonly phrases: Finder;
  /** Names of wallets and exchanges, and of all services. */
  readonly money: ReadonlySet<number>;
  readonly names: ReadonlySet<number>;

  constructor(data: CompanyData) {
    this.triggers = data.triggers;
    this.messages = data.messages;
    this.phrases = new Finder(data.phrases);
    this.money = new Set(unpackKeys(data.money));
    this.names = new Set([...this.money, ...unpackKeys(data.names)]);
  }
}
