/** One clause of a text, with what stands in it. */
import type { BlockRole, TextBlock } from '../facts/types.ts';
import type { Span } from './clauses.ts';
import { findMailAddresses, findPhones, type MailAddress, type Phone } from './contacts.ts';
import type { Hit } from './lexicon.ts';
import type { Clause } from './reading.ts';
import { type Action, readActions } from './stance.ts';
import type { NormalText } from './text.ts';

/** Moods and contacts are read when a signal first asks for them: most clauses of most pages never are. */
export class ReadClause implements Clause {
  private ownActions: readonly Action[] | undefined = undefined;
  private ownPhones: readonly Phone[] | undefined = undefined;
  private ownMails: readonly MailAddress[] | undefined = undefined;
  role: BlockRole;
  readonly latent: boolean;
  readonly flat: string;
  readonly question: boolean;

  constructor(
    readonly index: number,
    block: TextBlock,
    private readonly text: NormalText,
    private readonly span: Span,
    readonly hits: readonly Hit[],
  ) {
    this.role = block.role;
    this.latent = block.latent;
    this.flat = text.flat.slice(span.start, span.end);
    this.question = span.question && !hits.some(({ concept }) => concept === 'ask.polite');
  }

  get shown(): string {
    return this.text.shown.slice(this.span.start, this.span.end);
  }

  get actions(): readonly Action[] {
    this.ownActions ??= readActions(this.flat, this.hits, this.question, this.role === 'quote');
    return this.ownActions;
  }

  get phones(): readonly Phone[] {
    this.ownPhones ??= this.span.digits ? findPhones(this.flat) : [];
    return this.ownPhones;
  }

  get mails(): readonly MailAddress[] {
    this.ownMails ??= this.span.at ? findMailAddresses(this.flat) : [];
    return this.ownMails;
  }
}
