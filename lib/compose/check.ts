/** A request must not contain what gives a wallet away; what is merely private is hidden in it. Nothing is kept. */
import { mask } from '../secret/mask.ts';
import { findPersonal, type PersonalKind, type SecretKind } from '../secret/secret.ts';
import { type Answers, type Question, questions } from './request.ts';
import { secretsIn } from './secrets.ts';

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
    return { question, text: mask(text, found), hidden: found.length };
  });
  const secrets = secretsIn(answers);
  return {
    refusals: questions.flatMap((question) =>
      [...new Set(secrets.filter((secret) => secret.question === question).map(({ kind }) => kind))].map(
        (kind) => ({ question, kind }),
      ),
    ),
    answers: Object.fromEntries(results.map(({ question, text }) => [question, text])) as Record<
      Question,
      string
    >,
    hidden: results.reduce((sum, { hidden }) => sum + hidden, 0),
  };
}

function kindsToHide({ numbers, wallets }: Wishes): ReadonlySet<PersonalKind> {
  return new Set<PersonalKind>([
    ...NEVER_NEEDED,
    ...(numbers ? (['card', 'my-number'] as const) : []),
    ...(wallets ? (['wallet'] as const) : []),
  ]);
}
