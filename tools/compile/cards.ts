/** assets/compiled/cards.json and search.json: what the popup shows and searches. */
import type { CardSource, SearchEntry } from '../../lib/directory/compiled.ts';
import type { DomainFact, ServiceRecord } from '../../lib/directory/record.ts';

const RANK = { operator: 0, government: 0, 'third-party': 1, general: 2 };

/** Records by id, without what only engines use. */
export function compileCards(services: readonly ServiceRecord[]): Record<string, CardSource> {
  return Object.fromEntries(services.map(({ protect: _, unsettled: __, ...card }) => [card.id, card]));
}

export function compileSearch(services: readonly ServiceRecord[]): SearchEntry[] {
  return services.map((service) => ({
    id: service.id,
    names: [...new Set([service.names.en, service.names.ja, ...service.names.aliases])],
    kana: service.names.kana,
    hosts: [...new Set(ownHosts(service.domains).map((fact) => fact.domain))],
  }));
}

/** What people write on (t.me, docs.google.com) does not lead to the service when it is looked up. */
function ownHosts(facts: readonly DomainFact[]): DomainFact[] {
  const own = facts.filter((fact) => fact.scope !== 'path' && fact.use !== 'user-content');
  return own.sort((a, b) => RANK[a.level] - RANK[b.level] || (a.domain < b.domain ? -1 : 1));
}
