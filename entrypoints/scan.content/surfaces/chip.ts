/** One line under the message it speaks about. */
import type { Notice } from '../../../lib/notice/notice.ts';
import { h, productMark } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import { action, certainty, closeButton, reasons, sender, wordsOf } from './parts.ts';

const PLACE =
  'display: block; position: static; width: auto; margin: 0; padding: 0; visibility: visible; opacity: 1;';

/** Shows the chip at the end of a message. @returns takes it away again */
export function showChip(message: Element, notice: Notice, open: () => void): () => void {
  const { host, root } = createCarrier(PLACE);
  const words = wordsOf(notice);
  const place = () => message.append(host);
  const remove = () => {
    end();
    host.remove();
  };
  const actions = h('div', { class: 'actions' }, action(notice, open));
  root.append(
    h(
      'aside',
      { class: `chip ${notice.level}`, lang: notice.locale, 'aria-label': words('aria.chip') },
      h(
        'div',
        { class: 'row' },
        productMark(),
        h('p', { class: 'line' }, notice.title),
        closeButton(words, remove),
      ),
      notice.level === 'danger' ? actions : null,
      h(
        'details',
        {},
        h('summary', {}, words('why')),
        h('p', {}, notice.consequence),
        reasons(notice),
        certainty(notice, words),
        notice.level === 'danger' ? null : actions,
        sender(words, false),
      ),
    ),
  );
  place();
  const end = keepOnTop(host, place, () => {});
  return remove;
}
