import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';

declare global {
  /** Set in our isolated world only; the page has its own `globalThis`. */
  var madoguchiScan: true | undefined;
}

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // The worker runs it where a page gives reason to (entrypoints/background/engine.ts): most pages never load it.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // The worker may have run this script already.
    if (globalThis.madoguchiScan) return;
    globalThis.madoguchiScan = true;
    start();
  },
});
