/** Everything but text that the first look asks of a page, found in one pass over its elements. */
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

/** Told by their tags, which browsers find several times sooner than attributes. */
const TOLD = 'input, textarea, button, img, label, title, script, style, noscript';
const NAMED = '[role=button], [aria-label]';
const MAIL = 'a[href^="mailto:" i]';
/** Elements that are asked for their names. */
const MOST_NAMED = 600;
/** Mails go to so many places at most that are looked up. */
const MOST_MAILS = 20;

/** @param host the page's own host */
export function survey(root: ParentNode, host: string): Survey {
  const fields = new FieldsSeen();
  const words: string[] = [];
  const unread: Element[] = [];
  let named = 0;
  for (const element of root.querySelectorAll(TOLD)) {
    const tag = element.localName;
    if (tag === 'script' || tag === 'style' || tag === 'noscript') unread.push(element);
    else if (tag === 'title' || tag === 'label') {
      const text = element.textContent ?? '';
      words.push(text);
      if (tag === 'label') fields.label(text);
    } else if (named++ < MOST_NAMED) {
      const names = namesOf(element);
      words.push(names);
      if (tag === 'input' || tag === 'textarea') fields.field(element, tag, names);
    } else if (tag === 'input' || tag === 'textarea') fields.field(element, tag, '');
  }
  for (const element of root.querySelectorAll(NAMED))
    if (named++ < MOST_NAMED && !element.matches(TOLD)) words.push(namesOf(element));
  return { fields: fields.result, labels: spelled(words.join(' ')), mail: mailIn(root, host), unread };
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
