/**
 * Stops the page before anything of it runs, and only then asks: a page that is asked about first has run its scripts
 * long before the answer. The browser's own object and not the polyfill, as in every script that pages load.
 */
import type { Answers, Message } from '../../lib/protocol.ts';

interface Runtime {
  sendMessage(message: Message): Promise<unknown>;
  getURL(path: string): string;
}

declare const chrome: { readonly runtime: Runtime };

/** An innocent page is loaded anew, and then left alone; of a dangerous one nothing comes back. */
export async function stop(): Promise<void> {
  window.stop();
  document.documentElement?.remove();
  if (await mayRun()) again();
  else if (top === self) location.replace(`${chrome.runtime.getURL('blocked.html')}#${location.href}`);
}

/**
 * Opened by its address: a form that led here would be sent a second time by a reload. Only a fragment needs one, as by
 * its address nothing would be loaded.
 */
function again(): void {
  if (location.hash) location.reload();
  else location.replace(location.href);
}

/** How long the page waits for an answer, in milliseconds: a worker that sleeps needs a tenth of it. */
const PATIENCE = 2000;

/** No answer is no permission: the judging page asks once more. */
async function mayRun(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, PATIENCE, false));
  try {
    const answer = chrome.runtime.sendMessage({ type: 'guarded' }) as Promise<Answers['guarded']>;
    return (await Promise.race([answer, late])) === true;
  } catch {
    return false;
  }
}
