/**
 * Registers the guard (entrypoints/guard) with the browser, which sends it to every page before the page's own
 * scripts run. The registration outlives the worker and the browser; an update of the extension ends it.
 */
import { type Browser, browser } from 'wxt/browser';

const ID = 'guard';
const SCRIPT = 'guard.js';

/**
 * What passes for now is told from what is exempt for good by further stars, which change nothing of what a pattern
 * matches: the browser hands patterns back in an order of its own. The worker of private windows is another one than
 * that of the others, with passes of its own.
 */
const PASSES = { normal: '/**', private: '/***' } as const;

/** Asked for each time: what the browser says of it does not change in a worker's life. */
const here = () => (browser.extension.inIncognitoContext ? 'private' : 'normal');

type Script = Browser.scripting.RegisteredContentScript;

/** One after the other: each change is made of what is registered now. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Registers the guard everywhere but at these patterns of addresses and on these hosts, in the place of what was
 * registered before. Where that is so already nothing is touched: a page that opens meanwhile could run without it.
 */
export function registerGuard(exempt: readonly string[], passing: readonly string[]): Promise<void> {
  return inTurn(async (present) => {
    const elsewhere = (present?.excludeMatches ?? []).filter((pattern) => passesIn(pattern) === other());
    await write(present, [...exempt, ...elsewhere, ...passing.map(patternOf)]);
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
  return inTurn(async (present) => {
    if (present === undefined) return;
    const rest = (present.excludeMatches ?? []).filter((pattern) => passesIn(pattern) !== here());
    await write(present, [...rest, ...hosts.map(patternOf)]);
  });
}

/** A registration that outlives the browser stands on the disk, where nothing of a private window may ever be. */
async function write(present: Script | undefined, excludeMatches: string[]): Promise<void> {
  if (present !== undefined && isSame(present.excludeMatches, excludeMatches)) return;
  const script: Script = {
    id: ID,
    js: [SCRIPT],
    matches: ['http://*/*', 'https://*/*'],
    excludeMatches,
    allFrames: true,
    runAt: 'document_start',
    persistAcrossSessions: !excludeMatches.some((pattern) => passesIn(pattern) === 'private'),
  };
  if (present === undefined) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

const other = () => (here() === 'private' ? 'normal' : 'private');

function passesIn(pattern: string): keyof typeof PASSES | null {
  if (pattern.endsWith(PASSES.private)) return 'private';
  return pattern.endsWith(PASSES.normal) ? 'normal' : null;
}

function patternOf(host: string): string {
  return `*://${host}${PASSES[here()]}`;
}

function isSame(a: readonly string[] = [], b: readonly string[] = []): boolean {
  return [...new Set(a)].sort().join() === [...new Set(b)].sort().join();
}

function inTurn(run: (present: Script | undefined) => Promise<void>): Promise<void> {
  const result = last.then(async () => {
    const [present] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
    await run(present);
  });
  // A change that failed must not stop the next one; whoever asked for it still gets the error.
  last = result.catch(() => undefined);
  return result;
}
