/**
 * The first look at a page: is there anything that the whole engine, which is far larger, would have to judge? Reads
 * text as it stands in the document and asks no style of any element. May be wrong in one direction only.
 */
import type { Steps } from '../steps.ts';
import type { CompanyData, GlanceData } from './data.ts';
import type { Bounds } from './finder.ts';
import { Company, Knowledge } from './knowledge.ts';
import { survey } from './survey.ts';
import { readBlocks, readText } from './texts.ts';
import { isNamed } from './titles.ts';
import { judgeWords } from './words.ts';

export interface Glimpse {
  /** Words or fields that a signal may speak of. */
  readonly matters: boolean;
  /** There is a field to type into. */
  readonly fields: boolean;
  /** Hosts of other sites that mails are to be written to: the worker knows which of them only look like a service's. */
  readonly mail: readonly string[];
  /** There are messages of other people: those are judged on every host. */
  readonly messages: boolean;
}

/** Recovery phrases have twelve words and more; one box may be named otherwise. */
const MANY_FIELDS = 11;
/** Pages of up to so many elements are read block by block, larger ones as one text: fake support pages are small. */
const SMALL_PAGE = 1500;

export class Glance {
  private readonly knowledge: Knowledge;
  private found: Glimpse = { matters: false, fields: false, mail: [], messages: false };
  private free = false;
  private named = false;
  private wanting = false;

  /** @param host the page's own host */
  constructor(
    data: GlanceData,
    private readonly host: string,
  ) {
    this.knowledge = new Knowledge(data);
  }

  get glimpse(): Glimpse {
    return this.found;
  }

  /** A cue stands on the page, and only what stands near it can tell whether it counts: look again after `learn`. */
  get wantsCompany(): boolean {
    return this.wanting && this.knowledge.company === null;
  }

  learn(company: CompanyData): void {
    this.knowledge.company = new Company(company);
  }

  /** Looks at the document, or at a shadow root or a part of it that came later. */
  *look(root: ParentNode & Node): Steps<void> {
    const messages = this.knowledge.holdsMessages(root, this.host);
    if (messages === null) this.wanting = true;
    if (messages === true) this.found = { ...this.found, messages };
    yield;
    const { fields, labels, mail, unread } = survey(root, this.host);
    this.found = { ...this.found, mail, fields: this.found.fields || fields.count > 0 };
    this.free ||= fields.free;
    if (fields.data || fields.count >= MANY_FIELDS) this.matter();
    yield;
    if (this.found.matters) return;
    // Forms matter most. What is called something is close to a field, or is one.
    if (yield* this.speak(root, labels, 'blocks', true)) return this.matter();
    yield;
    if (isLarge(root) && !(yield* this.speak(root, readText(root, unread), 'joined'))) return;
    // The text of a whole is had at once; only where that speaks of something are its blocks told apart.
    if (yield* this.speak(root, yield* readBlocks(root), 'blocks')) this.matter();
  }

  /** True if the words count. */
  private *speak(
    root: ParentNode & Node,
    text: string,
    bounds: Bounds,
    field = this.free,
  ): Generator<void, boolean> {
    const answer = yield* judgeWords(text, bounds, this.knowledge, {
      field: field && this.found.fields,
      named: (company) => this.isNamed(root, company),
    });
    this.wanting ||= answer === 'maybe';
    return answer === 'yes';
  }

  /** A service's name stands in a title or heading: it stands near everything then, and stays. */
  private isNamed(root: ParentNode & Node, company: Company): boolean {
    // A part that came later stands under the title of its document.
    const roots = root.ownerDocument === null ? [root] : [root, root.ownerDocument];
    this.named ||= roots.some((one) => isNamed(one, company));
    return this.named;
  }

  private matter(): void {
    this.knowledge.forget();
    // What matters on a host of messages is one, even where its elements have new names.
    this.found = {
      ...this.found,
      matters: true,
      messages: this.found.messages || this.knowledge.isForMessages(this.host),
    };
  }
}

function isLarge(root: ParentNode): boolean {
  return root.querySelectorAll('*').length > SMALL_PAGE;
}
