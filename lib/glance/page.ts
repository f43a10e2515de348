/**
 * The first look at a page: is there anything that the whole engine, which is far larger, would have to judge? Reads
 * text as it stands in the document and asks no style of any element. May be wrong in one direction only.
 */
import type { Steps } from '../steps.ts';
import type { CompanyData, GlanceData } from './data.ts';
import { Company, Knowledge } from './knowledge.ts';
import { survey } from './survey.ts';
import { readBlocks, readDisguised, readText } from './texts.ts';
import { isNamed } from './titles.ts';
import { type Bounds, judgeWords, reveals, type Two } from './words.ts';

export interface Glimpse {
  /** Words or fields that a signal may speak of. */
  readonly matters: boolean;
  /** There is a field to type into. */
  readonly typing: boolean;
  /** Hosts of other sites that mails are to be written to: the worker knows which of them only look like a service's. */
  readonly mail: readonly string[];
  /** There are messages of other people: those are judged on every host. */
  readonly messages: boolean;
}

/** Recovery phrases have twelve words and more; one box may be named otherwise. */
const MANY_FIELDS = 11;
/**
 * Texts up to this length are read block by block, and for what stands in them once parts are left out; longer ones as one
 * text first: fake support pages are short, and in long texts words alone weigh little.
 */
const SHORT_TEXT = 20_000;
/** A page with something to type into and fewer letters shows the others in another way. */
const FEW_LETTERS = 100;
/** Text that is turned round. */
const TURNED = 'bdo, [style*="bidi-"]';

export class Glance {
  private readonly known: Knowledge;
  private found: Glimpse = { matters: false, typing: false, mail: [], messages: false };
  private free = false;
  private named = false;
  private wanting = false;

  /** @param host the page's own host */
  constructor(
    data: GlanceData,
    private readonly host: string,
  ) {
    this.known = new Knowledge(data);
  }

  get glimpse(): Glimpse {
    return this.found;
  }

  /** A cue stands on the page, and only what stands near it can tell whether it counts: look again after `learn`. */
  get wantsCompany(): boolean {
    return this.wanting && this.known.company === null;
  }

  learn(company: CompanyData): void {
    this.known.company = new Company(company);
  }

  /** Looks at the document, or at a shadow root or a part of it that came later. */
  *look(root: ParentNode & Node): Steps<void> {
    const messages = this.known.holdsMessages(root, this.host);
    if (messages === null) this.wanting = true;
    if (messages === true) this.found = { ...this.found, messages };
    yield;
    const { fields, labels, mail, unread } = survey(root, this.host);
    this.found = { ...this.found, mail, typing: this.found.typing || fields.count > 0 };
    this.free ||= fields.free;
    if (fields.data || fields.count >= MANY_FIELDS) this.matter();
    yield;
    if (this.found.matters) return;
    const whole = readText(root, unread);
    const isLong = whole.length > SHORT_TEXT;
    const first = isLong ? whole : yield* readBlocks(root);
    const speaks = yield* this.speak(root, { labels, text: first }, isLong ? 'joined' : 'blocks');
    // Forms matter most. What is called something is close to a field, or is one.
    if (speaks.labels) return this.matter();
    if (isLong ? yield* this.blocksSpeak(root, speaks.text) : speaks.text) return this.matter();
    if (!isLong && (yield* this.isDisguised(root, first, unread))) this.matter();
  }

  /** The text of a whole is had at once; only where that speaks of something are its blocks told apart. */
  private *blocksSpeak(root: ParentNode & Node, wholeSpeaks: boolean): Generator<void, boolean> {
    if (!wholeSpeaks) return false;
    const text = yield* readBlocks(root);
    return (yield* this.speak(root, { labels: '', text }, 'blocks')).text;
  }

  /** True if the page may show other words than those that stand in it. */
  private *isDisguised(
    root: ParentNode & Node,
    text: string,
    unread: readonly Element[],
  ): Generator<void, boolean> {
    if (text.includes('\u202e') || root.querySelector(TURNED) !== null) return true;
    if (unread.some(({ textContent }) => textContent?.includes('bidi-override'))) return true;
    if (this.free && root.ownerDocument === null && text.replace(/\s+/g, '').length < FEW_LETTERS)
      return true;
    return yield* reveals(yield* readDisguised(root), text, this.known);
  }

  /** True where the words count. */
  private *speak(root: ParentNode & Node, words: Two<string>, bounds: Bounds): Generator<void, Two<boolean>> {
    const { typing } = this.found;
    const named = (company: Company) => this.isNamed(root, company);
    const { labels, text } = yield* judgeWords(words, bounds, this.known, {
      labels: { field: typing, named },
      text: { field: this.free && typing, named },
    });
    this.wanting ||= labels === 'maybe' || text === 'maybe';
    return { labels: labels === 'yes', text: text === 'yes' };
  }

  /** A service's name stands in a title or heading: it stands near everything then, and stays. */
  private isNamed(root: ParentNode & Node, company: Company): boolean {
    // A part that came later stands under the title of its document.
    const roots = root.ownerDocument === null ? [root] : [root, root.ownerDocument];
    this.named ||= roots.some((one) => isNamed(one, company));
    return this.named;
  }

  private matter(): void {
    this.known.forget();
    // What matters on a host of messages is one, even where its elements have new names.
    this.found = {
      ...this.found,
      matters: true,
      messages: this.found.messages || this.known.isForMessages(this.host),
    };
  }
}
