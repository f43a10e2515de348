import { defineContentScript } from 'wxt/utils/define-content-script';
import { whenReadable } from '../../lib/browser/place.ts';
import { glanceAtPage } from './watch.ts';

declare global {
  /** Set in our isolated world only; the page has its own `globalThis`. */
  var madoguchiScan: true | undefined;
  var madoguchiGlance: true | undefined;
}

/** The only script of ours that every page loads when it has loaded: it calls the large one where there is reason to. */
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main() {
    if (globalThis.madoguchiScan || globalThis.madoguchiGlance) return;
    globalThis.madoguchiGlance = true;
    whenReadable(glanceAtPage);
  },
});
