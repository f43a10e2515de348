/** A page or message made ready for the signals: clauses with their phrases and moods, links with their standings. */
import type { BlockRole, Facts, LinkFact, MessageSurface, TextBlock } from '../facts/types.ts';
import { splitClauses } from './clauses.ts';
import type { ActionConcept, Concept } from './concepts.ts';
import { findMailAddresses, findPhones, type MailAddress, type Phone } from './contacts.ts';
import type { ContentContext, LinkStanding, ServiceName } from './context.ts';
import { findPhrases, type Hit } from './lexicon.ts';
import { type Action, isAside, readActions } from './stance.ts';
import { type NormalText, normalise } from './text.ts';

export interface Clause {
  readonly index: number;
  readonly role: BlockRole;
  readonly latent: boolean;
  readonly shown: string;
  readonly flat: string;
  readonly hits: readonly Hit[];
  readonly actions: readonly Action[];
  readonly phones: readonly Phone[];
  readonly mails: readonly MailAddress[];
  /** Ends with a question mark. */
  readonly question: boolean;
}

export interface ReadLink {
  readonly href: string;
  readonly text: string;
  /** Clause the link stands in; null where that is not known. */
  readonly clause: number | null;
  standing(): LinkStanding;
}

export interface Reading {
  readonly facts: Facts;
  readonly surface: 'page' | MessageSurface;
  readonly clauses: readonly Clause[];
  readonly byConcept: ReadonlyMap<Concept | 'service', readonly Clause[]>;
  readonly links: readonly ReadLink[];
  /** Characters of text that is seen. */
  readonly length: number;
  /** An article or document rather than a prompt: text alone weighs less there. */
  readonly long: boolean;
  readonly invisible: number;
  /** Service that a title or heading names first, otherwise the sender's name. */
  readonly headed: string | undefined;
  readonly context: ContentContext;
}

/** More text than this on a page is something to read, not a prompt (scam prompts in the wild are far shorter). */
const LONG_PAGE = 1500;

/** Reads facts once. Linear in the length of the text. */
export function read(facts: Facts, context: ContentContext): Reading {
  const blocks = facts.kind === 'page' ? facts.blocks : messageBlocks(facts.subject, facts.text);
  const clauses: Clause[] = [];
  const firstClause: number[] = [];
  let length = 0;
  let invisible = 0;
  for (const block of blocks) {
    firstClause.push(clauses.length);
    const text = normalise(block.text);
    if (!block.latent) length += text.flat.length;
    invisible += text.invisible;
    if (block.role !== 'code') addClauses(clauses, block, text, context);
  }
  const surface = facts.kind === 'page' ? 'page' : facts.surface;
  return {
    facts,
    surface,
    clauses,
    byConcept: indexConcepts(clauses),
    links: facts.links.map((link) => readLink(link, clauses, firstClause, context)),
    length,
    long: surface === 'page' && length > LONG_PAGE,
    invisible,
    headed:
      servicesIn(clauses.filter(({ role }) => role === 'title' || role === 'heading'))[0] ??
      senderService(facts, context),
    context,
  };
}

function indexConcepts(clauses: readonly Clause[]): ReadonlyMap<Concept | 'service', readonly Clause[]> {
  const index = new Map<Concept | 'service', Clause[]>();
  for (const clause of clauses) {
    for (const { concept } of clause.hits) {
      const known = index.get(concept);
      if (known === undefined) index.set(concept, [clause]);
      else if (known.at(-1) !== clause) known.push(clause);
    }
  }
  return index;
}

function senderService(facts: Facts, context: ContentContext): string | undefined {
  if (facts.kind === 'page' || facts.sender === null) return undefined;
  return findPhrases(context.senderNames, normalise(facts.sender).flat)[0]?.service;
}

function messageBlocks(subject: string | null, text: string): TextBlock[] {
  const block = (line: string, role: BlockRole): TextBlock => ({ text: line, role, latent: false });
  const lines = text.split('\n').map((line) => block(line, 'body'));
  return subject === null ? lines : [block(subject, 'heading'), ...lines];
}

function addClauses(clauses: Clause[], block: TextBlock, text: NormalText, context: ContentContext): void {
  for (const span of splitClauses(text.flat)) {
    const own = findPhrases(context.lexicon, text.flat, span.start, span.end);
    const shown = text.shown.slice(span.start, span.end);
    const flat = text.flat.slice(span.start, span.end);
    clauses.push(new ReadClause(clauses.length, block.role, block.latent, shown, flat, own, span.question));
  }
}

