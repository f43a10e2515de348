/** The rules that stand in the browser for as long as the extension is there. */
import type { DomainData } from '../domain/data.ts';
import { DYNAMIC_IDS, FRAMES, MOST_PATTERNS, PRIORITY, type Rule } from './rule.ts';
import { dangerousShapes, innocentShapes, type Shape } from './shapes.ts';

/** Of the patterns that a browser takes, so many are kept: up to 12 for trusted hosts, 15 for innocent shapes, one for lists. */
const RESERVED = 30;
/** The least telling shapes are left out where there are more. */
export const MOST_SHAPES = MOST_PATTERNS - RESERVED;

/** What the rules are made of. */
export interface NetData {
  readonly data: DomainData;
  /** Domains that strangers share. */
  readonly shared: readonly string[];
  /** Endings and platforms where a name tells more. */
  readonly loose: readonly string[];
  /** Endings of two letters that are no country to anybody. */
  readonly worldwide: readonly string[];
  /** Names of other firms that resemble a protected one. */
  readonly neighbours: readonly string[];
  /** Hosts that a list reports. */
  readonly listed: readonly string[];
}

/**
 * All of them, in one go: the browser takes all or none, so that a faulty set leaves the last good one in place.
 * @param page the judging page, up to and with the `#` behind which the address goes; built from `runtime.id`, since a
 *   dynamic resource address is dead after the browser was started again
 */
export function netRules(net: NetData, page: string): Rule[] {
  const shapes = dangerousShapes(net.data, net.loose).slice(0, MOST_SHAPES);
  return [
    official(net),
    ...innocentShapes(net).map((shape, i) => rule(DYNAMIC_IDS.spared[0] + i, 'spared', shape)),
    ...listedRules(net.listed, page),
    ...shapes.map((shape, i) => redirect(DYNAMIC_IDS.shapes[0] + i, 'shape', shape, page)),
  ];
}

function official({ data, shared }: NetData): Rule {
  const domains = data.services
    .flatMap((service) => service.domains)
    .filter(({ scope, use }) => scope !== 'path' && use === undefined)
    .map(({ domain }) => domain);
  const requestDomains = [...new Set([...domains, ...data.unsettled])].filter(
    (domain) => !shared.includes(domain),
  );
  return rule(DYNAMIC_IDS.official[0], 'official', { requestDomains });
}

/** Any address: what is listed is told by its domain. */
export const ANY_ADDRESS = '^https?://.*';

/** Shown where that is possible; what would be lost by it (a form that is sent) and frames are stopped outright. */
function listedRules(requestDomains: readonly string[], page: string): Rule[] {
  const [id] = DYNAMIC_IDS.listed;
  const block = { priority: PRIORITY.known, action: { type: 'block' } } as const;
  return [
    redirect(id, 'known', { regexFilter: ANY_ADDRESS, requestDomains }, page),
    {
      id: id + 1,
      ...block,
      condition: { requestDomains, requestMethods: ['post'], resourceTypes: ['main_frame'] },
    },
    { id: id + 2, ...block, condition: { requestDomains, resourceTypes: ['sub_frame'] } },
  ];
}

function rule(id: number, priority: 'spared' | 'official', shape: Shape): Rule {
  return {
    id,
    priority: PRIORITY[priority],
    action: { type: 'allow' },
    condition: { ...shape, resourceTypes: FRAMES },
  };
}

/** A form that is sent cannot be replayed by our page, so only what is fetched is led there. */
export function redirect(id: number, priority: 'shape' | 'known', shape: Shape, page: string): Rule {
  return {
    id,
    priority: PRIORITY[priority],
    // `\0`: everything that the pattern matched, and the patterns match whole addresses.
    action: { type: 'redirect', redirect: { regexSubstitution: `${page}\\0` } },
    condition: { ...shape, requestMethods: ['get'], resourceTypes: ['main_frame'] },
  };
}
