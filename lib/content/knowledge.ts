/**
 * What the content engine knows, made from plain data: the worker and the command line have it bundled
 * (lib/catalog/content.ts); the script in a page is sent it, so that a page loads the rules and not the words.
 */
import type { NamedService } from '../directory/compiled.ts';
import type { DomainVerdict } from '../verdict.ts';
import type { PhraseFile } from './concepts.ts';
import type { ContentContext, LinkStanding, ServiceName, SignalWeights } from './context.ts';
import { compileLexicon, type Lexicon } from './lexicon.ts';

/** JSON-safe. */
export interface KnowledgeData {
  readonly phrases: readonly PhraseFile[];
  readonly services: readonly NamedService[];
  readonly weights: SignalWeights;
}

const EMPTY = { names: [], ordinary: [], asksPhrase: [], mail: [] } as const;
/** Ticker symbols and the like say nothing even before an address. */
const SHORTEST_ORDINARY = 3;

export class Knowledge {
  /** Services by id. */
  readonly services: ReadonlyMap<string, ServiceName>;
  private compiled: Lexicon | undefined;
  private compiledNames: Lexicon | undefined;

  constructor(private readonly data: KnowledgeData) {
    this.services = new Map(data.services.map((service) => [service.id, { ...EMPTY, ...service }]));
  }

  /** The compiled phrases of all languages: built on first use. */
  get lexicon(): Lexicon {
    this.compiled ??= compileLexicon(this.data.phrases, [...this.services.values()]);
    return this.compiled;
  }

  /** Names of services as senders write them, those that are ordinary words included: built on first use. */
  get senderNames(): Lexicon {
    this.compiledNames ??= compileLexicon(
      [],
      [...this.services.values()].map((service) => ({
        ...service,
        names: [...service.names, ...service.ordinary.filter((name) => name.length > SHORTEST_ORDINARY)],
      })),
    );
    return this.compiledNames;
  }

  /**
   * The context to judge a page or message in.
   * @param page verdict on the page's address
   * @param standing where a link leads; the content script asks the worker for it beforehand
   */
  context(page: DomainVerdict, standing: (href: string) => LinkStanding): ContentContext {
    const knowledge = this;
    return {
      page,
      standing,
      lexicon: this.lexicon,
      // Only senders need it: a page without messages never builds it.
      get senderNames() {
        return knowledge.senderNames;
      },
      services: this.services,
      weights: this.data.weights,
    };
  }
}
