/** What is known of a case, in the lines that stand in a bundle and in a report. */
import type { Warning } from '../log/log.ts';
import type { TabState } from '../tab-state.ts';
import { say } from '../text.ts';
import { unreachable } from '../verdict.ts';
import type { AskedSubject, Case, PageSubject, Subject } from './case.ts';
import type { KeptMessage } from './kept-message.ts';
import { type Reader, summaryOf } from './summary.ts';

type Line = (key: string, params?: Record<string, string>) => string;

/** The facts, one line each: what it is and where it stood, times, the verdict and its reasons. */
export function factLines({ subject, taken, version }: Case, reader: Reader): string[] {
  const line: Line = (key, params = {}) => say(reader.words, { key, params });
  const { headline, reasons, certainty } = summaryOf(subject, reader);
  return [
    ...ownLines(subject, line, reader),
    line('fact.taken-at', { time: moment(taken, reader) }),
    line('fact.verdict', { verdict: headline }),
    ...reasons.map((reason) => line('fact.reason', { reason })),
    ...(certainty === null ? [] : [line('fact.certainty', { certainty: line(`certainty.${certainty}`) })]),
    ...(subject.kind === 'asked' ? partLines(subject, line) : []),
    ...(subject.kind === 'page' ? listLines(subject.state, line) : []),
    line('fact.version', { version }),
  ];
}

function ownLines(subject: Subject, line: Line, reader: Reader): string[] {
  switch (subject.kind) {
    case 'page':
      return pageLines(subject, line, reader);
    case 'message':
      return [
        line('fact.message'),
        ...messageLines(subject.message, line),
        line('fact.seen-on', { address: subject.state.url }),
      ];
    case 'asked':
      return [line('fact.asked'), ...messageLines(subject.message, line)];
    case 'warning':
      return warningLines(subject.warning, line, reader);
    default:
      return unreachable(subject);
  }
}

function pageLines({ state, title }: PageSubject, line: Line, reader: Reader): string[] {
  const time = moment(state.time, reader);
  return [
    line('fact.address', { address: state.url }),
    ...(title.trim() === '' ? [] : [line('fact.title', { title: title.trim() })]),
    line(state.blocked ? 'fact.stopped-at' : 'fact.opened-at', { time }),
    ...(state.blocked ? [line(state.loaded ? 'fact.loaded' : 'fact.never-loaded')] : []),
  ];
}

/** Who wrote, about what, and where it leads: what a report on a message is asked for first. */
function messageLines({ sender, subject, replyTo, links }: KeptMessage, line: Line): string[] {
  return [
    ...(sender === null ? [] : [line('fact.sender', { sender })]),
    ...(replyTo === null ? [] : [line('fact.reply-to', { address: replyTo })]),
    ...(subject === null ? [] : [line('fact.subject', { subject })]),
    ...links.map((address) => line('fact.link', { address })),
  ];
}

/** What is known of each number, address and handle in what was pasted. */
function partLines({ answer }: AskedSubject, line: Line): string[] {
  return answer.parts.map(({ text, says }) =>
    line('fact.part', { part: text, says: line(says.key, says.params) }),
  );
}

function warningLines(warning: Warning, line: Line, reader: Reader): string[] {
  const { about, address, stopped, first, last, times } = warning;
  return [
    line('fact.warning'),
    line(about === 'message' ? 'fact.seen-on' : 'fact.address', { address }),
    line(stopped ? 'fact.stopped-at' : 'fact.warned-at', { time: moment(first, reader) }),
    ...(times > 1 ? [line('fact.last-at', { time: moment(last, reader) })] : []),
  ];
}

function listLines({ address }: TabState, line: Line): string[] {
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
