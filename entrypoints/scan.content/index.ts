import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';
import { stepAside } from './surfaces/host.ts';

declare global {
  /** Set in our isolated world only; the page has its own `globalThis`. */
  var madoguchiScan: { stepAside(aside: boolean): void } | undefined;
}

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  // The worker runs it where a page gives reason to (entrypoints/background/engine.ts): most pages never load it.
  registration: 'runtime',
  noScriptStartedPostMessage: true,
  main() {
    // The worker may have run this script already.
    if (globalThis.madoguchiScan) return;
    // What the worker may ask of it is no message: nothing of it can be heard or sent by the page.
    globalThis.madoguchiScan = { stepAside };
    start();
  },
});
