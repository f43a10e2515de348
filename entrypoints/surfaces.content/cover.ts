/** A cover over the whole page, which cannot be used meanwhile: the page itself proved to be dangerous. */
import type { Notice } from '../../lib/notice/notice.ts';
import { h } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import { action, button, certainty, keepButton, reasons, sender, type Words, wordsOf } from './parts.ts';

export interface CoverActions {
  /** Open the official support, and leave this page. */
  open(): void;
  leave(): void;
  /** Keeps the page as evidence. */
  keep(): void;
  /** The person answered the question and stays. */
  stay(): void;
  /** The page does not let the cover stand. */
  lost(): void;
}

/** Shows the cover. Esc leaves the page: the safe choice. @returns takes it away again */
export function showCover(notice: Notice, actions: CoverActions): () => void {
  const { host, root } = createCarrier('display: block; position: fixed; visibility: visible; opacity: 1;');
  const words = wordsOf(notice);
  const heading = h('h1', { id: 'heading', tabindex: '-1' }, notice.title);
  const remove = () => {
    removed = true;
    end();
    host.remove();
  };
  const stay = () => {
    remove();
    actions.stay();
  };
  const dialog = h(
    'dialog',
    {
      class: 'cover',
      role: 'alertdialog',
      'aria-labelledby': 'heading',
      'aria-describedby': 'consequence',
      lang: notice.locale,
      oncancel: (event) => {
        event.preventDefault();
        actions.leave();
      },
    },
    frame(notice, words, heading, actions, stay),
  );
  root.append(dialog);
  const place = () => document.documentElement.append(host);
  const raise = () => {
    if (!host.isConnected) return;
    if (dialog.open) dialog.close();
    dialog.showModal();
    heading.focus();
  };
  let removed = false;
  const show = () => {
    if (removed) return;
    place();
    raise();
  };
  void leaveFullscreen().then(show);
  const end = keepOnTop(host, { place, raise, lost: actions.lost });
  return remove;
}

function frame(
  notice: Notice,
  words: Words,
  heading: HTMLElement,
  actions: CoverActions,
  stay: () => void,
): HTMLElement {
  return h(
    'div',
    { class: 'window' },
    sender(words, true),
    heading,
    h('p', { id: 'consequence' }, notice.consequence),
    h('h2', {}, words('reasons')),
    reasons(notice),
    certainty(notice),
    h(
      'div',
      { class: 'actions' },
      action(notice, actions.open),
      button(words('leave'), notice.action === null ? 'first' : '', actions.leave),
      keepButton(words, actions.keep),
    ),
    h(
      'details',
      {},
      h('summary', {}, words('details')),
      notice.final ? h('p', {}, words('stay.forbidden')) : question(words, stay),
    ),
  );
}

/** People are talked through warnings. The question speaks to somebody who has a voice in the ear right now. */
function question(words: Words, stay: () => void): HTMLElement {
  const stop = h('p', { class: 'stop', tabindex: '-1', hidden: '' }, words('coached.stop'));
  const answers = h(
    'div',
    { class: 'actions' },
    button(words('coached.yes'), '', () => {
      stop.hidden = false;
      stop.focus();
      answers.remove();
    }),
    button(words('coached.no'), '', stay),
  );
  const asking = h('p', { tabindex: '-1' }, words('coached.question'));
  const asked = h('div', { class: 'question', hidden: '' }, asking, answers, stop);
  const wish = button(words('stay'), 'quiet', () => {
    asked.hidden = false;
    // What was pressed goes: the keyboard and a screen reader go on with the words in its place.
    asking.focus();
    wish.remove();
  });
  return h('div', {}, wish, asked);
}

/** An element of the page in full screen would lie over everything. */
async function leaveFullscreen(): Promise<void> {
  // Rejected where the page left it at the same moment, which is just as well.
  if (document.fullscreenElement !== null) await document.exitFullscreen().catch(() => undefined);
}
