/**
 * The first look at a page: is there anything that the whole engine, which is far larger, would have to judge? Reads
 * text as it stands in the document and asks no style of any element. May be wrong in one direction only.
 */
import { ELEMENT, INLINE, TEXT } from '../facts/dom.ts';
import type { Steps } from '../steps.ts';
import type { GlanceData } from './data.ts';
import { holdsName } from './names.ts';
import type { Bounds } from './phrases.ts';
import { flatten, Knowledge, Words } from './words.ts';

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

/** Characters to look at in one step. */
const STEP = 16_000;
/** Recovery phrases have twelve words and more; one box may be named otherwise. */
const MANY_FIELDS = 11;
const FIELDS =
  'input:not([type=hidden], [type=checkbox], [type=radio], [type=file], [type=submit], [type=button], [type=image], [type=reset], [type=range], [type=color]), textarea';
/** What carries words outside of text: labels of fields, buttons and pictures. */
const LABELLED = 'input, textarea, button, [role=button], img, [aria-label]';
const ATTRIBUTES = ['placeholder', 'aria-label', 'name', 'id', 'value', 'alt', 'title'];
const MOST_LABELLED = 600;
/** What the field of a log-in or a call-back form is called (lib/content/signals/credential-form.ts). */
const DATA = /phone|mobile|number|one.?time|otp|passw|auth.?code|電話|携帯|暗証|パスワード|認証コード/i;
const TITLES =
  'title, meta[property="og:site_name"], meta[name="application-name"], meta[name="apple-mobile-web-app-title"]';
const HEADINGS =
  'h1, h2, h3, h4, h5, h6, [role=heading], img[alt*="logo" i], img[alt*="ロゴ"], img[src*="logo" i]';
const MOST_HEADINGS = 24;
const LONGEST_TITLE = 120;
/** Text that nobody reads. */
const UNREAD = 'script, style, noscript';
const UNREAD_TAGS: ReadonlySet<string> = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'TITLE']);

export class Glance {
  private readonly knowledge: Knowledge;
  private found: Glimpse = { matters: false, fields: false, mail: [], messages: false };
  private named = false;

  private readonly messages: string;
  private readonly forMessages: boolean;

  /** @param host the page's own host */
  constructor(
    data: GlanceData,
    private readonly host: string,
  ) {
    this.knowledge = new Knowledge(data);
    const known = data.messages.hosts[host];
    this.messages = known ?? data.messages.any;
    this.forMessages = known !== undefined;
  }

  get glimpse(): Glimpse {
    return this.found;
  }

  /** Looks at the document, or at a shadow root or a part of it that came later. */
  *look(root: ParentNode & Node): Steps<void> {
    if (root.querySelector(this.messages) !== null) this.found = { ...this.found, messages: true };
    const fields = root.querySelectorAll(FIELDS).length;
    if (fields > 0) this.found = { ...this.found, fields: true };
    if (fields >= MANY_FIELDS) this.matter();
    yield;
    if (asksForData(root)) this.matter();
    this.found = { ...this.found, mail: mailHosts(root, this.host) };
    yield;
    if (this.found.matters) return;
    const isSmall = root.querySelectorAll('*').length <= SMALL_PAGE;
    // The text of a whole is had at once; only where that speaks of something are its blocks told apart.
    if (!isSmall && !(yield* this.speaks(root, 'joined'))) return;
    if (yield* this.speaks(root, 'blocks')) this.matter();
  }

  /** True if the words of a part count. */
  private *speaks(root: ParentNode & Node, bounds: Bounds): Generator<void, boolean> {
    const words = new Words(this.knowledge, bounds, () => this.isNamed(root));
    for (const piece of pieces(root, bounds)) {
      if (words.matter(piece, this.found.fields)) return true;
      yield;
    }
    return false;
  }

  /** A service's name stands in a title or heading: it stands near everything then, and stays. */
  private isNamed(root: ParentNode & Node): boolean {
    // A part that came later stands under the title of its document.
    const roots = root.ownerDocument === null ? [root] : [root, root.ownerDocument];
    this.named ||= roots.some(
      (one) =>
        titles(one).some((title) => holdsName(title, this.knowledge.names)) ||
        headings(one).some((name) => holdsName(name, this.knowledge.money)),
    );
    return this.named;
  }

  private matter(): void {
    // What matters on a host of messages is one, even where its elements have new names.
    this.found = { ...this.found, matters: true, messages: this.found.messages || this.forMessages };
  }
}

/** Mails go to so many places at most that are looked up. */
const MOST_MAILS = 20;

