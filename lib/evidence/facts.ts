/** What is known about a page or message that was warned of, in the lines that stand in a bundle and in a report. */
import { explainContent } from '../explain/content.ts';
import { type PageSummary, summarise } from '../notice/summary.ts';
import { titleOfContent } from '../notice/title.ts';
import type { TabState } from '../tab-state.ts';
import { type Dictionary, type Locale, say } from '../text.ts';
import type { DomainVerdict, Finding } from '../verdict.ts';

export interface Case {
  readonly state: TabState;
  /** What was found in the one message that is kept; null where the page is. */
  readonly message: Finding | null;
  /** The page's own title; empty where it is not known. */
  readonly title: string;
  /** When the evidence was taken, ms since 1970. */
  readonly taken: number;
  /** Version of this extension. */
  readonly version: string;
}

export interface Reader {
  readonly locale: Locale;
  /** assets/locales/<lang>/evidence.json together with the words of reasons and of the popup */
  readonly words: Dictionary;
  /** IANA name of the time zone, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
  /** Name of a service in that language. */
  name(id: string): string;
}

/** The facts, one line each: address, times, whether the page was loaded, the verdict and its reasons. */
export function factLines(of: Case, reader: Reader): string[] {
  const { state, message, title, taken, version } = of;
  const line = (key: string, params: Record<string, string> = {}) => say(reader.words, { key, params });
  const summary = summaryOf(of, reader);
  return [
    line('fact.address', { address: state.url }),
    ...(message === null ? [] : [line('fact.message')]),
    ...(title.trim() === '' ? [] : [line('fact.title', { title: title.trim() })]),
    line(state.blocked ? 'fact.stopped-at' : 'fact.opened-at', { time: moment(state.time, reader) }),
    ...(state.blocked ? [line(state.loaded ? 'fact.loaded' : 'fact.never-loaded')] : []),
    line('fact.taken-at', { time: moment(taken, reader) }),
    line('fact.verdict', { verdict: say(reader.words, summary.headline) }),
    ...summary.reasons.map((reason) => line('fact.reason', { reason: say(reader.words, reason) })),
    ...(summary.certainty === null
      ? []
      : [line('fact.certainty', { certainty: line(`certainty.${summary.certainty}`) })]),
    ...listLines(state, line),
    line('fact.version', { version }),
  ];
}

type Summary = Pick<PageSummary, 'headline' | 'reasons' | 'certainty' | 'service'>;

/** What is said of the page, or of the one message; of a message nothing that is said of the page it stands on. */
export function summaryOf({ state, message }: Pick<Case, 'state' | 'message'>, reader: Reader): Summary {
  if (message === null) return summarise(state, reader);
  const service = message.service ?? null;
  const name = service === null ? say(reader.words, { key: 'someone' }) : reader.name(service);
  return {
    headline: { key: titleOfContent(message, 'message'), params: { service: name } },
    reasons: explainContent(message, reader.name),
    certainty: message.certainty,
    service,
  };
}

/** The words of the page or message that convicted it. */
export function matchedLines({ state, message }: Pick<Case, 'state' | 'message'>): string[] {
  const { address } = state;
  const content = message ?? state.content;
  const seen = message === null ? seenIn(address) : [];
  const snippets = content.kind === 'finding' ? content.evidence.map(({ snippet }) => snippet) : [];
  return [...new Set([...seen, ...snippets])].filter((text) => text !== '');
}

function seenIn(address: DomainVerdict): string[] {
  if (address.kind === 'disguised') return [address.evidence.label];
  return address.kind === 'lookalike' ? [address.evidence.span.text] : [];
}

function listLines(
  { address }: TabState,
  line: (key: string, params: Record<string, string>) => string,
): string[] {
  if (address.kind !== 'listed') return [];
  const { list, version, entry } = address;
  return [line('fact.list', { list, version, entry })];
}

/** A point in time in the person's own zone, and in UTC so that nobody has to reckon. @param time ms since 1970 */
export function moment(
  time: number,
  { locale, words, timeZone }: Pick<Reader, 'locale' | 'words' | 'timeZone'>,
): string {
  const local = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone,
  }).format(time);
  return say(words, { key: 'fact.moment', params: { local, utc: new Date(time).toISOString() } });
}
