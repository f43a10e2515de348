/**
 * Registers the guard (entrypoints/guard) with the browser, which sends it to every page before the page's own
 * scripts run. The registration outlives the worker and the browser; an update of the extension ends it.
 */
import { type Browser, browser } from 'wxt/browser';

const ID = 'guard';
const SCRIPT = 'guard.js';

/**
 * What passes for now is told from what is exempt for good by its second star, which changes nothing of what it
 * matches: the browser hands patterns back in an order of its own.
 */
const PASSES = '/**';

type Script = Browser.scripting.RegisteredContentScript;

/** One after the other: each change is made of what is registered now. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Registers the guard everywhere but at these patterns of addresses and on these hosts, in the place of what was
 * registered before. Where that is so already nothing is touched: while a registration changes, a page that opens (a
 * restored tab, when the browser starts) can run without the guard (measured with Chromium 156: 3 of 4 did).
 */
export function registerGuard(exempt: readonly string[], passing: readonly string[]): Promise<void> {
  return inTurn(async () => {
    const script: Script = {
      id: ID,
      js: [SCRIPT],
      matches: ['http://*/*', 'https://*/*'],
      excludeMatches: [...exempt, ...passing.map(patternOf)],
      allFrames: true,
      runAt: 'document_start',
      persistAcrossSessions: true,
    };
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    if (present === undefined) await browser.scripting.registerContentScripts([script]);
    else if (!isSame(present.excludeMatches, script.excludeMatches))
      await browser.scripting.updateContentScripts([script]);
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
    const exempt = (present.excludeMatches ?? []).filter((pattern) => !pattern.endsWith(PASSES));
    const excludeMatches = [...exempt, ...hosts.map(patternOf)];
    if (isSame(present.excludeMatches, excludeMatches)) return;
    await browser.scripting.updateContentScripts([{ ...present, excludeMatches }]);
  });
}

function patternOf(host: string): string {
  return `*://${host}${PASSES}`;
}

function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
}

function inTurn(run: () => Promise<void>): Promise<void> {
  const result = last.then(run);
  // A change that failed must not stop the next one; whoever asked for it still gets the error.
  last = result.catch(() => undefined);
  return result;
}