/** Hosts of `mailto:` links, without the site's own. */
function mailHosts(root: ParentNode, host: string): string[] {
  const site = host.split('.').slice(-2).join('.');
  const hosts = Array.from(
    root.querySelectorAll('a[href^="mailto:" i]'),
    (link) => /@([a-z0-9.-]{3,253})/i.exec(link.getAttribute('href') ?? '')?.[1]?.toLowerCase() ?? '',
  );
  return [...new Set(hosts)].filter((one) => one !== '' && !one.endsWith(site)).slice(0, MOST_MAILS);
}

/** A log-in, a code, a number to be called back on; not a search, a comment or a newsletter. */
function asksForData(root: ParentNode): boolean {
  if (root.querySelector('input[type=password], input[type=tel]') !== null) return true;
  return (
    Array.from(root.querySelectorAll(FIELDS))
      .slice(0, MOST_LABELLED)
      .some((field) => {
        const named = ATTRIBUTES.map((name) => field.getAttribute(name) ?? '').join(' ');
        return DATA.test(`${named} ${field.closest('label')?.textContent ?? ''}`);
      }) ||
    Array.from(root.querySelectorAll('label[for]'))
      .slice(0, MOST_LABELLED)
      .some((label) => DATA.test(label.textContent ?? ''))
  );
}

function titles(root: ParentNode): string[] {
  return Array.from(root.querySelectorAll(TITLES), (element) =>
    shorten(element.getAttribute('content') ?? element.textContent),
  );
}

/** Main headings, and names of pictures: logos are among them. */
function headings(root: ParentNode): string[] {
  const names: string[] = [];
  for (const element of root.querySelectorAll(HEADINGS)) {
    if (names.length >= MOST_HEADINGS) break;
    names.push(shorten(element.localName === 'img' ? nameOfImage(element) : element.textContent));
  }
  return names;
}

function shorten(text: string | null): string {
  return flatten((text ?? '').slice(0, LONGEST_TITLE));
}

function nameOfImage(image: Element): string {
  const file = /[^/]*$/.exec((image.getAttribute('src') ?? '').slice(0, 300))?.[0] ?? '';
  return `${image.getAttribute('alt') ?? ''} ${file.replace(/[-_.]/g, ' ')}`;
}

/** The words of a page in pieces: its labels first, because forms matter most. */
function* pieces(root: ParentNode & Node, bounds: Bounds): Generator<string> {
  yield labels(root);
  const text = bounds === 'blocks' ? blocksOf(root) : readText(root);
  for (let at = 0; at < text.length; at += STEP) yield text.slice(at, at + STEP);
}

function labels(root: ParentNode): string {
  const parts: string[] = [root.querySelector('title')?.textContent ?? ''];
  for (const element of root.querySelectorAll(LABELLED)) {
    if (parts.length > MOST_LABELLED) break;
    for (const name of ATTRIBUTES) parts.push(element.getAttribute(name) ?? '');
    if (element.localName === 'img') parts.push(nameOfImage(element));
  }
  const text = parts
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('_', ' ');
  // Identifiers are words too: `secret_recovery_phrase`, `seedPhrase`.
  return `${text}\n${text.replace(/([a-z])(?=[A-Z])/g, '$1 ')}`;
}

/** Pages of up to so many elements are read block by block, larger ones as one text: fake support pages are small. */
const SMALL_PAGE = 1500;

/** Text below a node with a space between blocks, which in the text of the whole may follow each other without one. */
function blocksOf(root: Node): string {
  const out: string[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) out.push(child.nodeValue ?? '');
      else if (child.nodeType === ELEMENT) {
        const tag = (child as Element).tagName.toUpperCase();
        if (UNREAD_TAGS.has(tag)) continue;
        if (!INLINE.has(tag)) out.push(' ');
        visit(child);
        if (!INLINE.has(tag)) out.push(' ');
      }
    }
  };
  visit(root);
  return out.join('');
}

/** All text below a node but that of scripts and styles, whose text the browser counts as theirs too. */
function readText(root: ParentNode & Node): string {
  const body = root.querySelector('body') ?? root;
  // A document itself has none; one that a parser left without a body holds its parts directly.
  const text = body.textContent ?? Array.from(body.childNodes, (node) => node.textContent ?? '').join('\n');
  const kept: string[] = [];
  let from = 0;
  for (const unread of body.querySelectorAll(UNREAD)) {
    const own = unread.textContent ?? '';
    const at = own.length < 20 ? -1 : text.indexOf(own, from);
    if (at < 0) continue;
    kept.push(text.slice(from, at));
    from = at + own.length;
  }
  return [...kept, text.slice(from)].join('\n');
}
