/** What is known about a page that was warned of, in the lines that stand in a bundle and in a report. */
import { summarise } from '../notice/summary.ts';
import type { TabState } from '../tab-state.ts';
import { type Dictionary, type Locale, say } from '../text.ts';

export interface Case {
  readonly state: TabState;
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
  const { state, title, taken, version } = of;
  const line = (key: string, params: Record<string, string> = {}) => say(reader.words, { key, params });
  const summary = summarise(state, reader.name);
  return [
    line('fact.address', { address: state.url }),
    ...(title.trim() === '' ? [] : [line('fact.title', { title: title.trim() })]),
    line(state.blocked ? 'fact.stopped-at' : 'fact.opened-at', { time: moment(state.time, reader) }),
    ...(state.blocked ? [line('fact.never-loaded')] : []),
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

/** The words of the page or message that convicted it. */
export function matchedLines({ content, address }: TabState): string[] {
  const seen = address.kind === 'lookalike' ? [address.evidence.span.text] : [];
  const snippets = content.kind === 'finding' ? content.evidence.map(({ snippet }) => snippet) : [];
  return [...new Set([...seen, ...snippets])].filter((text) => text !== '');
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
