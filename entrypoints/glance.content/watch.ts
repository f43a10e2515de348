/** Glances at the page and then at what comes later, until there is reason to call the engine. */
import { addressOfDocument, openShadow } from '../../lib/browser/place.ts';
import { Schedule } from '../../lib/browser/schedule.ts';
import { Clock, idle, inSlices } from '../../lib/browser/slices.ts';
import { glanceData } from '../../lib/catalog/glance.ts';
import { Glance } from '../../lib/glance/page.ts';
import type { Message } from '../../lib/protocol.ts';

declare const chrome: {
  readonly runtime?: { readonly id?: string; sendMessage(message: Message): Promise<unknown> };
};

/** More changed parts than this between two glances are as good as a new page. */
const MANY = 200;

/** Starts with the page as it stands; ends when the worker has sent the engine. */
export function glanceAtPage(): void {
  const glance = new Glance(glanceData, new URL(addressOfDocument()).hostname);
  const ended = new AbortController();
  const parts = watch((urgent) => schedule.wake(urgent), ended.signal);
  const schedule = new Schedule(async () => {
    const clock = new Clock();
    for (const part of clock.time(parts)) await inSlices(glance.look(part), clock);
    if (await callEngine(glance)) ended.abort();
    return clock.spent;
  });
  // Nothing of it in the task that evaluates this script, and nothing before the page has had its turn.
  void idle().then(() => schedule.start());
}

let told = '';

/** Asks the worker for the engine where there is something new to judge. @returns true once it is there */
async function callEngine({ glimpse }: Glance): Promise<boolean> {
  if (globalThis.madoguchiScan) return true;
  const { matters, mail, messages } = glimpse;
  if (!matters && !messages && mail.length === 0) return false;
  const news = JSON.stringify(glimpse);
  if (news === told || chrome.runtime?.id === undefined) return false;
  told = news;
  return (await chrome.runtime.sendMessage({ type: 'look', ...glimpse })) === true;
}

/** @returns takes the parts that are new since the last time; the whole document first */
function watch(changed: (urgent: boolean) => void, signal: AbortSignal): () => ParentNode[] & Node[] {
  let parts = new Set<Element | ShadowRoot>();
  let everything = true;
  const observer = new MutationObserver((records) => {
    for (const record of records) for (const part of partsOf(record)) parts.add(part);
    if (parts.size > 0) changed(false);
  });
  observer.observe(document, { subtree: true, childList: true, characterData: true });
  signal.addEventListener('abort', () => observer.disconnect());
  // A field is about to be typed into: what is around it may stand in a shadow root, or have been named later.
  const onFocus = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    parts.add(openShadow(target) ?? target.closest('form') ?? target.parentElement ?? target);
    changed(true);
  };
  document.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
  return () => {
    const whole = everything || parts.size > MANY;
    const taken = whole ? [document, ...shadowsInSight()] : outermost([...parts]);
    parts = new Set();
    everything = false;
    return taken;
  };
}

/** Elements whose text changed. A word may be put together piece by piece: what is short is read as a whole. */
function partsOf({ type, target, addedNodes }: MutationRecord): Element[] {
  if (type === 'characterData') return target.parentElement === null ? [] : [target.parentElement];
  return Array.from(addedNodes).flatMap((node) => {
    if (node instanceof Element && node.childElementCount > 0) return [node];
    const home = node.parentElement;
    return home === null || home === document.body ? (node instanceof Element ? [node] : []) : [home];
  });
}

/** Without what is gone again, and without parts of others. */
function outermost<T extends Node>(parts: readonly T[]): T[] {
  const present = parts.filter((part) => part.isConnected);
  const all = new Set<Node>(present);
  return present.filter((part) => {
    for (let up = part.parentNode; up !== null; up = up.parentNode) if (all.has(up)) return false;
    return true;
  });
}

/** Points of the window, in parts of its width and height, at which it is asked what lies there. */
const POINTS = [0.2, 0.5, 0.8];

/** Shadow roots that are seen. Asking every element of a large page would cost more than all the rest together. */
function shadowsInSight(): ShadowRoot[] {
  const roots = new Set<ShadowRoot>();
  for (const x of POINTS) {
    for (const y of POINTS) {
      let element = document.elementFromPoint(innerWidth * x, innerHeight * y);
      for (; element !== null; element = element.parentElement) {
        const root = openShadow(element);
        if (root !== null) for (const one of withInner(root)) roots.add(one);
      }
    }
  }
  return [...roots];
}

/** Components hold components: a root, and the roots in it. */
const MOST_INNER = 2000;

function withInner(root: ShadowRoot): ShadowRoot[] {
  const roots = [root];
  let looked = 0;
  for (const one of roots)
    for (const element of one.querySelectorAll('*')) {
      if (++looked > MOST_INNER) return roots;
      const inner = openShadow(element);
      if (inner !== null) roots.push(inner);
    }
  return roots;
}
