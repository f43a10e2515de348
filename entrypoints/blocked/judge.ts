/**
 * The judging page asks the exact engine about the address in its fragment. Where nothing dangerous is found the
 * navigation goes on, and nothing was ever drawn; only otherwise the page itself is loaded (tools/build/on-demand.ts).
 * Until then somebody waits for an innocent page: one small script, and the browser's own object, as the polyfill alone
 * takes longer to load than the question to be answered.
 */
import type { BlockedAnswer, Message } from '../../lib/protocol.ts';

declare const chrome: {
  readonly runtime: { sendMessage(message: Message): Promise<BlockedAnswer | undefined> };
};

declare global {
  /** What the worker says of the address; `silent` where it says nothing, also of what is no address. */
  var madoguchiAnswer: BlockedAnswer | 'silent' | undefined;
}

/**
 * A worker that ends in the middle leaves the question unanswered: with an error, or with undefined where it had not yet
 * begun with it. It is asked again, and starts anew for that.
 */
async function ask(times = 3): Promise<BlockedAnswer | 'silent'> {
  const address = location.hash.slice(1);
  const answer = await chrome.runtime.sendMessage({ type: 'blocked', address }).catch(() => undefined);
  return answer ?? (times > 1 ? ask(times - 1) : 'silent');
}

async function judge(): Promise<void> {
  // A frame of another page could be laid over with something else and collect the clicks.
  if (window.top !== window.self) return;
  const answer = await ask();
  // In place of this page, so that the way back leads to where the person came from.
  if (answer !== 'silent' && answer.go !== null) return location.replace(answer.go);
  // A page opened this one, and no page may open it anew: without this a reload and the way forward end at an error.
  history.replaceState(null, '', location.href);
  globalThis.madoguchiAnswer = answer;
  if (document.readyState === 'loading')
    await new Promise((parsed) => document.addEventListener('DOMContentLoaded', parsed));
  const page = document.querySelector<HTMLTemplateElement>('#page');
  if (page !== null) document.head.append(page.content);
}

// Another address in the same tab: a new fragment loads no new page.
window.addEventListener('hashchange', () => location.reload());
void judge();
