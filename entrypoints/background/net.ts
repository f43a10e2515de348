/** The rules in the browser's network engine: written when something has changed, looked after at every start. */
import { browser } from 'wxt/browser';
import { hasDynamicRules, hostsOfRules, replaceDynamicRules } from '../../lib/browser/net.ts';
import { readNotice, writeNotice } from '../../lib/browser/net-store.ts';
import { forgetCleared } from '../../lib/browser/pass-store.ts';
import { stopSeen } from '../../lib/browser/seen.ts';
import { readSettings } from '../../lib/browser/settings-store.ts';
import { ruleRoot } from '../../lib/browser/tabs.ts';
import { listsVersion } from '../../lib/catalog/lists.ts';
import { netData } from '../../lib/catalog/net.ts';
import type { LinkStanding } from '../../lib/content/context.ts';
import { isCurrent } from '../../lib/net/notice.ts';
import { trustRules } from '../../lib/net/pass-rules.ts';
import { DYNAMIC_IDS } from '../../lib/net/rule.ts';
import { netRules } from '../../lib/net/rules.ts';
import { parseSettings, type Settings, trustedHosts } from '../../lib/settings.ts';
import { levelOfDomain } from '../../lib/verdict.ts';
import { judge } from './judge.ts';

const { trusted, ...bundled } = DYNAMIC_IDS;

/** One after the other: two writers at once would undo each other's rules. */
let last: Promise<unknown> = Promise.resolve();

/** Installed, updated, or loaded anew by a developer: everything is written. */
export function onInstalled(): Promise<void> {
  return inTurn(async () => {
    await writeRules();
    await writeTrust((await readSettings()).settings);
  });
}

/** The browser has started: rules outlive it, unless something went wrong. */
export function onStartup(): Promise<void> {
  return inTurn(async () => {
    const isWritten = isCurrent(await readNotice(), version()) && (await hasDynamicRules(markers));
    if (!isWritten) await writeRules();
    await writeTrust((await readSettings()).settings);
  });
}

/** A person asked for it, because the browser did not take the rules. */
export function repairRules(): Promise<void> {
  return inTurn(writeRules);
}

/** A person changed the settings, in whatever page. */
export function onSettings(
  changes: Record<string, { newValue?: unknown }>,
  area: string,
): Promise<void> | undefined {
  const change = changes['settings'];
  if (area !== 'local' || change === undefined) return undefined;
  return inTurn(() => writeTrust(parseSettings(change.newValue).settings));
}

/** A page links to these: dangerous ones among them are stopped before they can be clicked. Firefox needs no rule. */
export async function stopLinked(standings: readonly LinkStanding[]): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  // By the host alone: what a user name or a path makes of a link says nothing about whoever answers there.
  const linked = standings.filter(({ level, host }) => level === 'danger' && isPlainHost(host));
  const verdicts = await Promise.all(linked.map(({ host }) => judge(`https://${host}/`)));
  const isDanger = verdicts.map((verdict) => levelOfDomain(verdict) === 'danger');
  const hosts = linked.filter((_, i) => isDanger[i]).map(({ host }) => host);
  if (hosts.length > 0) await stopSeen(hosts, judgingPage());
}

/** As the browser takes it for a rule. */
function isPlainHost(host: string): boolean {
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host);
}

function judgingPage(): string {
  return `${ruleRoot()}blocked.html#`;
}

/** The first rule of each kind but the listed hosts, which are too many to be read for this. */
const markers: number[] = [DYNAMIC_IDS.official[0], DYNAMIC_IDS.spared[0], DYNAMIC_IDS.shapes[0]];

function version(): string {
  return `${browser.runtime.getManifest().version}, ${listsVersion}`;
}

/** Writes all bundled rules. A failure leaves the former ones in place and is noted, so that the next start tries again. */
async function writeRules(): Promise<void> {
  const rules = netRules(netData(), judgingPage());
  const notice = { version: version(), rules: rules.length, time: Date.now() };
  try {
    const left = await replaceDynamicRules(Object.values(bundled), rules);
    await writeNotice({ ...notice, left, error: null });
  } catch (error) {
    await writeNotice({ ...notice, left: [], error: String(error).slice(0, 300) });
  }
}

/**
 * Trust ends on a day, and a browser may run for weeks: looked after whenever this worker starts.
 * @returns true where other hosts are trusted than when the rules were written
 */
export function keepTrust(): Promise<boolean> {
  return inTurn(async () => {
    const { settings } = await readSettings();
    const [written, now] = [await hostsOfRules(trusted), trustedToday(settings)];
    if (written.sort().join() === now.toSorted().join()) return false;
    await writeTrust(settings);
    return true;
  });
}

/** What was let go on while its host was trusted is cleared until the browser ends: trust that ends ends that too. */
async function writeTrust(settings: Settings): Promise<void> {
  await replaceDynamicRules([trusted], trustRules(trustedToday(settings)));
  await forgetCleared();
}

function trustedToday(settings: Settings): string[] {
  return [...new Set(trustedHosts(settings, new Date().toISOString().slice(0, 10)))];
}

function inTurn<T>(run: () => Promise<T>): Promise<T> {
  const result = last.then(run);
  last = result.catch(() => undefined);
  return result;
}
