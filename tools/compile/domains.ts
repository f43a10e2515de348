/** assets/compiled/{domains,domain-index}.json: what the domain engine knows of the directory, and what it asks. */
import neighbours from '../../assets/neighbour-names.json' with { type: 'json' };
import ordinaryWords from '../../assets/ordinary-words.json' with { type: 'json' };
import type { AttackedName } from '../../lib/directory/attacked.ts';
import type { DomainFact, ServiceRecord } from '../../lib/directory/record.ts';
import type { DomainData, DomainRule, ProtectedService } from '../../lib/domain/data.ts';
import { type StoredIndex, storeIndex } from '../../lib/domain/domain-index.ts';
import { proofOf } from './proof.ts';

export function compileDomains(
  services: readonly ServiceRecord[],
  attacked: readonly AttackedName[],
): DomainData {
  const recorded = services.map(protect).filter((s) => s.protect.length + s.domains.length > 0);
  return {
    services: [...recorded, ...attacked.map(nameAlone)],
    unsettled: [...new Set(services.flatMap(unsettledOf))].sort(),
  };
}

/** The index that the worker opens. */
export function compileDomainIndex(data: DomainData): StoredIndex {
  return storeIndex(data, { ordinaryWords, neighbours: neighbours.names.map(({ name }) => name) });
}

function protect(service: ServiceRecord): ProtectedService {
  const current = service.domains.filter((fact) => !isDoubtful(fact));
  return {
    id: service.id,
    ...(service.kind === 'tech' ? { wide: true as const } : {}),
    protect: service.protect,
    domains: current.map(rule).sort(byPlace),
  };
}

/** Nobody has read these domains on a page of the operator: general knowledge, enough not to accuse them. */
function nameAlone({ id, wide, rare, protect: names, domains }: AttackedName): ProtectedService {
  return {
    id,
    ...(wide === undefined ? {} : { wide }),
    ...(rare === undefined ? {} : { rare }),
    deskless: true,
    protect: names,
    domains: domains.map((domain) => ({ domain, scope: 'registrable', proof: 'general' })),
  };
}

/**
 * A domain that was given up can be registered by anybody later. Only the operator's own word keeps a former domain
 * official; otherwise it is neither official nor accused.
 */
function isDoubtful(fact: DomainFact): boolean {
  return fact.role === 'former' && fact.level !== 'operator';
}

function unsettledOf(service: ServiceRecord): string[] {
  const former = service.domains.filter(isDoubtful).map((fact) => fact.domain);
  return [...service.unsettled.map((host) => host.value), ...former];
}

function rule(fact: DomainFact): DomainRule {
  return {
    domain: fact.domain,
    scope: fact.scope,
    ...(fact.path === undefined ? {} : { path: fact.path }),
    proof: proofOf(fact.level),
    ...(fact.use === undefined ? {} : { use: fact.use }),
    ...(fact.except === undefined ? {} : { except: fact.except }),
  };
}

function byPlace(a: DomainRule, b: DomainRule): number {
  const [left, right] = [a.domain + (a.path ?? ''), b.domain + (b.path ?? '')];
  return left < right ? -1 : 1;
}
