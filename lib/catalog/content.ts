/** What the content engine knows, bundled: phrases, service names, weights. */
import { services } from '../../assets/compiled/services.json';
import de from '../../assets/phrases/de.json';
import en from '../../assets/phrases/en.json';
import es from '../../assets/phrases/es.json';
import ja from '../../assets/phrases/ja.json';
import ko from '../../assets/phrases/ko.json';
import nl from '../../assets/phrases/nl.json';
import zh from '../../assets/phrases/zh.json';
import weights from '../../assets/signals.json';
import type { ContentContext, LinkStanding, ServiceName } from '../content/context.ts';
import { Knowledge, type KnowledgeData } from '../content/knowledge.ts';
import type { Lexicon } from '../content/lexicon.ts';
import type { NamedService } from '../directory/compiled.ts';
import type { DomainVerdict } from '../verdict.ts';

/** As it is sent to the script in a page. JSON modules lose literal types; tests/data.test.ts checks the shapes. */
export const knowledgeData: KnowledgeData = {
  phrases: [en, ja, zh, ko, es, de, nl],
  services: services as readonly NamedService[],
  weights,
};

const knowledge = new Knowledge(knowledgeData);

/** Services by id, as the content engine knows them. */
export const serviceNames: ReadonlyMap<string, ServiceName> = knowledge.services;

/** The compiled phrases of all languages: built on first use. */
export function lexicon(): Lexicon {
  return knowledge.lexicon;
}

/** The context to judge a page or message in: see Knowledge.context. */
export function contentContext(
  page: DomainVerdict,
  standing: (href: string) => LinkStanding,
): ContentContext {
  return knowledge.context(page, standing);
}
