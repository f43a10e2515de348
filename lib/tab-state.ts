/**
 * What is known about one tab: pure functions over a plain object. It lives in `storage.session` under `tab:<id>`,
 * so that badge, popup and blocked page are drawn from it and it survives a restart of the worker.
 */
import * as v from 'valibot';
import { type Counts, contentVerdict, counts, domainVerdict } from './schemas.ts';
import {
  type ContentVerdict,
  type DomainVerdict,
  type Level,
  levelOfContent,
  levelOfDomain,
  worse,
} from './verdict.ts';

/** What one frame found. */
export interface FrameFinding {
  readonly page: ContentVerdict;
  readonly counts: Counts;
}

export interface TabState {
  /** Address of the top page; for a blocked one the address that was not opened. */
  readonly url: string;
  readonly address: DomainVerdict;
  /** The most alarming verdict of all frames about the page itself. */
  readonly content: ContentVerdict;
  /** Findings in messages, all frames together. */
  readonly counts: Counts;
  /** By frame id, so that one frame's news replaces its old ones and no other's. */
  readonly frames: Readonly<Record<string, FrameFinding>>;
  /** When the page was opened, in milliseconds since 1970. */
  readonly time: number;
  /** The person was warned about this page and chose to go on. */
  readonly continued: boolean;
  /** The page was not opened: the blocked page stands in its place. */
  readonly blocked: boolean;
  /** Of a blocked page: it had stood in the tab before, so something of it may have been seen or run. */
  readonly loaded: boolean;
}

/** For whatever carries a state from one part to another. */
export const tabState: v.GenericSchema<unknown, TabState> = v.strictObject({
  url: v.string(),
  address: domainVerdict,
  content: contentVerdict,
  counts,
  frames: v.record(v.string(), v.strictObject({ page: contentVerdict, counts })),
  time: v.number(),
  continued: v.boolean(),
  blocked: v.boolean(),
  loaded: v.boolean(),
});

const NO_COUNTS: Counts = { note: 0, caution: 0, danger: 0 };
const CLEAR: ContentVerdict = { kind: 'clear' };

/** A stored state; null where nothing or something unreadable is stored, which is as good as a new tab. */
export function parseTabState(raw: unknown): TabState | null {
  const parsed = v.safeParse(tabState, raw);
  return parsed.success ? parsed.output : null;
}

/** The state of a tab in which a page was just opened or blocked. */
export function opened(
  url: string,
  address: DomainVerdict,
  time: number,
  how: { continued?: boolean; blocked?: boolean } = {},
): TabState {
  const { continued = false, blocked = false } = how;
  const nothing = { content: CLEAR, counts: NO_COUNTS, frames: {}, loaded: false };
  return { url, address, ...nothing, time, continued, blocked };
}

/**
 * The state of a tab in which the blocked page stands in place of an address.
 * @param before what was known of the tab: the same address, not blocked, means that its page was loaded, and what was
 *   found in it is kept
 */
export function blockedFrom(
  before: TabState | null,
  url: string,
  address: DomainVerdict,
  time: number,
): TabState {
  const state = opened(url, address, time, { blocked: true });
  if (before === null || !isSamePage(before.url, url)) return state;
  const loaded = before.loaded || !before.blocked;
  return loaded ? { ...state, loaded, content: before.content } : state;
}

/** A page that stood in the tab is taken away: what is known of it stays. */
export function takenAway(state: TabState): TabState {
  return { ...state, blocked: true, loaded: true };
}

function isSamePage(a: string, b: string): boolean {
  const withoutFragment = (url: string) => url.replace(/#.*$/, '');
  return withoutFragment(a) === withoutFragment(b);
}

/** A page changed its own address without loading anything: what it contains still stands. */
export function moved(state: TabState, url: string, address: DomainVerdict): TabState {
  return { ...state, url, address };
}

/** Takes in what one frame found. */
export function withFinding(state: TabState, frameId: number, found: FrameFinding): TabState {
  const frames: Readonly<Record<string, FrameFinding>> = { ...state.frames, [frameId]: found };
  const all = Object.values(frames);
  return {
    ...state,
    frames,
    content: all.map(({ page }) => page).reduce(worseContent, CLEAR),
    counts: all.map((frame) => frame.counts).reduce(sum, NO_COUNTS),
  };
}

/** What the tab as a whole amounts to. A continued or blocked page keeps its level. */
export function levelOfTab(state: TabState): Level {
  return worse(levelOfPage(state), levelOfCounts(state.counts));
}

/** True if a message is what alarms, and not the page it stands on: a web mail is not to blame for its mails. */
export function isAboutMessages(state: TabState): boolean {
  return levelOfTab(state) !== levelOfPage(state);
}

function levelOfPage({ address, content }: TabState): Level {
  return worse(levelOfDomain(address), levelOfContent(content));
}

function levelOfCounts({ note, caution, danger }: Counts): Level {
  if (danger > 0) return 'danger';
  if (caution > 0) return 'caution';
  return note > 0 ? 'note' : 'none';
}

/** The more alarming of two; of equals the first, so that the top frame (id 0, first in order) speaks. */
function worseContent(a: ContentVerdict, b: ContentVerdict): ContentVerdict {
  const level = levelOfContent(a);
  return worse(level, levelOfContent(b)) === level ? a : b;
}

function sum(a: Counts, b: Counts): Counts {
  return { note: a.note + b.note, caution: a.caution + b.caution, danger: a.danger + b.danger };
}
