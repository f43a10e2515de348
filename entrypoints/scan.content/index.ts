import { defineContentScript } from 'wxt/utils/define-content-script';
import { start } from './start.ts';

declare global {
  /** Set in our isolated world only; the page has its own `globalThis`. */
  var madoguchiScan: true | undefined;
}

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    // The worker may have run this script already, before the page could be typed into.
    if (globalThis.madoguchiScan) return;
    globalThis.madoguchiScan = true;
    start();
  },
});
