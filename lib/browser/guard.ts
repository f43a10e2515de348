/**
 * Registers the guard (entrypoints/guard) with the browser, which sends it to every page before the page's own
 * scripts run. The registration outlives the worker and the browser; an update of the extension ends it.
 */
import { type Browser, browser } from 'wxt/browser';

const ID = 'guard';
const SCRIPT = 'guard.js';

/** Stands between what is exempt for good and what passes for now: a name that no address has (RFC 6761, 6.4). */
const END_OF_EXEMPT = '*://passes.invalid/*';

type Script = Browser.scripting.RegisteredContentScript;

/** One after the other: each change is made of what is registered now. */
let last: Promise<unknown> = Promise.resolve();

/** Registers the guard everywhere but at these patterns of addresses, in the place of what was registered before. */
export function registerGuard(exempt: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const script: Script = {
      id: ID,
      js: [SCRIPT],
      matches: ['http://*/*', 'https://*/*'],
      excludeMatches: [...exempt, END_OF_EXEMPT],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    };
    if (await isRegistered()) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

export async function isRegistered(): Promise<boolean> {
  return (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
}

/**
 * Leaves these hosts alone as well, in the place of those named the last time. Await it before a navigation to one of
 * them goes on, or that navigation is stopped again.
 */
export function excludeFromGuard(hosts: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (present === undefined) return;
    const before = present.excludeMatches ?? [];
    const exempt = before.slice(0, before.indexOf(END_OF_EXEMPT) + 1);
    const excludeMatches = [...exempt, ...hosts.map((host) => `*://${host}/*`)];
    if (excludeMatches.join() === before.join()) return;
    await browser.scripting.updateContentScripts([{ ...present, excludeMatches }]);
  });
}

function inTurn(run: () => Promise<void>): Promise<void> {
  const result = last.then(run);
  // A change that failed must not stop the next one; whoever asked for it still gets the error.
  last = result.catch(() => undefined);
  return result;
}
