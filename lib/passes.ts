/**
 * What may pass the net although it would be stopped: pure functions over a plain object that lives in
 * `storage.session`, so in memory only. "Always" is no pass: it stands in the settings (`trust`).
 */
import * as v from 'valibot';

/** Under which those of ordinary windows are kept. */
export const PASSES_KEY = 'passes';

const host = v.pipe(v.string(), v.maxLength(253));

/** The name of a host without the dot that may end it: with it and without it is the same host, and rules know none. */
export function nameOfHost(hostname: string): string {
  return hostname.replace(/\.$/, '');
}

/**
 * `once`: until the tab shows a page of another host; `tab`: until the tab is closed; both after the person was
 * warned. `cleared`: the exact engine found nothing dangerous in a host that the net caught: until the browser ends.
 */
const pass = v.variant('reach', [
  v.strictObject({
    reach: v.picklist(['once', 'tab']),
    host,
    tabId: v.number(),
    id: v.number(),
    /** Milliseconds since 1970. */
    since: v.number(),
  }),
  v.strictObject({ reach: v.literal('cleared'), host }),
]);
const passes = v.strictObject({ list: v.array(pass), next: v.pipe(v.number(), v.integer()) });

export type Pass = v.InferOutput<typeof pass>;
/** `next` numbers the passes of tabs, so that a rule that outlived a restart of the worker is never overwritten. */
export type Passes = v.InferOutput<typeof passes>;
export type Reach = 'once' | 'tab';
/** What a person chose. */
export type Choice = Extract<Pass, { readonly tabId: number }>;

export const noPasses: Passes = { list: [], next: 1 };

/** Of hosts that were cleared the newest are kept; an older one is simply judged again. */
export const MOST_CLEARED = 500;

/** A stored value; what cannot be read lets nothing pass. */
export function parsePasses(raw: unknown): Passes {
  const parsed = v.safeParse(passes, raw);
  return parsed.success ? parsed.output : noPasses;
}

/** The person goes on to a host in one tab; a pass of the tab for that host is replaced. */
export function grant(
  { list, next }: Passes,
  tabId: number,
  name: string,
  { reach, since }: Pick<Choice, 'reach' | 'since'>,
): Passes {
  const rest = list.filter((item) => !isFor(item, tabId, name));
  return { list: [...rest, { reach, host: name, tabId, id: next, since }], next: next + 1 };
}

/** What the person chose and what still holds, the newest first. */
export function chosen({ list }: Passes): Choice[] {
  return list.flatMap((item) => (item.reach === 'cleared' ? [] : [item])).reverse();
}

/** The engine found nothing dangerous in a host that the net had caught. The same object where that was known last. */
export function clear(all: Passes, name: string): Passes {
  const { list, next } = all;
  const newest = list.at(-1);
  if (newest?.reach === 'cleared' && newest.host === name) return all;
  const rest = list.filter((item) => !(item.reach === 'cleared' && item.host === name));
  const old = new Set<Pass>(rest.filter((item) => item.reach === 'cleared').slice(0, -(MOST_CLEARED - 1)));
  return { list: [...rest.filter((item) => !old.has(item)), { reach: 'cleared', host: name }], next };
}

/** Nothing that was cleared counts any longer: the data by which it was judged have changed. */
export function unclear(all: Passes): Passes {
  return keep(all, (item) => item.reach !== 'cleared');
}

/** A tab shows a page of a host: what was meant for another one, once, has ended. */
export function arrived(all: Passes, tabId: number, name: string): Passes {
  return keep(all, (item) => !(isOfTab(item, tabId) && item.reach === 'once' && !isFor(item, tabId, name)));
}

/** A tab was closed. */
export function closed(all: Passes, tabId: number): Passes {
  return keep(all, (item) => !isOfTab(item, tabId));
}

/** Nobody may go on to what is stopped any more: what was chosen before ends too. */
export function forbidden(all: Passes): Passes {
  return keep(all, (item) => item.reach === 'cleared');
}

/** The person took a choice back. */
export function revoke(all: Passes, tabId: number, name: string): Passes {
  return keep(all, (item) => !isFor(item, tabId, name));
}

/** How far the person let this host pass in this tab; null where it was never asked. */
export function reachIn({ list }: Passes, tabId: number, name: string): Reach | null {
  const found = list.find((item) => isFor(item, tabId, name));
  return found === undefined || found.reach === 'cleared' ? null : found.reach;
}

/** Every host that passes somewhere, each once. */
export function hostsThatPass({ list }: Passes): string[] {
  return [...new Set(list.flatMap(hostsOfPass))];
}

/** A person who goes on to a site goes on to it with and without `www.`: sites send their visitors to and fro. */
export function hostsOfPass({ reach, host: name }: Pass): string[] {
  return reach === 'cleared' ? [name] : [bare(name), `www.${bare(name)}`];
}

function bare(name: string): string {
  return name.replace(/^www\./, '');
}

/** True for names of one host, and for those that differ in `www.` alone. */
export function isSameSite(a: string, b: string): boolean {
  return bare(nameOfHost(a)) === bare(nameOfHost(b));
}

function isFor(item: Pass, tabId: number, name: string): boolean {
  return isOfTab(item, tabId) && isSameSite(item.host, name);
}

/** The same object where nothing is dropped, so that nothing is written for it. */
function keep(all: Passes, holds: (item: Pass) => boolean): Passes {
  const list = all.list.filter(holds);
  return list.length === all.list.length ? all : { ...all, list };
}

function isOfTab(item: Pass, tabId: number): boolean {
  return item.reach !== 'cleared' && item.tabId === tabId;
}
