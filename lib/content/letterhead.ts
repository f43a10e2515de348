/** Whom a message speaks for, by its own words: its letterhead, its salutation, its signature, "we are pleased to announce". */
import { findPhrases, type Hit } from './lexicon.ts';
import { has, holdsMoney } from './queries.ts';
import type { Clause, Reading } from './reading.ts';

/**
 * Letters that may stand beside a service's name where the name is all that is said, in a sender or subject ("Katie
 * from Ledger") and in a line of the text. Kanji and kana count twice: they say more.
 */
const BESIDE_NAME = { name: 14, line: 6 } as const;
/** Clauses at the beginning in which a letterhead stands, the subject included. */
const HEAD = 3;
const LONGEST_LINE = 90;
/** A line that ends a letter: with a copyright mark or the year. */
const DATED = /©|\b20\d\d\b/;

/** The wallet or exchange in whose name the message is written, or undefined. */
export function writtenFor(reading: Reading): string | undefined {
  for (const clause of reading.clauses) {
    const service = spokenFor(reading, clause);
    if (service !== undefined) return service;
  }
  return undefined;
}

function spokenFor(reading: Reading, clause: Clause): string | undefined {
  const { context } = reading;
  const named = clause.hits.find((hit) => hit.service !== undefined && holdsMoney(context, hit.service));
  if (named !== undefined) {
    const kind = clause.role === 'heading' ? 'name' : 'line';
    const head =
      clause.index < HEAD &&
      (isBracketed(clause.flat, named) ||
        isPrefix(clause.flat, named) ||
        isAlone(reading, clause.flat, named, kind));
    if (head || has(clause, 'announce') || isThanked(clause, named) || isGreeted(clause, named))
      return named.service;
  }
  const ordinary = clause.index < HEAD ? namedAtHead(reading, clause) : undefined;
  if (ordinary !== undefined) return ordinary;
  if (clause.flat.length > LONGEST_LINE || !(has(clause, 'signed') || DATED.test(clause.flat)))
    return undefined;
  // Beside "team" or a copyright mark an ordinary word is a name too.
  const signed = findPhrases(context.senderNames, clause.flat).find(
    (hit) =>
      hit.service !== undefined &&
      holdsMoney(context, hit.service) &&
      isAlone(reading, clause.flat, hit, 'name'),
  );
  return signed?.service;
}

/** In brackets or before a colon an ordinary word is a name too. */
function namedAtHead({ context }: Reading, { flat }: Clause): string | undefined {
  return findPhrases(context.senderNames, flat.slice(0, LONGEST_LINE)).find(
    (hit) =>
      hit.service !== undefined &&
      holdsMoney(context, hit.service) &&
      (isBracketed(flat, hit) || isPrefix(flat, hit)),
  )?.service;
}

/** "Kraken: …", 「Binanceより」「コインチェックです」 at the beginning, as text messages say whom they are from. */
function isPrefix(flat: string, { start, end }: Hit): boolean {
  return (
    /^[^\p{L}\p{N}]{0,4}$/u.test(flat.slice(0, start)) &&
    /^ ?[:：]|^(?: support| security| alert| team)? ?[:：–-] |^(?:より|からの|です$|です。|から重要|をご利用の|をお使いの)/.test(
      flat.slice(end),
    )
  );
}

/** 【…】 or [...] around the name at the beginning of a subject, as Japanese firms write it. */
function isBracketed(flat: string, { start, end }: Hit): boolean {
  return (
    start <= 2 &&
    /[【[（(<]$/.test(flat.slice(0, start)) &&
    /^[^】\])）>]{0,12}[】\])）>]/.test(flat.slice(end))
  );
}

/** 「いつも…をご利用いただき」: who is thanked for using a service is thanked by the service. */
function isThanked(clause: Clause, { end }: Hit): boolean {
  return clause.hits.some((hit) => hit.concept === 'thanks' && hit.start >= end && hit.start - end <= 4);
}

/** "Dear … customer": nobody but the firm greets its customers. */
function isGreeted(clause: Clause, { start, end }: Hit): boolean {
  const greeted = clause.hits.some(
    (hit) => hit.concept === 'salute' && hit.start < 3 && start - hit.end <= 30,
  );
  return (
    greeted &&
    clause.hits.some((hit) => hit.concept === 'customer' && hit.start >= end && hit.start - end <= 2)
  );
}

/** True if a name is all that `text` says, apart from words of support and salutation and a few letters. */
export function isAlone(
  reading: Reading,
  text: string,
  name: { readonly start: number; readonly end: number },
  kind: keyof typeof BESIDE_NAME,
): boolean {
  const beside = findPhrases(reading.context.lexicon, text).filter(
    ({ concept }) =>
      concept === 'support' || concept === 'wallet' || concept === 'letter' || concept === 'signed',
  );
  const covered = [name, ...beside].reduce((rest, { start, end }) => blank(rest, start, end), text);
  const letters = covered.match(/\p{L}/gu) ?? [];
  const weight = letters.reduce((sum, letter) => sum + (letter < '\u3000' ? 1 : 2), 0);
  return weight <= BESIDE_NAME[kind];
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
