/**
 * What the content engine knows: phrases, service names, weights. Loaded on every page that is judged, so nothing else
 * is in here; only the part of services.json that holds services is taken.
 */
import { services as namedServices } from '../../assets/compiled/services.json';
import en from '../../assets/phrases/en.json';
import es from '../../assets/phrases/es.json';
import ja from '../../assets/phrases/ja.json';
import ko from '../../assets/phrases/ko.json';
import zh from '../../assets/phrases/zh.json';
import weights from '../../assets/signals.json';
import type { ContentContext, LinkStanding, ServiceName } from '../content/context.ts';
import { compileLexicon, type Lexicon } from '../content/lexicon.ts';
import type { NamedService } from '../directory/compiled.ts';
import type { DomainVerdict } from '../verdict.ts';

const EMPTY = { names: [], ordinary: [], asksPhrase: [], mail: [] } as const;

/** Services by id, as the content engine knows them. */
export const serviceNames: ReadonlyMap<string, ServiceName> = new Map(
  // JSON modules lose literal types; tests/data.test.ts checks the shapes.
  (namedServices as readonly NamedService[]).map((service) => [service.id, { ...EMPTY, ...service }]),
);

let compiled: Lexicon | undefined;
/** Ticker symbols and the like say nothing even before an address. */
const SHORTEST_ORDINARY = 3;

let compiledNames: Lexicon | undefined;

/** The compiled phrases of all languages: built on first use. */
export function lexicon(): Lexicon {
  compiled ??= compileLexicon([en, ja, zh, ko, es], [...serviceNames.values()]);
  return compiled;
}

/** Names of services as senders write them, those that are ordinary words included: built on first use. */
function senderNames(): Lexicon {
  compiledNames ??= compileLexicon(
    [],
    [...serviceNames.values()].map((service) => ({
      ...service,
      names: [...service.names, ...service.ordinary.filter((name) => name.length > SHORTEST_ORDINARY)],
    })),
  );
  return compiledNames;
}

/**
 * The context to judge a page or message in.
 * @param page verdict on the page's address
 * @param standing where a link leads; the content script asks the worker for it beforehand
 */
export function contentContext(
  page: DomainVerdict,
  standing: (href: string) => LinkStanding,
): ContentContext {
  return { page, standing, lexicon: lexicon(), senderNames: senderNames(), services: serviceNames, weights };
}
