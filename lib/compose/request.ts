/** A request to a support desk: from a person's answers to a text that can be pasted into any form. */
import type { Trouble } from '../help/trouble.ts';
import { type Dictionary, say } from '../text.ts';

/** What is asked, in the order of the request. */
export const questions = ['what', 'when', 'steps', 'error', 'transaction', 'amount', 'version'] as const;
export type Question = (typeof questions)[number];
export type Answers = Readonly<Record<Question, string>>;

export const noAnswers: Answers = {
  what: '',
  when: '',
  steps: '',
  error: '',
  transaction: '',
  amount: '',
  version: '',
};

/** Questions about money are asked only where money is the trouble. */
const ABOUT_MONEY: ReadonlySet<Trouble> = new Set(['deposit', 'transfer', 'trade', 'not-shown', 'break-in']);
const MONEY: ReadonlySet<Question> = new Set(['transaction', 'amount']);

/** The questions that fit a kind of trouble; none chosen: those that fit every one. */
export function questionsFor(trouble: Trouble | undefined): readonly Question[] {
  const money = trouble !== undefined && ABOUT_MONEY.has(trouble);
  return questions.filter((question) => money || !MONEY.has(question));
}

export interface RequestFacts {
  /** Name of the service, in the language of the request. */
  readonly service: string;
  /** Undefined where the person chose none. */
  readonly trouble: Trouble | undefined;
  readonly answers: Answers;
  /** Lines about the computer; empty where the person leaves them out. */
  readonly environment: readonly string[];
}

/**
 * The request in the language of the dictionary (assets/locales/<lang>/compose.json). Questions without an answer are
 * left out. What the person wrote stands in it as it was written.
 */
export function writeRequest(
  { service, trouble, answers, environment }: RequestFacts,
  words: Dictionary,
): string {
  const line = (key: string, params: Record<string, string> = {}) => say(words, { key, params });
  const answered = questionsFor(trouble).filter((question) => answers[question].trim() !== '');
  const parts = [
    line('request.opening', { service }),
    ...(trouble === undefined ? [] : [line('request.trouble', { trouble: line(`trouble.${trouble}`) })]),
    ...answered.map((question) => `${line(`request.${question}`)}\n${answers[question].trim()}`),
    ...(environment.length > 0 ? [[line('request.environment'), ...environment].join('\n')] : []),
    line('request.closing'),
  ];
  return parts.join('\n\n');
}
