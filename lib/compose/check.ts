/** A request must not contain what gives a wallet away; what is merely private is hidden in it. Nothing is kept. */
import { mask } from '../secret/mask.ts';
import {
  type Found,
  findPersonal,
  findSecrets,
  type PersonalKind,
  type SecretKind,
} from '../secret/secret.ts';
import { type Answers, type Question, questions } from './request.ts';

/** No support desk needs these: hidden whatever the person chose. */
const NEVER_NEEDED = ['password', 'code'] as const;

/** What the person may choose to hide. */
export interface Wishes {
  /** Numbers of payment cards and the Japanese My Number. */
  readonly numbers: boolean;
  readonly wallets: boolean;
}

export interface Refusal {
  readonly question: Question;
  readonly kind: SecretKind;
}

export interface Checked {
  /** What makes the request impossible to copy; each kind once in each answer. */
  readonly refusals: readonly Refusal[];
  /** The answers with everything hidden that is to be hidden. */
  readonly answers: Answers;
  /** How many places were hidden. */
  readonly hidden: number;
}

/** Looks through every answer. */
export function checkAnswers(answers: Answers, wishes: Wishes): Checked {
  const kinds = kindsToHide(wishes);
  const results = questions.map((question) => {
    const text = answers[question];
    const found = findPersonal(text, kinds);
    return { question, text: mask(text, found), hidden: found.length, secrets: secretsIn(question, text) };
  });
  return {
    refusals: results.flatMap(({ question, secrets }) =>
      [...new Set(secrets.map(({ kind }) => kind))].map((kind) => ({ question, kind })),
    ),
    answers: Object.fromEntries(results.map(({ question, text }) => [question, text])) as Record<
      Question,
      string
    >,
    hidden: results.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

/** The answer without the phrases and keys in it. */
export function withoutSecrets(question: Question, text: string): string {
  const kept = secretsIn(question, text).reduceRight(
    (rest, { start, end }) => rest.slice(0, start) + rest.slice(end),
    text,
  );
  return kept.trim();
}

/** Letter by letter a transaction's id may be a key: in the box for it, it is taken for what the box asks for. */
const INTRODUCTION = 'transaction: ';

function secretsIn(question: Question, text: string): readonly Found<SecretKind>[] {
  if (question !== 'transaction') return findSecrets(text);
  const shift = INTRODUCTION.length;
  return findSecrets(INTRODUCTION + text).map((found) => ({
    ...found,
    start: Math.max(0, found.start - shift),
    end: found.end - shift,
  }));
}

function kindsToHide({ numbers, wallets }: Wishes): ReadonlySet<PersonalKind> {
  return new Set<PersonalKind>([
    ...NEVER_NEEDED,
    ...(numbers ? (['card', 'my-number'] as const) : []),
    ...(wallets ? (['wallet'] as const) : []),
  ]);
}
