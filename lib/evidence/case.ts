/** What evidence can be kept of. */
import type { Answer } from '../inquiry/answer.ts';
import type { Warning } from '../log/log.ts';
import type { TabState } from '../tab-state.ts';
import type { Finding } from '../verdict.ts';
import type { KeptMessage } from './kept-message.ts';

/** A page in a tab, warned of or not. */
export interface PageSubject {
  readonly kind: 'page';
  readonly state: TabState;
  /** The page's own title; empty where it is not known. */
  readonly title: string;
}

/** One message of a page. The page it stands on, a web mail for instance, is not accused. */
export interface MessageSubject {
  readonly kind: 'message';
  readonly state: TabState;
  readonly finding: Finding;
  readonly message: KeptMessage;
}

/** What was pasted into "Is this real?", and the answer to it. */
export interface AskedSubject {
  readonly kind: 'asked';
  readonly message: KeptMessage;
  readonly answer: Answer;
}

/** An entry of the log of warnings, which holds no words of the page or message. */
export interface WarningSubject {
  readonly kind: 'warning';
  readonly warning: Warning;
}

export type Subject = PageSubject | MessageSubject | AskedSubject | WarningSubject;

export interface Case {
  readonly subject: Subject;
  /** When the evidence was taken, ms since 1970. */
  readonly taken: number;
  /** Version of this extension. */
  readonly version: string;
}

/** Whether a page is reported, or something that somebody wrote. */
export function isOfMessage(subject: Subject): boolean {
  if (subject.kind === 'warning') return subject.warning.about === 'message';
  return subject.kind !== 'page';
}

/** Address of the page that it is about, or on which it stood; null where there is none. */
export function addressOf(subject: Subject): string | null {
  switch (subject.kind) {
    case 'asked':
      return null;
    case 'warning':
      return subject.warning.address;
    default:
      return subject.state.url;
  }
}
