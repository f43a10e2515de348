/** What signals ask of a reading: which clauses speak of what, who is asked to do what, where the message leads. */
import type { ActionConcept, Concept } from './concepts.ts';
import { NUMBER_OR_HANDLE } from './contacts.ts';
import type { ContentContext, ServiceName } from './context.ts';
import type { Hit } from './lexicon.ts';
import { isQuoted } from './quotes.ts';
import type { Clause, Reading, ReadLink } from './reading.ts';
import { isAside } from './stance.ts';

const NO_CLAUSES: readonly Clause[] = [];

/** The clauses that speak of one of the concepts, in order. Signals start from these rather than from all clauses. */
export function mentioning(reading: Reading, ...wanted: readonly (Concept | 'service')[]): readonly Clause[] {
  let found = NO_CLAUSES;
  for (const concept of wanted) found = inOrder(found, reading.byConcept.get(concept) ?? NO_CLAUSES);
  return found;
}

/** The clauses of two lists, each of which is in order, in order. */
export function inOrder(some: readonly Clause[], others: readonly Clause[]): readonly Clause[] {
  if (some.length === 0) return others;
  if (others.length === 0) return some;
  return [...new Set([...some, ...others])].sort((a, b) => a.index - b.index);
}

/** True if one of the concepts is spoken of anywhere. */
export function mentions({ byConcept }: Reading, ...wanted: readonly (Concept | 'service')[]): boolean {
  return wanted.some((concept) => byConcept.has(concept));
}

/** True if the clause speaks of one of the concepts. */
export function has(clause: Clause, ...wanted: readonly (Concept | 'service')[]): boolean {
  return clause.hits.some(({ concept }) => wanted.includes(concept));
}

/** First hit of a concept in the clause. */
export function hitOf(clause: Clause, ...wanted: readonly (Concept | 'service')[]): Hit | undefined {
  return clause.hits.find(({ concept }) => wanted.includes(concept));
}

/** True if the reader is asked to do one of `wanted` in the clause. Moods are read only where the clause speaks of it. */
export function asks(clause: Clause, ...wanted: readonly ActionConcept[]): boolean {
  return (
    has(clause, ...wanted) &&
    clause.actions.some(({ mood, concept }) => mood === 'ask' && wanted.includes(concept))
  );
}

/** True if one of the clauses speaks of one of the concepts. */
export function speakOf(clauses: readonly Clause[], ...wanted: readonly (Concept | 'service')[]): boolean {
  return clauses.some((clause) => has(clause, ...wanted));
}

/** True if one of the clauses asks the reader to do one of `wanted`. */
export function askTo(clauses: readonly Clause[], ...wanted: readonly ActionConcept[]): boolean {
  return clauses.some((clause) => asks(clause, ...wanted));
}

/** What `judge` finds in the clauses that speak of one of the concepts. */
export function each<Result>(
  reading: Reading,
  judge: (reading: Reading, clause: Clause) => Result | null,
  ...wanted: readonly (Concept | 'service')[]
): Result[] {
  return mentioning(reading, ...wanted).flatMap((clause) => judge(reading, clause) ?? []);
}

/** True if the reader is warned off one of the clause's verbs, or told that others ask for it. */
export function isUnasked(clause: Clause): boolean {
  return clause.actions.some(({ mood }) => mood === 'negated' || mood === 'reported');
}

/** A page that speaks of programming so often is for those who write programs. */
const MANUAL = 3;

/** True if this is a page for those who write programs. */
export function isManual(reading: Reading): boolean {
  return on(reading, 'page') && mentioning(reading, 'programming').length >= MANUAL;
}

/** True if this is what is read: a page, a mail, a chat message, a comment. */
export function on({ surface }: Reading, wanted: Reading['surface']): boolean {
  return surface === wanted;
}

/** Clauses at most `distance` before or after, the clause itself included. */
export function around(reading: Reading, clause: Clause, distance: number): readonly Clause[] {
  return reading.clauses.slice(Math.max(0, clause.index - distance), clause.index + distance + 1);
}

/** True if what stands at `at` is said of others or only supposed. */
export function aside(clause: Clause, at = 0): boolean {
  return (
    clause.question ||
    clause.role === 'quote' ||
    isAside(clause.hits, at) ||
    isQuoted(clause.flat, at, clause.hits)
  );
}

/** Ids of services named in the clauses. */
export function servicesIn(clauses: readonly Clause[]): string[] {
  const ids = clauses.flatMap(({ hits }) => hits.flatMap(({ service }) => service ?? []));
  return [...new Set(ids)];
}

/** The first service named in these clauses, then in titles and headings. */
export function nearestService(reading: Reading, clauses: readonly Clause[]): ServiceName | undefined {
  const id = servicesIn(clauses)[0] ?? reading.headed;
  return id === undefined ? undefined : reading.context.services.get(id);
}

/** True for wallets and exchanges: services that hold somebody's assets or the key to them. */
export function holdsMoney(context: ContentContext, service: string): boolean {
  const custody = context.services.get(service)?.custody;
  return custody === 'self' || custody === 'custodial' || custody === 'both';
}

/** True if the clause names a wallet or exchange. */
export function namesMoney(reading: Reading, clause: Clause): boolean {
  return clause.hits.some(({ service }) => service !== undefined && holdsMoney(reading.context, service));
}

/** True if one of the clauses names a wallet or exchange, or speaks of one of the concepts. */
export function speakOfMoney(
  reading: Reading,
  clauses: readonly Clause[],
  ...wanted: readonly Concept[]
): boolean {
  return clauses.some((clause) => has(clause, ...wanted) || namesMoney(reading, clause));
}

/** Asks something of the whole text once, however many of its clauses want to know: else a long text would be quadratic. */
export function ofWhole(ask: (reading: Reading) => boolean): (reading: Reading) => boolean {
  let last: Reading | undefined;
  let answer = false;
  return (reading) => {
    if (reading !== last) answer = ask(reading);
    last = reading;
    return answer;
  };
}

/** The maintainers' own answer: every address in the message is the service's or a public body's. */
export const leadsOnlyToOfficial = ofWhole(
  ({ links }) => links.length > 0 && links.every((link) => !isStrange(link)),
);

/** True if a message sends the reader to at least one place that no directory knows. */
export const leadsAway = ofWhole(({ surface, links }) => surface !== 'page' && links.some(isStrange));

/** True if a mail address or a number to call stands in the text. */
export const holdsAddress = ofWhole(
  ({ withAt, withDigits }) =>
    withAt.some(({ mails }) => mails.length > 0) || withDigits.some(({ phones }) => phones.length > 0),
);

/** The first address in the clause at which anybody can have a mailbox. */
export function freeMailIn({ context }: Reading, { mails }: Clause): Clause['mails'][number] | undefined {
  return mails.find(({ address }) => context.standing(`mailto:${address}`).kind === 'free-mail');
}

/** A link into a chat app, a free mailbox, or a number or handle beside the name of an app. */
export const leadsToAccount = ofWhole(
  (reading) =>
    reading.links.some((link) => link.standing().kind === 'chat') ||
    reading.withAt.some((clause) => freeMailIn(reading, clause)) ||
    mentioning(reading, 'direct').some(
      ({ phones, flat }) => phones.length > 0 || NUMBER_OR_HANDLE.test(flat),
    ),
);

function isStrange(link: ReadLink): boolean {
  const { kind } = link.standing();
  return kind !== 'official' && kind !== 'public-body';
}
