/**
 * Messages that nothing names: parts of the same shape, again and again, each with a short text that could be a name, a
 * time, and words that somebody wrote. Shape is all that a page cannot change at will without changing what it looks
 * like, so this stands in where the selectors of a known host no longer fit, and on hosts that nobody knows.
 */
import type { Steps } from '../steps.ts';
import { COMPOSER, hasSignOfTalk, mayHoldTalk, partsOf } from './message-parts.ts';
import { mayHoldTimes, TIMED, timesIn } from './times.ts';
import type { MessageSurface } from './types.ts';

export interface Repeated {
  readonly element: Element;
  /** Who speaks, inside the element or above it; null where nobody is named, as under a message of the same person. */
  readonly author: Element | null;
}

export type Host = MessageSurface | 'unknown';

interface Item extends Repeated {
  readonly time: Element;
  /** The largest part that holds this time and no other. */
  readonly around: Element;
  /** Names of the elements around its time: what lies further out differs with how deep an answer stands. */
  readonly shape: string;
}

/** So many of a shape make a list; two are a coincidence. */
const LEAST = 3;
/** Words of a message (characters): less than this says nothing that could be judged. */
const FEWEST_WORDS = 12;
/** Lists of places to go, not of what was said. */
const NO_MESSAGE = '[role="option"], [role="treeitem"], [role="navigation"], [aria-selected], nav';
const ROW = 'tr, [role="row"]';

/**
 * The messages on a page, in document order; none on a page that only lists things.
 * @param host what it is known for: there one message is enough, nobody need be named, and no sign of talk is asked for
 */
export function* findRepeated(doc: Document, host: Host): Steps<Repeated[]> {
  const known = host !== 'unknown';
  const { body } = doc;
  if (body === null) return [];
  const least = known ? 1 : LEAST;
  const text = body.textContent ?? '';
  if (!mayHoldTimes(text, least) && body.querySelectorAll(TIMED).length < least) return [];
  if (!known && !mayHoldTalk(body, text)) return [];
  yield;
  const times = yield* timesIn(body);
  const counts = countAround(times, body);
  const items: Item[] = [];
  for (const time of times) {
    const item = itemOf(time, counts, host);
    if (item !== null) items.push(item);
    yield;
  }
  const lists = byShape(items).flatMap((list) => {
    if (list.length >= LEAST) return known || areTalk(list) ? list : [];
    return known ? list.flatMap((item) => lowest(item, counts) ?? []) : [];
  });
  return withNeighbours(lists, counts);
}

/** How many times stand in each element around one. */
function countAround(times: readonly Element[], body: Element): ReadonlyMap<Element, number> {
  const counts = new Map<Element, number>();
  for (const time of times)
    for (let up: Element | null = time; up !== null && up !== body; up = up.parentElement)
      counts.set(up, (counts.get(up) ?? 0) + 1);
  return counts;
}

/** The largest part around a time that holds no other. */
function itemOf(time: Element, counts: ReadonlyMap<Element, number>, kind: Host): Item | null {
  const known = kind !== 'unknown';
  let element = time;
  for (let up = time.parentElement; up !== null && counts.get(up) === 1; up = up.parentElement) element = up;
  if (element.closest(NO_MESSAGE) !== null || (kind !== 'chat' && element.matches(ROW))) return null;
  const { author, words, linked, all, titled } = partsOf(element);
  if (titled || (author === null && !known)) return null;
  const item = { element, author, time, around: element, shape: shapeAround(time) };
  if (words >= (known ? 1 : FEWEST_WORDS)) return words < linked ? null : item;

  // Answers may stand within what they answer: then its own words stand beside its head.
  for (let next = element.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (counts.has(next)) break;
    if (partsOf(next).all >= FEWEST_WORDS) return { ...item, element: next };
  }
  // Nobody is named: what looks like a name is the message.
  return known && all > 0 && linked === 0 ? { ...item, author: null } : null;
}

function shapeAround(time: Element): string {
  return [time, time.parentElement, time.parentElement?.parentElement]
    .map((element) => element?.localName ?? '')
    .join(' ');
}

function byShape(items: readonly Item[]): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(item.shape, [...(groups.get(item.shape) ?? []), item]);
  return [...groups.values()];
}

/** People answer, like and report what others wrote, and have pages of their own; or there is a box to write into. */
function areTalk(list: readonly Item[]): boolean {
  if (list.filter((item) => hasSignOfTalk(item.around)).length * 2 >= list.length) return true;
  const [first] = list;
  if (first === undefined) return false;
  let around: Element | null = first.element.parentElement;
  for (let level = 0; level < 3 && around !== null && around.localName !== 'body'; level++) {
    if (around.querySelector(COMPOSER) !== null) return true;
    around = around.parentElement;
  }
  return false;
}

/** A message that is alone has no others beside it that would tell where it ends: the smallest part with words. */
function lowest(item: Item, counts: ReadonlyMap<Element, number>): Item | null {
  for (let up: Element | null = item.time; up !== null && counts.get(up) === 1; up = up.parentElement) {
    const { author, words } = partsOf(up);
    if (words >= FEWEST_WORDS) return { ...item, element: up, author };
  }
  return null;
}

/** With what stands between them and is built like them: later messages of one person, and those that name two times. */
function withNeighbours(items: readonly Item[], counts: ReadonlyMap<Element, number>): Repeated[] {
  const messages = new Map<Element, Repeated>(items.map((item) => [item.element, item]));
  const around = new Set<Element>();
  for (const { element } of items)
    for (let up = element.parentElement; up !== null && !around.has(up); up = up.parentElement)
      around.add(up);
  const homes = new Map<Element, string>();
  for (const { element, around: part } of items)
    if (element.parentElement !== null && part.contains(element))
      homes.set(element.parentElement, element.localName);
  for (const [home, name] of homes)
    for (const element of home.children)
      if (element.localName === name && !messages.has(element) && !around.has(element)) {
        const { author, all } = partsOf(element);
        if (all > 0) messages.set(element, { element, author: counts.has(element) ? author : null });
      }
  return [...messages.values()].sort((a, b) => (follows(a.element, b.element) ? 1 : -1));
}

/** DOCUMENT_POSITION_PRECEDING */
const PRECEDING = 2;

function follows(a: Element, b: Element): boolean {
  return (a.compareDocumentPosition(b) & PRECEDING) !== 0;
}
