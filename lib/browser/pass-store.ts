/**
 * Keeps what may pass the net: in `storage.session` (memory only, outlives the worker) and as rules of the browser.
 * Whoever lets something pass awaits it: a navigation that starts before the rule is in place is stopped again.
 */
import { browser } from 'wxt/browser';
import { passRules } from '../net/pass-rules.ts';
import {
  arrived,
  clear,
  closed,
  forbidden,
  grant,
  hostsThatPass,
  nameOfHost,
  noPasses,
  PASSES_KEY,
  type Passes,
  parsePasses,
  type Reach,
  reachIn,
  revoke,
  unclear,
} from '../passes.ts';
import { excludeFromGuard } from './guard.ts';
import { replaceSessionRules } from './net.ts';

/** The worker of private windows is another one, shares the storage, and has passes of its own. */
const key = () => (browser.extension.inIncognitoContext ? 'passes.private' : PASSES_KEY);

/** Read once in a worker's life: only this worker writes, and a navigation must not wait for the storage twice. */
let known: Promise<Passes> | null = null;
/** Changes one after the other, or one would lose what another adds. */
let last: Promise<unknown> = Promise.resolve();

/** Lets a tab go on to a host that it was warned of. */
export function letPass(tabId: number, host: string, reach: Reach): Promise<void> {
  const since = Date.now();
  return change((all) => grant(all, tabId, nameOfHost(host), { reach, since }));
}

/**
 * Lets everybody go on to a host in which the exact engine found nothing dangerous.
 * @param isGuarded false where the guard lets it pass in any case: to tell the guard so takes longest
 */
export function clearHost(host: string, isGuarded = true): Promise<void> {
  return change((all) => clear(all, nameOfHost(host)), isGuarded);
}

/** Judges anew what was cleared: the data have changed. */
export function forgetCleared(): Promise<void> {
  return change(unclear);
}

/** How far the person let this host pass in this tab; null where it must be stopped. */
export async function reachOf(tabId: number, host: string): Promise<Reach | null> {
  return reachIn(await passes(), tabId, nameOfHost(host));
}

/** A tab shows a page of this host: a pass for another one, that was meant for once, ends. */
export function endAt(tabId: number, host: string): Promise<void> {
  return change((all) => arrived(all, tabId, nameOfHost(host)));
}

/** The person took the choice back. */
export function takeBack(tabId: number, host: string): Promise<void> {
  return change((all) => revoke(all, tabId, nameOfHost(host)));
}

/** The settings forbid to go on: nothing that was chosen before passes either. */
export function endChoices(): Promise<void> {
  return change(forbidden);
}

export function endWithTab(tabId: number): Promise<void> {
  return change((all) => closed(all, tabId));
}

/** Every host that passes somewhere. */
export async function passingHosts(): Promise<string[]> {
  return hostsThatPass(await passes());
}

function passes(): Promise<Passes> {
  known ??= browser.storage.session.get(key()).then((stored) => parsePasses(stored[key()] ?? noPasses));
  return known;
}

function change(next: (all: Passes) => Passes, isGuarded = true): Promise<void> {
  const run = async (): Promise<void> => {
    const before = await passes();
    const after = next(before);
    if (after === before) return;
    known = Promise.resolve(after);
    try {
      await write(before, after, isGuarded);
    } catch (error) {
      // What did not come to pass must not count as known: it is to be tried again.
      known = Promise.resolve(before);
      throw error;
    }
  };
  const result = last.then(run);
  // A change that failed must not stop the next one; whoever asked for it still gets the error.
  last = result.catch(() => undefined);
  return result;
}

async function write(before: Passes, after: Passes, isGuarded: boolean): Promise<void> {
  await Promise.all([
    after.list.length === 0
      ? browser.storage.session.remove(key())
      : browser.storage.session.set({ [key()]: after }),
    replaceSessionRules(passRules(before), passRules(after)),
    isGuarded ? excludeFromGuard(hostsThatPass(after)) : undefined,
  ]);
}
