/** What is said of a case: the verdict, its reasons, and the words that gave it away. */
import { explainContent } from '../explain/content.ts';
import { type PageSummary, summarise } from '../notice/summary.ts';
import { titleOfContent } from '../notice/title.ts';
import { type Dictionary, type Locale, say } from '../text.ts';
import { type DomainVerdict, unreachable } from '../verdict.ts';
import type { Subject } from './case.ts';

export interface Reader {
  readonly locale: Locale;
  /** assets/locales/<lang>/evidence.json together with the words of reasons and of the popup */
  readonly words: Dictionary;
  /** Titles of warnings, which have keys that the popup uses for other sentences. */
  readonly titles: Dictionary;
  /** IANA name of the time zone, e.g. `Asia/Tokyo`. */
  readonly timeZone: string;
  /** Name of a service in that language. */
  name(id: string): string;
}

export interface Summary {
  readonly headline: string;
  readonly reasons: readonly string[];
  readonly certainty: PageSummary['certainty'];
  readonly service: string | null;
}

/** Of a message nothing is said that is said of the page it stands on. */
export function summaryOf(subject: Subject, reader: Reader): Summary {
  switch (subject.kind) {
    case 'page':
      return inWords(summarise(subject.state, reader), reader);
    case 'asked':
      return inWords(subject.answer, reader);
    case 'message': {
      const { finding } = subject;
      const service = finding.service ?? null;
      return {
        headline: title(titleOfContent(finding, 'message'), service, reader),
        reasons: explainContent(finding, reader.name).map((reason) => say(reader.words, reason)),
        certainty: finding.certainty,
        service,
      };
    }
    case 'warning': {
      const { title: key, service } = subject.warning;
      return { headline: title(key, service, reader), reasons: [], certainty: null, service };
    }
    default:
      return unreachable(subject);
  }
}

function inWords(
  {
    headline,
    reasons,
    certainty,
    service,
  }: Pick<PageSummary, 'headline' | 'reasons' | 'certainty' | 'service'>,
  { words }: Reader,
): Summary {
  return {
    headline: say(words, headline),
    reasons: reasons.map((reason) => say(words, reason)),
    certainty,
    service,
  };
}

function title(key: string, service: string | null, { titles, name }: Reader): string {
  return say(titles, {
    key,
    params: { service: service === null ? say(titles, { key: 'someone' }) : name(service) },
  });
}

/** The words of the page or message that convicted it. */
export function matchedLines(subject: Subject): string[] {
  if (subject.kind === 'asked' || subject.kind === 'warning') return [];
  const content = subject.kind === 'message' ? subject.finding : subject.state.content;
  const seen = subject.kind === 'page' ? seenIn(subject.state.address) : [];
  const snippets = content.kind === 'finding' ? content.evidence.map(({ snippet }) => snippet) : [];
  return [...new Set([...seen, ...snippets])].filter((text) => text !== '');
}

function seenIn(address: DomainVerdict): string[] {
  if (address.kind === 'disguised') return [address.evidence.label];
  return address.kind === 'lookalike' ? [address.evidence.span.text] : [];
}
