/** What gives a wallet away in the answers to a request: in one of them, or spread over several. */
import { type Found, findSecrets, type SecretKind } from '../secret/secret.ts';
import type { Span } from '../secret/span.ts';
import { type Answers, type Question, questions } from './request.ts';

/** A secret, or that part of it that stands in one answer. */
export interface Secret extends Found<SecretKind> {
  readonly question: Question;
  /** The parts of one secret have the same number. */
  readonly secret: number;
}

/** Letter by letter a transaction's id may be a key: in the box for it, it is taken for what the box asks for. */
const INTRODUCTION = 'transaction: ';
/** Words of two answers belong together as those of two lines do. */
const BETWEEN = '\n';
/** Where people tell what happened; a day or an amount between two of them interrupts no phrase. */
const TELLING: readonly Question[] = ['what', 'steps', 'error'];

/** All of them, each answer looked at alone and then one answer behind the other. */
export function secretsIn(answers: Answers): Secret[] {
  const alone = questions.flatMap((question) =>
    inAnswer(question, answers[question]).map((found) => [{ ...found, question }]),
  );
  const spread = [questions, TELLING].flatMap((chosen) => spreadOver(chosen, answers));
  return [...alone, ...spread].flatMap((parts, secret) => parts.map((part) => ({ ...part, secret })));
}

/** The answers without everything of which a part stands under this question. */
export function withoutSecrets(answers: Answers, question: Question): Answers {
  const found = secretsIn(answers);
  const named = new Set(found.filter((one) => one.question === question).map(({ secret }) => secret));
  const gone = found.filter(({ secret }) => named.has(secret));
  return Object.fromEntries(
    questions.map((one) => [
      one,
      without(
        answers[one],
        gone.filter((part) => part.question === one),
      ),
    ]),
  ) as Record<Question, string>;
}

function without(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const isKept = (at: number) => !spans.some(({ start, end }) => start <= at && at < end);
  return text
    .split('')
    .filter((_, at) => isKept(at))
    .join('')
    .trim();
}

function inAnswer(question: Question, text: string): readonly Found<SecretKind>[] {
  if (question !== 'transaction') return findSecrets(text);
  const shift = INTRODUCTION.length;
  return findSecrets(INTRODUCTION + text).map((found) => ({
    ...found,
    start: Math.max(0, found.start - shift),
    end: found.end - shift,
  }));
}

/** Phrases that begin in one answer and end in another, as their parts. A key is written in one piece. */
function spreadOver(chosen: readonly Question[], answers: Answers): Omit<Secret, 'secret'>[][] {
  const places = placesOf(chosen, answers);
  if (places.length < 2) return [];
  const phrases = findSecrets(places.map(({ text }) => text).join(BETWEEN)).filter(
    ({ kind }) => kind === 'phrase',
  );
  return phrases
    .map(({ kind, start, end }) =>
      places.flatMap(({ question, text, from }) => {
        const part = { start: Math.max(start - from, 0), end: Math.min(end - from, text.length) };
        return part.start < part.end ? [{ kind, question, ...part }] : [];
      }),
    )
    .filter((parts) => parts.length > 1);
}

/** The answers that were given, and where each one begins when they are read in one go. */
function placesOf(chosen: readonly Question[], answers: Answers) {
  let from = 0;
  return chosen
    .map((question) => ({ question, text: answers[question] }))
    .filter(({ text }) => text.trim() !== '')
    .map((place) => {
      const here = from;
      from += place.text.length + BETWEEN.length;
      return { ...place, from: here };
    });
}
