/**
 * What may be said between the parts of the extension, and who may say it.
 * Every message is parsed, and its sender's trust checked, before anything acts on it.
 * No message carries free text of a page: ids, levels, snippets of at most 120 characters, hosts and paths of links.
 * One exception, `keep`: the text of one message that the person asks by a click to keep, in memory.
 */
import * as v from 'valibot';
import { LONGEST_ADDRESS } from './blocked-address.ts';
import type { LinkStanding } from './content/context.ts';
import type { KnowledgeData } from './content/knowledge.ts';
import { keptMessage } from './evidence/kept-message.ts';
import type { SurfaceRule } from './facts/surfaces.ts';
import type { CompanyData } from './glance/data.ts';
import { MAX_CHECKED, MAX_LINK, MAX_LINKS, MAX_MESSAGES } from './limits.ts';
import type { Notice } from './notice/notice.ts';
import type { Passed } from './notice/passed.ts';
import { contentVerdict, counts, finding, serviceId } from './schemas.ts';
import type { Sender } from './sender.ts';
import type { TabState } from './tab-state.ts';
import type { Locale } from './text.ts';
import type { DomainVerdict } from './verdict.ts';

/** Longest address that a page or a person asks about. */
const address = v.pipe(v.string(), v.maxLength(MAX_LINK));
/** What was stopped has to be named, however long it is. */
const stopped = v.pipe(v.string(), v.maxLength(LONGEST_ADDRESS));

export const message = v.variant('type', [
  /** A page has something that the engine would have to judge (lib/glance/page.ts). */
  v.strictObject({
    type: v.literal('look'),
    matters: v.boolean(),
    typing: v.boolean(),
    mail: v.pipe(v.array(v.pipe(v.string(), v.maxLength(253))), v.maxLength(20), v.readonly()),
    messages: v.boolean(),
  }),
  /** A cue stands on a page: the first look asks what must stand near it (lib/glance/data.ts). */
  v.strictObject({ type: v.literal('company') }),
  /** A page asks how its own address and its links stand. Links come without query and fragment. */
  v.strictObject({
    type: v.literal('scan'),
    links: v.pipe(v.array(address), v.maxLength(MAX_LINKS)),
    /** It was sent before what the engine knows. */
    knows: v.boolean(),
  }),
  /** A page reports what it found, and asks for the words to show: first for itself, then for each message. */
  v.strictObject({
    type: v.literal('found'),
    page: contentVerdict,
    messages: v.pipe(v.array(finding), v.maxLength(MAX_MESSAGES)),
    /** Of each message, in the same order: the number of its words (lib/facts/print.ts), never the words. */
    prints: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/))), v.maxLength(MAX_MESSAGES)),
    counts,
  }),
  /**
   * The person presses, on a surface of ours, to keep evidence: of the page (`null`; its text is read by the worker), or
   * of the one message that the surface stands under, with its finding and what it says itself. Only after a trusted
   * click; the text goes to our own page, in memory. Opens `popup.html#/evidence`.
   */
  v.strictObject({
    type: v.literal('keep'),
    message: v.nullable(v.strictObject({ finding, kept: keptMessage })),
  }),
  /** The guard has stopped the page that asks, and wants to know whether it may run. */
  v.strictObject({ type: v.literal('guarded') }),
  /** The person chose to leave a page that its own content convicts. */
  v.strictObject({ type: v.literal('leave') }),
  /** The person chose to go on with such a page. */
  v.strictObject({ type: v.literal('stay') }),
  /** A page does not let the cover stand that its content calls for. */
  v.strictObject({ type: v.literal('removed') }),
  /** The person takes back the choice to see a page. */
  v.strictObject({ type: v.literal('undo') }),
  /** Open the proven channel of a service; the address is looked up here, never taken from the page. */
  v.strictObject({
    type: v.literal('open-official'),
    service: serviceId,
    place: v.picklist(['site', 'desk']),
  }),
  /** The blocked page asks what is known of the address in its fragment. */
  v.strictObject({ type: v.literal('blocked'), address: stopped }),
  /** The person answered the question on the blocked page and goes on: this once, or as long as the tab is open. */
  v.strictObject({ type: v.literal('continue'), address: stopped, reach: v.picklist(['once', 'tab']) }),
  /** The person ends such a choice in the settings. */
  v.strictObject({
    type: v.literal('end'),
    tabId: v.pipe(v.number(), v.integer()),
    host: v.pipe(v.string(), v.maxLength(253)),
  }),
  /** The person asks what is known of addresses; `mailto:` for a mail address. */
  v.strictObject({ type: v.literal('check'), addresses: v.pipe(v.array(address), v.maxLength(MAX_CHECKED)) }),
  /** The rules that the browser did not take are to be written again. */
  v.strictObject({ type: v.literal('repair') }),
  /** The popup asks for the state of a tab. */
  v.strictObject({ type: v.literal('tab'), tabId: v.pipe(v.number(), v.integer()) }),
]);

