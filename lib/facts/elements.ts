/** What single elements mean to a reader of the page. */
import { chatWidgetOf } from './chat-widgets.ts';
import { absolute } from './dom.ts';
import type { BlockRole } from './types.ts';

const HEADINGS = /^H[1-6]$/;

/** Where a link or button leads: its address, or the company whose chat its code opens. */
export function targetOf(element: Element, base: string): string | null {
  const href = element.getAttribute('href');
  return absolute(href, base) ?? chatWidgetOf(href) ?? chatWidgetOf(element.getAttribute('onclick'));
}

/**
 * The role that an element gives to the text in it, or null where it has none of its own.
 * @param role its `role` attribute
 */
export function roleOf(tag: string, role: string | null): BlockRole | null {
  if (HEADINGS.test(tag)) return 'heading';
  if (tag === 'BUTTON') return 'button';
  if (tag === 'LABEL' || tag === 'LEGEND') return 'label';
  if (tag === 'BLOCKQUOTE') return 'quote';
  if (tag === 'PRE') return 'code';
  if (role === 'heading') return 'heading';
  return role === 'button' ? 'button' : null;
}

/** Editors hold what the person writes; a text area its own draft. */
export function isClosed(element: Element, tag: string): boolean {
  const editable = element.getAttribute('contenteditable');
  return tag === 'TEXTAREA' || (editable !== null && editable !== 'false');
}

/** Name of an image file without path and ending; empty for one that is embedded or named by a hash. */
export function fileName(src: string): string {
  if (src.startsWith('data:') || src.startsWith('blob:')) return '';
  const name = /([^/?#]{2,60}?)(?:\.\w{2,5})?(?:[?#]|$)/.exec(src.slice(0, 2000))?.[1] ?? '';
  return /^[0-9a-f_-]+$/i.test(name) ? '' : name.toLowerCase();
}
