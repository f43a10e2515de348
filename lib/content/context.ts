/** What the content engine is told besides the facts: the page's verdict, where links lead, phrases and weights. */
import type { DomainVerdict, Level, ServiceId } from '../verdict.ts';
import type { Lexicon } from './lexicon.ts';

/** What kind of place a link or sender address leads to. */
export type LinkKind =
  | 'official'
  | 'lookalike'
  | 'listed'
  | 'hosting'
  | 'remote-tool'
  | 'meeting'
  | 'chat'
  | 'form'
  | 'shortener'
  | 'public-body'
  | 'carrier'
  | 'free-mail'
  | 'company'
  | 'unknown';

export interface LinkStanding {
  readonly kind: LinkKind;
  readonly level: Level;
  readonly service?: ServiceId;
  /** Host of the link, or domain of the mail address. */
  readonly host: string;
}

/** A service as the content engine knows it: its names, and whether anybody but the owner can lock an account there. */
export interface ServiceName {
  readonly id: string;
  readonly names: readonly string[];
  /** Names that are ordinary words too: meant only where nothing but a name stands, as before a sender's address. */
  readonly ordinary: readonly string[];
  readonly custody: 'self' | 'custodial' | 'both' | 'none' | 'unknown';
  /** Hosts or host/path prefixes of its own where a recovery phrase is asked for; empty: none known. */
  readonly asksPhrase: readonly string[];
  /** Addresses it writes from; `@host` is a whole mail domain. */
  readonly mail: readonly string[];
}

/** Points of a signal, per strength; see lib/content/verdict.ts. From assets/signals.json. */
export interface SignalWeight {
  readonly weak: number;
  readonly strong: number;
  /** May take part in a danger verdict as the thing that is asked for or threatened. */
  readonly grave: boolean;
  /** Keeps its weight on a long page without a form; others fall back to a note there. */
  readonly anyLength: boolean;
}

export type SignalWeights = Readonly<Record<string, SignalWeight>>;

export interface ContentContext {
  readonly page: DomainVerdict;
  /** Standing of an absolute address, `mailto:` included. Unknown addresses give kind `unknown`. */
  standing(href: string): LinkStanding;
  readonly lexicon: Lexicon;
  /** Names of services alone, those that are ordinary words included: for senders. */
  readonly senderNames: Lexicon;
  readonly services: ReadonlyMap<string, ServiceName>;
  readonly weights: SignalWeights;
}
