/** What one line of `check --jsonl` may ask, and how it is read. */
import type { MessageSurface } from '../../lib/facts/types.ts';

export interface LinkInput {
  readonly href: string;
  readonly text: string;
}

export type Input =
  | { readonly form: 'address'; readonly url: string }
  | {
      readonly form: 'text';
      readonly text: string;
      readonly surface: 'page' | MessageSurface;
      readonly url: string | null;
      readonly links: readonly LinkInput[];
      readonly sender: string | null;
      readonly subject: string | null;
      readonly replyTo: string | null;
    }
  | { readonly form: 'page'; readonly html: string; readonly url: string };

const SURFACES: readonly string[] = ['page', 'mail', 'chat', 'comment'];

/** The first line of a file may begin with a byte order mark, which JSON does not allow. */
const MARK = /^\uFEFF/;

/** Reads one line; the error says what is wrong with it. */
export function parseLine(line: string): Input | { readonly error: string } {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(MARK, ''));
  } catch (error) {
    return { error: `not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { error: 'not a JSON object' };
  return parseObject(value as Readonly<Record<string, unknown>>);
}

function parseObject(value: Readonly<Record<string, unknown>>): Input | { readonly error: string } {
  const { html, text, url } = value;
  if (html !== undefined) {
    if (typeof html !== 'string') return { error: '"html" is not a string' };
    if (typeof url !== 'string') return { error: 'a page needs "url", a string' };
    return { form: 'page', html, url };
  }
  if (text !== undefined)
    return typeof text === 'string' ? textInput(text, value) : { error: '"text" is not a string' };
  if (url === undefined) return { error: 'one of "url", "text" and "html" is needed' };
  return typeof url === 'string' ? { form: 'address', url } : { error: '"url" is not a string' };
}

/** Everything but the text is optional: what cannot be used counts as not given. */
function textInput(text: string, value: Readonly<Record<string, unknown>>): Input {
  const { surface, links, url, sender, subject, reply_to: replyTo } = value;
  const message = [sender, subject, replyTo].some((part) => stringOr(part) !== null);
  return {
    form: 'text',
    text,
    surface: isSurface(surface) ? surface : message ? 'mail' : 'page',
    url: stringOr(url),
    links: Array.isArray(links) ? links.flatMap(linkOf) : [],
    sender: stringOr(sender),
    subject: stringOr(subject),
    replyTo: stringOr(replyTo),
  };
}

function isSurface(value: unknown): value is 'page' | MessageSurface {
  return typeof value === 'string' && SURFACES.includes(value);
}

function stringOr(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A link is an address, or an object with `href` and perhaps `text`. */
function linkOf(value: unknown): LinkInput[] {
  if (typeof value === 'string') return [{ href: value, text: '' }];
  if (typeof value !== 'object' || value === null) return [];
  const { href, text } = value as { href?: unknown; text?: unknown };
  return typeof href === 'string' ? [{ href, text: typeof text === 'string' ? text : '' }] : [];
}
