/** A thin strip at the lower edge: the person chose to go on, and can take it back. */
import type { Passed } from '../../lib/notice/passed.ts';
import { h, productMark } from './h.ts';
import { createCarrier, keepOnTop } from './host.ts';
import { button } from './parts.ts';

const PLACE =
  'display: block; position: fixed; inset: auto 0 0 0; width: 100%; max-width: none; height: auto; margin: 0; padding: 0; border: 0; background: transparent; z-index: 2147483647; visibility: visible; opacity: 1; pointer-events: auto;';

/** Shows the strip; it cannot be closed, only taken back. @param undo takes the choice back */
export function showPassed(passed: Passed, undo: () => void): void {
  // Firefox shows a page again from memory without asking anybody, and the choice may have ended by then. It keeps none
  // that wants to hear of its end.
  if (import.meta.env.FIREFOX) addEventListener('unload', () => undefined);
  const { host, root } = createCarrier(PLACE);
  host.popover = 'manual';
  const place = () => document.documentElement.append(host);
  const raise = () => {
    if (!host.isConnected) return;
    host.hidePopover();
    host.showPopover();
  };
  root.append(
    h(
      'div',
      { class: 'strip passed', role: 'status', lang: passed.locale, 'aria-label': passed.label },
      productMark(),
      h('p', { class: 'line' }, passed.text),
      button(passed.undo, 'quiet', undo),
    ),
  );
  place();
  raise();
  keepOnTop(host, { place, raise });
}
