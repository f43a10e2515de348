/**
 * A slim strip over the top of the page: something is doubtful, and the page stays usable. Once it was there to be read,
 * it makes itself small and leaves a tab at the edge, from which it can be had back.
 */
import type { Notice } from '../../lib/notice/notice.ts';
import { h, productMark } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import {
  action,
  button,
  certainty,
  closeButton,
  comparison,
  keepButton,
  reasons,
  sender,
  type Words,
  wordsOf,
} from './parts.ts';

// The host takes no clicks: beside the small tab the page under it can be used.
const PLACE =
  'display: block; position: fixed; inset: 0 0 auto 0; width: 100%; max-width: none; height: auto; max-height: 70vh; margin: 0; padding: 0; border: 0; overflow: auto; background: transparent; z-index: 2147483647; visibility: visible; opacity: 1; pointer-events: none;';

/** Milliseconds in which a title and a sentence are read at leisure. */
const READING = 15_000;

export interface StripActions {
  /** Opens the real service. */
  open(): void;
  /** Keeps the page as evidence. */
  keep(): void;
}

/** Shows the strip. @returns takes it away again */
export function showStrip(notice: Notice, actions: StripActions): () => void {
  const { host, root } = createCarrier(PLACE);
  host.popover = 'manual';
  const words = wordsOf(notice);
  const place = () => document.documentElement.append(host);
  const raise = () => {
    if (!host.isConnected) return;
    host.hidePopover();
    host.showPopover();
  };
  const remove = () => {
    end();
    rest();
    host.remove();
  };
  const strip = frame(notice, words, actions, remove);
  root.append(strip);
  place();
  raise();
  const rest = notice.level === 'danger' ? () => undefined : restAfterReading(strip);
  const end = keepOnTop(host, { place, raise });
  return remove;
}

function frame(notice: Notice, words: Words, { open, keep }: StripActions, remove: () => void): HTMLElement {
  const shrink = () => {
    setSmall(strip, true);
    handle.focus();
  };
  const smaller = button('–', 'close', shrink);
  smaller.setAttribute('aria-label', words('smaller'));
  const handle = button(words(`tab.${notice.level}`), 'handle', () => {
    setSmall(strip, false);
    smaller.focus();
  });
  handle.setAttribute('aria-label', words(`tab.${notice.level}.name`));
  handle.prepend(productMark());
  const strip = h(
    'div',
    {
      class: `strip ${notice.level}`,
      role: 'alert',
      lang: notice.locale,
      'aria-label': words('aria.strip'),
      onkeydown: (event) => {
        if ((event as KeyboardEvent).key === 'Escape' && !isSmall(strip)) shrink();
      },
    },
    h(
      'div',
      { class: 'text' },
      sender(words, false),
      h('p', { class: 'title' }, notice.title),
      h('p', {}, notice.consequence),
      comparison(notice.comparison, words),
      h(
        'details',
        {},
        h('summary', {}, words('why')),
        reasons(notice),
        certainty(notice),
        keepButton(words, keep),
      ),
    ),
    h('div', { class: 'actions' }, action(notice, open), smaller),
    h('div', { class: 'tab' }, handle, closeButton(words, remove)),
  );
  return strip;
}

const isSmall = (strip: Element) => strip.classList.contains('small');

function setSmall(strip: Element, small: boolean): void {
  strip.classList.toggle('small', small);
}

/** Makes the strip small once, when nobody is busy with it. @returns ends the wait */
function restAfterReading(strip: HTMLElement): () => void {
  let timer = 0;
  const wait = () => {
    timer = window.setTimeout(() => {
      if (isSmall(strip)) return;
      const busy = strip.matches(':hover, :focus-within') || strip.querySelector('details[open]') !== null;
      if (busy || document.hidden) wait();
      else setSmall(strip, true);
    }, READING);
  };
  wait();
  return () => clearTimeout(timer);
}
