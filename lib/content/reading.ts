/** A page or message made ready for the signals: clauses with their phrases and moods, links with their standings. */
import type { BlockRole, Facts, MessageSurface, TextBlock } from '../facts/types.ts';
import type { Steps } from '../steps.ts';
import { splitClauses } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { MailAddress, Phone } from './contacts.ts';
import type { ContentContext, LinkStanding } from './context.ts';
import { findPhrases, type Hit, type Lexicon } from './lexicon.ts';
import { isSpecimen, Quotations } from './quotes.ts';
import { ReadClause } from './read-clause.ts';
import { readLink } from './read-link.ts';
import type { Action } from './stance.ts';
import { type NormalText, normalise, normaliseLines, unmaskName } from './text.ts';

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
  /** The only clauses that may hold a telephone number. */
  readonly withDigits: readonly Clause[];
  /** The only clauses that may hold a mail address. */
  readonly withAt: readonly Clause[];
  /** The only clauses that may hold the address of a site. */
  readonly withDot: readonly Clause[];
  readonly links: readonly ReadLink[];
  /** Characters of text that is seen. */
  readonly length: number;
  /** An article or document rather than a prompt: text alone weighs less there. */
  readonly long: boolean;
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
  const surface = facts.kind === 'page' ? 'page' : facts.surface;
  const read = new ReadBlocks(context.lexicon, surface);
  for (let from = 0; from < blocks.length; ) {
    if (from > 0) yield;
    const to = endOfStep(blocks, from);
    read.add(blocks, from, to);
    from = to;
  }
  const links: ReadLink[] = [];
  for (const link of facts.links) {
    if (links.length % STEP.links === STEP.links - 1) yield;
    links.push(readLink(link, read.clauses, read.firstClause, context));
  }
  const { clauses, byConcept, withDigits, withAt, withDot, length } = read;
  return {
    facts,
    surface,
    clauses,
    byConcept,
    withDigits,
    withAt,
    withDot,
    links,
    length,
    long: surface === 'page' && length > LONG_PAGE,
    headed: headlineService(clauses) ?? senderService(facts, context),
    context,
  };
}

/** The blocks that are read at once: as many as make up a step, and one at least. */
function endOfStep(blocks: readonly TextBlock[], from: number): number {
  let characters = 0;
  let to = from;
  do characters += blocks[to++]?.text.length ?? 0;
  while (to < blocks.length && characters <= STEP.characters);
  return to;
}

/** What is collected from blocks, in one pass over them. */
class ReadBlocks {
  readonly clauses: ReadClause[] = [];
  /** Of each block the number of its first clause. */
  readonly firstClause: number[] = [];
  readonly byConcept = new Map<Concept | 'service', Clause[]>();
  readonly withDigits: Clause[] = [];
  readonly withAt: Clause[] = [];
  readonly withDot: Clause[] = [];
  length = 0;
  private readonly quotations = new Quotations();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly surface: Reading['surface'],
  ) {}

  /** Reads the blocks as one text: pieces of a text are slower to walk than a text of their own. */
  add(blocks: readonly TextBlock[], from: number, to: number): void {
    const text = normaliseLines(blocks.slice(from, to).map((block) => block.text));
    let start = 0;
    for (let i = from; i < to; i++) {
      const block = blocks[i] as TextBlock;
      const lineEnd = text.flat.indexOf('\n', start);
      const end = lineEnd < 0 ? text.flat.length : lineEnd;
      this.firstClause.push(this.clauses.length);
      if (!block.latent) this.length += end - start;
      if (block.role !== 'code') this.addClauses(block, text, start, end);
      start = end + 1;
    }
  }

  private addClauses(block: TextBlock, text: NormalText, from: number, to: number): void {
    let shown = false;
    for (const span of splitClauses(text.flat, from, to)) {
      const hits = findPhrases(this.lexicon, text.flat, span.start, span.end);
      const clause = new ReadClause(this.clauses.length, block, text, span, hits);
      shown ||= span.start === from && this.surface === 'page' && isSpecimen(clause.flat, hits);
      if (this.quotations.next(clause.flat, hits) || shown) clause.role = 'quote';
      this.clauses.push(clause);
      if (span.digits) this.withDigits.push(clause);
      if (span.at) this.withAt.push(clause);
      if (span.dot) this.withDot.push(clause);
      for (const { concept } of hits) {
        const known = this.byConcept.get(concept);
        if (known === undefined) this.byConcept.set(concept, [clause]);
        else if (known[known.length - 1] !== clause) known.push(clause);
      }
    }
    this.quotations.end();
  }
}

function headlineService(clauses: readonly Clause[]): string | undefined {
  for (const { role, hits } of clauses) {
    if (role !== 'title' && role !== 'heading') continue;
    const named = hits.find(({ service }) => service !== undefined);
    if (named !== undefined) return named.service;
  }
  return undefined;
}

function senderService(facts: Facts, context: ContentContext): string | undefined {
  if (facts.kind === 'page' || facts.sender === null) return undefined;
  return findPhrases(context.senderNames, normalise(unmaskName(facts.sender)).flat)[0]?.service;
}

function messageBlocks(subject: string | null, text: string): TextBlock[] {
  const blocks: TextBlock[] = text.split('\n').map((line) => ({ text: line, role: 'body', latent: false }));
  if (subject !== null) blocks.unshift({ text: unmaskName(subject), role: 'heading', latent: false });
  return blocks;
}
