/** Parts that strip, cover and chip have in common. */
import type { Comparison, Notice } from '../../lib/notice/notice.ts';
import { say } from '../../lib/text.ts';
import { h, productMark } from './h.ts';

export type Words = (key: string) => string;

export function wordsOf(notice: Notice): Words {
  return (key) => say(notice.words, { key });
}

/** Whose notice this is, and how to make sure of it. */
export function sender(words: Words, verify: boolean): HTMLElement {
  const text = words(verify ? 'product.verify' : 'product.yours');
  return h('p', { class: 'from' }, productMark(), h('span', {}, text));
}

export function button(label: string, kind: string, press: () => void): HTMLButtonElement {
  // An untrusted event comes from the page's own script, not from the person.
  return h('button', { type: 'button', class: kind, onclick: (event) => event.isTrusted && press() }, label);
}

export function closeButton(words: Words, press: () => void): HTMLButtonElement {
  const cross = button('×', 'close', press);
  cross.setAttribute('aria-label', words('close'));
  return cross;
}

/** Keeps what the notice speaks about as evidence: the person's own click, and nothing before it. */
export function keepButton(words: Words, press: () => void): HTMLButtonElement {
  return button(words('keep'), 'quiet', press);
}

/** The way to the real service, its host written out; null where none is proven. */
export function action(notice: Notice, press: () => void): HTMLButtonElement | null {
  if (notice.action === null) return null;
  const element = button(notice.action.label, 'first', press);
  element.append(h('span', { class: 'host' }, notice.action.host));
  return element;
}

export function reasons(notice: Notice): HTMLElement {
  const items = notice.reasons.map((reason) => h('li', {}, reason));
  return h('ul', { class: 'reasons' }, ...items);
}

export function certainty(notice: Notice): HTMLElement {
  return h('p', { class: 'certainty' }, notice.certainty);
}

/** Both names letter under letter. Letters that differ stand in a frame, so that colour is not needed to see them. */
export function comparison(compared: Comparison | null, words: Words): HTMLElement | null {
  if (compared === null) return null;
  const row = (label: string, side: 'seen' | 'real') => {
    const letters = compared.alignment.map((column) => letter(column[side], column.same));
    return h('span', { class: 'row' }, h('span', {}, label), h('span', { class: 'letters' }, ...letters));
  };
  return h(
    'div',
    { class: 'compare' },
    row(words('compare.seen'), 'seen'),
    row(words('compare.real'), 'real'),
    h('span', {}, words('compare.note')),
  );
}

function letter(text: string, same: boolean): HTMLElement {
  const absent = text === '' ? ' absent' : '';
  return h('span', same ? {} : { class: `differs${absent}` }, text === '' ? '\u00a0' : text);
}
