import { defineContentScript } from 'wxt/utils/define-content-script';
import { onShow } from '../../lib/browser/worker.ts';
import { showChip } from './chip.ts';
import { isOwn, stepAside } from './host.ts';
import { addressOfStopped } from './links.ts';
import { PageSurface } from './page.ts';

/** What is drawn into a page. A script of its own: the engine is sent to many pages, and few of them call for a word. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // The worker runs it before it answers with a notice (entrypoints/background/engine.ts).
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // Sent with each notice: what stands in the page stays.
    if (globalThis.madoguchiSurfaces) return;
    const page = new PageSurface();
    globalThis.madoguchiSurfaces = { page, showChip, isOwn, addressOfStopped, stepAside };
    if (window.top === window.self) onShow(({ notice }) => page.show(notice));
  },
});