/** Moods and contacts are read when a signal first asks for them: most clauses of most pages never are. */
class ReadClause implements Clause {
  private ownActions: readonly Action[] | undefined;
  private ownPhones: readonly Phone[] | undefined;
  private ownMails: readonly MailAddress[] | undefined;

  constructor(
    readonly index: number,
    readonly role: BlockRole,
    readonly latent: boolean,
    readonly shown: string,
    readonly flat: string,
    readonly hits: readonly Hit[],
    readonly question: boolean,
  ) {}

  get actions(): readonly Action[] {
    this.ownActions ??= readActions(this.flat, this.hits, this.question);
    return this.ownActions;
  }

  get phones(): readonly Phone[] {
    this.ownPhones ??= findPhones(this.flat);
    return this.ownPhones;
  }

  get mails(): readonly MailAddress[] {
    this.ownMails ??= findMailAddresses(this.flat);
    return this.ownMails;
  }
}

function readLink(
  link: LinkFact,
  clauses: readonly Clause[],
  firstClause: readonly number[],
  context: ContentContext,
): ReadLink {
  let known: LinkStanding | undefined;
  const text = normalise(link.text).flat;
  return {
    href: link.href,
    text,
    clause: placeOf(link, text, clauses, firstClause),
    standing: () => {
      known ??= context.standing(link.href);
      return known;
    },
  };
}

function placeOf(
  link: LinkFact,
  text: string,
  clauses: readonly Clause[],
  firstClause: readonly number[],
): number | null {
  const first = firstClause[link.block];
  const from = first ?? 0;
  const to = first === undefined ? clauses.length : (firstClause[link.block + 1] ?? clauses.length);
  if (text !== '') {
    for (let i = from; i < to; i++) if (clauses[i]?.flat.includes(text)) return i;
  }
  return first === undefined || first >= clauses.length ? null : first;
}

/** The clauses that speak of one of the concepts, in order. Signals start from these rather than from all clauses. */
export function mentioning(reading: Reading, ...wanted: readonly (Concept | 'service')[]): readonly Clause[] {
  const [first, ...more] = wanted.map((concept) => reading.byConcept.get(concept) ?? []);
  if (more.length === 0) return first ?? [];
  return [...new Set([...(first ?? []), ...more.flat()])].toSorted((a, b) => a.index - b.index);
}

/** True if the clause speaks of one of the concepts. */
export function has(clause: Clause, ...wanted: readonly (Concept | 'service')[]): boolean {
  return clause.hits.length > 0 && clause.hits.some((hit) => wanted.includes(hit.concept));
}

/** First hit of a concept in the clause. */
export function hitOf(clause: Clause, ...wanted: readonly (Concept | 'service')[]): Hit | undefined {
  return clause.hits.find((hit) => wanted.includes(hit.concept));
}

/** True if the reader is asked to do one of `wanted` in the clause. */
export function asks(clause: Clause, ...wanted: readonly ActionConcept[]): boolean {
  return clause.actions.some((action) => action.mood === 'ask' && wanted.includes(action.concept));
}

/** Clauses at most `distance` before or after, the clause itself included. */
export function around(reading: Reading, clause: Clause, distance: number): readonly Clause[] {
  return reading.clauses.slice(Math.max(0, clause.index - distance), clause.index + distance + 1);
}

/** True if what stands at `at` is said of others or only supposed. */
export function aside(clause: Clause, at = 0): boolean {
  return clause.question || clause.role === 'quote' || isAside(clause.hits, at);
}

/** Ids of services named in the clauses. */
export function servicesIn(clauses: readonly Clause[]): string[] {
  const ids = clauses.flatMap((clause) => clause.hits.flatMap((hit) => hit.service ?? []));
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

/** The maintainers' own answer: every address in the message is the service's or a public body's. */
export function leadsOnlyToOfficial(reading: Reading): boolean {
  return reading.links.length > 0 && reading.links.every((link) => !isStrange(link));
}

/** True if a message sends the reader to at least one place that no directory knows. */
export function leadsAway(reading: Reading): boolean {
  return reading.surface !== 'page' && reading.links.some(isStrange);
}

function isStrange(link: ReadLink): boolean {
  const { kind } = link.standing();
  return kind !== 'official' && kind !== 'public-body';
}
