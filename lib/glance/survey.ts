/** Everything but text that the first look asks of a page, found in one pass over its elements. */
import { FOLLOWING } from '../facts/dom.ts';
import { type Fields, FieldsSeen, NAMING } from './fields.ts';
import { hostOfMail } from './mail.ts';

export interface Survey {
  readonly fields: Fields;
  /** Title, labels, names of fields, buttons and pictures. */
  readonly labels: string;
  /** Hosts of other sites that mails are to be written to. */
  readonly mail: readonly string[];
  /** Elements whose text nobody reads. */
  readonly unread: readonly Element[];
}

/** One kind at a time where their order does not matter: browsers find that several times sooner than a list. */
const TOLD = 'input, textarea, button, img, label';
const NAMED = ['[role=button]', '[aria-label]'];
const UNREAD = ['script', 'style', 'noscript'];
const MAIL = 'a[href^="mailto:" i]';
/** Elements that are asked for their names. */
const MOST_NAMED = 600;
/** Mails go to so many places at most that are looked up. */
const MOST_MAILS = 20;

/** @param host the page's own host */
export function survey(root: ParentNode, host: string): Survey {
  const fields = new FieldsSeen();
  const words = Array.from(root.querySelectorAll('title'), (title) => title.textContent ?? '');
  let named = 0;
  for (const element of root.querySelectorAll(TOLD)) {
    const tag = element.localName;
    if (tag === 'label') {
      const text = element.textContent ?? '';
      words.push(text);
      fields.label(text);
      continue;
    }
    const names = named++ < MOST_NAMED ? namesOf(element) : '';
    words.push(names);
    if (tag === 'input' || tag === 'textarea') fields.field(element, tag, names);
  }
  for (const selector of NAMED)
    for (const element of root.querySelectorAll(selector))
      if (named++ < MOST_NAMED && !element.matches(TOLD)) words.push(namesOf(element));
  return {
    fields: fields.result,
    labels: spelled(words.join(' ')),
    mail: mailIn(root, host),
    unread: inOrder(UNREAD.flatMap((tag) => Array.from(root.querySelectorAll(tag)))),
  };
}

/** As they stand in the document. */
function inOrder(elements: Element[]): Element[] {
  return elements.sort((a, b) => ((a.compareDocumentPosition(b) & FOLLOWING) === 0 ? 1 : -1));
}

function mailIn(root: ParentNode, host: string): string[] {
  const mail = new Set<string>();
  for (const link of root.querySelectorAll(MAIL)) {
    const other = hostOfMail(link.getAttribute('href') ?? '', host);
    if (other !== null && mail.size < MOST_MAILS) mail.add(other);
  }
  return [...mail];
}

function namesOf(element: Element): string {
  let names = element.localName === 'img' ? nameOfImage(element) : '';
  for (const attribute of NAMING) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') names = `${names} ${value}`;
  }
  return names;
}

/** What stands for a picture, and the name of its file. */
export function nameOfImage(image: Element): string {
  const source = image.getAttribute('src') ?? '';
  // A picture that is itself in its address has no name, and may be long.
  if (source.startsWith('data:')) return image.getAttribute('alt') ?? '';
  const file = /[^/]*$/.exec(source.slice(0, 300))?.[0] ?? '';
  return `${image.getAttribute('alt') ?? ''} ${file.replace(/[-_.]/g, ' ')}`;
}

/** Identifiers are words too: `secret_recovery_phrase`, `seedPhrase`. */
function spelled(names: string): string {
  const text = names.replaceAll('_', ' ');
  return `${text}\n${text.replace(/([a-z])(?=[A-Z])/g, '$1 ')}`;
}
