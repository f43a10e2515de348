/** A page or message made ready for the signals: clauses with their phrases and moods, links with their standings. */
import type { BlockRole, Facts, LinkFact, MessageSurface, TextBlock } from '../facts/types.ts';
import type { Steps } from '../steps.ts';
import { type Span, splitClauses } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { findMailAddresses, findPhones, hasAt, hasDigits, type MailAddress, type Phone } from './contacts.ts';
import type { ContentContext, LinkStanding } from './context.ts';
import { findPhrases, type Hit } from './lexicon.ts';
import { servicesIn } from './queries.ts';
import { type Action, readActions } from './stance.ts';
import { type NormalText, normalise, unmaskName } from './text.ts';

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
  /** Ends with a question mark and asks to be told something; "could you send …?" is a request. */
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

/** Characters to read, and links to place, between two moments in which others may have their turn. */
const STEP = { characters: 4000, links: 100 };

/** Reads facts once. Linear in the length of the text. */
export function* readInSteps(facts: Facts, context: ContentContext): Steps<Reading> {
  const blocks = facts.kind === 'page' ? facts.blocks : messageBlocks(facts.subject, facts.text);
  const clauses: Clause[] = [];
  const firstClause: number[] = [];
  let length = 0;
  let invisible = 0;
  let sinceRest = 0;
  for (const block of blocks) {
    sinceRest += block.text.length;
    if (sinceRest > STEP.characters) {
      sinceRest = 0;
      yield;
    }
    firstClause.push(clauses.length);
    const text = normalise(block.text);
    if (!block.latent) length += text.flat.length;
    invisible += text.invisible;
    if (block.role !== 'code') addClauses(clauses, block, text, context);
  }
  const links: ReadLink[] = [];
  for (const link of facts.links) {
    if (links.length % STEP.links === STEP.links - 1) yield;
    links.push(readLink(link, clauses, firstClause, context));
  }
  const surface = facts.kind === 'page' ? 'page' : facts.surface;
  return {
    facts,
    surface,
    clauses,
    byConcept: indexConcepts(clauses),
    links,
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
  return findPhrases(context.senderNames, normalise(unmaskName(facts.sender)).flat)[0]?.service;
}

function messageBlocks(subject: string | null, text: string): TextBlock[] {
  const block = (line: string, role: BlockRole): TextBlock => ({ text: line, role, latent: false });
  const lines = text.split('\n').map((line) => block(line, 'body'));
  return subject === null ? lines : [block(unmaskName(subject), 'heading'), ...lines];
}

function addClauses(clauses: Clause[], block: TextBlock, text: NormalText, context: ContentContext): void {
  const source: Source = { text, hasDigits: hasDigits(text.flat), hasAt: hasAt(text.flat) };
  for (const span of splitClauses(text.flat)) {
    const hits = findPhrases(context.lexicon, text.flat, span.start, span.end);
    clauses.push(new ReadClause(clauses.length, block, source, span, hits));
  }
}

/** The block that a clause is cut from, and whether it can hold a number to call or a mail address at all. */
interface Source {
  readonly text: NormalText;
  readonly hasDigits: boolean;
  readonly hasAt: boolean;
}

/** Moods and contacts are read when a signal first asks for them: most clauses of most pages never are. */
class ReadClause implements Clause {
  private ownActions: readonly Action[] | undefined;
  private ownPhones: readonly Phone[] | undefined;
  private ownMails: readonly MailAddress[] | undefined;
  readonly role: BlockRole;
  readonly latent: boolean;
  readonly flat: string;
  readonly question: boolean;

  constructor(
    readonly index: number,
    block: TextBlock,
    private readonly source: Source,
    private readonly span: Span,
    readonly hits: readonly Hit[],
  ) {
    this.role = block.role;
    this.latent = block.latent;
    this.flat = source.text.flat.slice(span.start, span.end);
    this.question = span.question && !hits.some(({ concept }) => concept === 'ask.polite');
  }

  get shown(): string {
    return this.source.text.shown.slice(this.span.start, this.span.end);
  }

  get actions(): readonly Action[] {
    this.ownActions ??= readActions(this.flat, this.hits, this.question);
    return this.ownActions;
  }

  get phones(): readonly Phone[] {
    this.ownPhones ??= this.source.hasDigits ? findPhones(this.flat) : [];
    return this.ownPhones;
  }

  get mails(): readonly MailAddress[] {
    this.ownMails ??= this.source.hasAt ? findMailAddresses(this.flat) : [];
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
