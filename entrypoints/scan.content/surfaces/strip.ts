/** A slim strip over the top of the page: something is doubtful, and the page stays usable. */
import type { Notice } from '../../../lib/notice/notice.ts';
import { h } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import { action, certainty, closeButton, comparison, reasons, sender, wordsOf } from './parts.ts';

const PLACE =
  'display: block; position: fixed; inset: 0 0 auto 0; width: 100%; max-width: none; height: auto; max-height: 70vh; margin: 0; padding: 0; border: 0; overflow: auto; background: transparent; z-index: 2147483647; visibility: visible; opacity: 1; pointer-events: auto;';

/** Shows the strip. @returns takes it away again */
export function showStrip(notice: Notice, open: () => void): () => void {
  const { host, root } = createCarrier(PLACE);
  host.popover = 'manual';
  const words = wordsOf(notice);
  const place = () => document.documentElement.append(host);
  const raise = () => {
    if (!host.isConnected) return;
    host.hidePopover();
    host.showPopover();
  };
  const body = h(
    'div',
    { class: `strip ${notice.level}`, role: 'alert', lang: notice.locale, 'aria-label': words('aria.strip') },
    h(
      'div',
      { class: 'text' },
      sender(words, false),
      h('p', { class: 'title' }, notice.title),
      h('p', {}, notice.consequence),
      comparison(notice.comparison, words),
      h('details', {}, h('summary', {}, words('why')), reasons(notice), certainty(notice, words)),
    ),
  );
  const remove = () => {
    end();
    host.remove();
  };
  body.append(h('div', { class: 'actions' }, action(notice, open), closeButton(words, remove)));
  root.append(body);
  place();
  raise();
  const end = keepOnTop(host, { place, raise });
  return remove;
}