export type Message = v.InferOutput<typeof message>;
export type MessageType = Message['type'];

/** What the engine knows, sent once into each frame that it is sent to. */
export interface Sent {
  readonly content: KnowledgeData;
  /** Where messages stand on known sites. */
  readonly surfaces: readonly SurfaceRule[];
}

/** What the worker answers, by message type. */
export interface Answers {
  /** True if the engine was sent. */
  look: boolean;
  company: CompanyData;
  scan: {
    page: DomainVerdict;
    standings: LinkStanding[];
    notice: Notice | null;
    /** Set where the person was warned of this page and chose to see it. */
    passed: Passed | null;
    /** False where the person does not want this site to be read. */
    reads: boolean;
    knowledge: Sent | null;
  };
  /**
   * Null for what is not to be shown. `undone`: places of the messages whose warning the person took back, which count
   * no more.
   */
  found: { page: Notice | null; messages: (Notice | null)[]; undone: number[] };
  /** False where nothing is known of the page. */
  keep: boolean;
  guarded: boolean;
  leave: null;
  stay: Passed | null;
  /** Both: the address whose blocked page takes the place of the page that asks; null where nothing is to be stopped. */
  removed: string | null;
  undo: string | null;
  'open-official': null;
  blocked: BlockedAnswer;
  continue: { allowed: boolean };
  end: null;
  check: { verdicts: DomainVerdict[]; standings: LinkStanding[] };
  repair: null;
  tab: TabState | null;
}

export interface BlockedAnswer {
  readonly verdict: DomainVerdict;
  /** What the engine says of a listed address; the verdict itself otherwise. */
  readonly byName: DomainVerdict;
  /** The page had stood in the tab before it was stopped: nobody is told that it never opened. */
  readonly loaded: boolean;
  /** The navigation was only held up: nothing dangerous was found, and it goes on at once, to this address. */
  readonly go: string | null;
  /** False where the settings forbid to go on to what was stopped. */
  readonly mayContinue: boolean;
  /** Proven addresses of the service that is imitated. */
  readonly site: string | null;
  readonly desk: string | null;
  /** What the page itself was convicted of, where it did not let our cover stand. */
  readonly notice: Notice | null;
  readonly locale: Locale;
}

/** What the worker tells the top frame: a sub-frame of this page was convicted. */
export interface ShowMessage {
  readonly type: 'show';
  readonly notice: Notice;
}

/** What the worker tells every frame: which sites are read has changed, and each frame is to ask anew. */
export interface ReadingMessage {
  readonly type: 'reading';
}

/** Who may send what. Checked before dispatch, so that a handler never meets a stranger. */
const TRUST: Readonly<Record<MessageType, readonly Sender[]>> = {
  look: ['content'],
  company: ['content'],
  scan: ['content'],
  found: ['content'],
  keep: ['content'],
  guarded: ['content'],
  leave: ['content'],
  stay: ['content'],
  removed: ['content'],
  undo: ['content'],
  'open-official': ['content'],
  blocked: ['blocked'],
  continue: ['blocked'],
  end: ['options'],
  check: ['popup'],
  repair: ['popup'],
  tab: ['popup'],
};

/** The message, if it is one and its sender may send it; otherwise null. */
export function accept(raw: unknown, sender: Sender | null): Message | null {
  if (sender === null) return null;
  const parsed = v.safeParse(message, raw);
  if (!parsed.success) return null;
  return TRUST[parsed.output.type].includes(sender) ? parsed.output : null;
}
