/** One line under the message it speaks about; its dangerous links are switched off, and the real host is written out. */
import type { ChipOptions } from '../../lib/browser/surfaces.ts';
import type { Notice } from '../../lib/notice/notice.ts';
import { h, productMark } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import { stopLinks } from './links.ts';
import { openOfficial } from './official.ts';
import {
  action,
  button,
  certainty,
  closeButton,
  keepButton,
  reasons,
  sender,
  type Words,
  wordsOf,
} from './parts.ts';

const PLACE =
  'display: block; position: static; width: auto; margin: 0; padding: 0; visibility: visible; opacity: 1;';
/** Longest list of hosts that is read; a scam has one or two. */
const MOST_HOSTS = 3;
/** Milliseconds before a switched-off link may be switched on: time to read why it was switched off. */
const ARMING = 3000;

/** Shows the chip at the end of a message. @returns takes it away again */
export function showChip(message: Element, notice: Notice, { links, keep }: ChipOptions): () => void {
  const { host, root } = createCarrier(PLACE);
  const words = wordsOf(notice);
  const hosts = [...new Set(links.map((link) => link.host))]
    .filter((name) => name !== '')
    .slice(0, MOST_HOSTS);
  const release = stopLinks(links);
  const place = () => message.append(host);
  const remove = () => {
    end();
    host.remove();
    release();
  };
  const actions = h(
    'div',
    { class: 'actions' },
    action(notice, () => openOfficial(notice)),
    keepButton(words, keep),
  );
  const prompt = notice.level === 'danger' || hosts.length > 0;
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
      leadsTo(hosts, links.length, notice, words),
      prompt ? actions : null,
      h(
        'details',
        {},
        h('summary', {}, words('why')),
        h('p', {}, notice.consequence),
        reasons(notice),
        certainty(notice),
        prompt ? null : actions,
        hosts.length === 0 ? null : switchOn(words, release),
        sender(words, false),
      ),
    ),
  );
  place();
  const end = keepOnTop(host, { place, raise: () => undefined });
  return remove;
}

/** What the link says is no proof; where it leads is. */
function leadsTo(
  hosts: readonly string[],
  links: number,
  { locale }: Notice,
  words: Words,
): HTMLElement | null {
  if (hosts.length === 0) return null;
  const form = new Intl.PluralRules(locale).select(links) === 'one' ? 'one' : 'other';
  const [before = '', after = ''] = words(`link.off.${form}`).split('{hosts}');
  const names = new Intl.ListFormat(locale)
    .formatToParts(hosts)
    .map(({ type, value }) => (type === 'element' ? h('b', { class: 'leads' }, value) : value));
  return h('p', { class: 'off' }, before, ...names, after);
}

/** Armed only some seconds after it was first in sight. */
function switchOn(words: Words, release: () => void): HTMLElement {
  const wish = button(words('link.on'), 'quiet', () => {
    release();
    wish.remove();
  });
  wish.disabled = true;
  const seen = new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    seen.disconnect();
    setTimeout(() => {
      wish.disabled = false;
    }, ARMING);
  });
  seen.observe(wish);
  return wish;
}
