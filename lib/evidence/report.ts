/** Texts of a report, in the order of what public bodies and operators ask for in their forms. */
import { type Dictionary, say } from '../text.ts';

/**
 * To whom: the police, the council against phishing, the financial authority's desk for investments that are offered on
 * social media, or the company whose name was used.
 */
export const recipients = ['police', 'council', 'fsa', 'operator'] as const;
export type Recipient = (typeof recipients)[number];

export interface ReportFacts {
  /** Whether a page is reported, or something that somebody wrote. */
  readonly about: 'page' | 'message';
  readonly facts: readonly string[];
  readonly matched: readonly string[];
  /** The words of the message; empty for a page, whose words stand in the bundle alone. */
  readonly message: string;
  /** What the person adds. */
  readonly note: string;
  /** Name of the service that is imitated; empty where none is known. */
  readonly service: string;
  /** Fingerprint of all parts of the bundle. */
  readonly sha256: string;
}

/**
 * What the recipient asks for beyond the facts; the person writes it behind the colon. Of the financial authority's form:
 * https://jc-press.com/?p=11180 (2024-11-13).
 */
const ASKED: Readonly<Record<ReportFacts['about'], Readonly<Record<Recipient, readonly string[]>>>> = {
  page: {
    police: ['report.harm', 'report.given', 'report.contact', 'report.kept'],
    council: ['report.reached', 'report.given'],
    fsa: ['report.network', 'report.posing', 'report.group', 'report.harm', 'report.contact'],
    operator: ['report.reached', 'report.account'],
  },
  message: {
    police: ['report.received', 'report.harm', 'report.given', 'report.contact', 'report.kept'],
    council: ['report.received', 'report.given'],
    fsa: [
      'report.received',
      'report.network',
      'report.posing',
      'report.group',
      'report.harm',
      'report.contact',
    ],
    operator: ['report.received', 'report.account'],
  },
};

/** The report in the language of the dictionary (assets/locales/<lang>/evidence.json). */
export function writeReport(to: Recipient, report: ReportFacts, words: Dictionary): string {
  const { about, facts, matched, message, note, service, sha256 } = report;
  const line = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  const parts = [
    line(`report.${to}.${about}`),
    ...(service === '' ? [] : [line('report.service', { service })]),
    facts.join('\n'),
    ...(message.trim() === '' ? [] : [`${line('part.message')}\n${message.trim()}`]),
    ...(matched.length === 0 ? [] : [[line('part.matched'), ...matched].join('\n')]),
    ...(note.trim() === '' ? [] : [`${line('part.note')}\n${note.trim()}`]),
    ASKED[about][to].map((key) => line(key)).join('\n'),
    line('report.bundle', { sha256 }),
  ];
  return parts.join('\n\n');
}
