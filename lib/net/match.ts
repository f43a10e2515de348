/** What rules do with a request, as the browser would decide: for tests, measurements, and for knowing what is caught. */
import type { Condition, Rule } from './rule.ts';

export interface Request {
  readonly url: string;
  /** Default: a page that is fetched. */
  readonly method?: 'get' | 'post';
  readonly type?: 'main_frame' | 'sub_frame';
  readonly tabId?: number;
}

export type Effect = Rule['action']['type'] | 'none';

/** Rules prepared for many questions. */
export interface Matcher {
  effect(request: Request): Effect;
}

interface Prepared {
  readonly rule: Rule;
  readonly pattern: RegExp | null;
  readonly domains: ReadonlySet<string> | null;
  readonly excluded: ReadonlySet<string> | null;
}

const WEIGHT: Readonly<Record<Rule['action']['type'], number>> = { allow: 3, block: 2, redirect: 1 };

/** Prepares rules of a browser, all kinds together. */
export function matcher(rules: readonly Rule[]): Matcher {
  const prepared = rules.map(prepare).sort((a, b) => rank(b.rule) - rank(a.rule));
  return {
    effect: (request) => {
      const url = new URL(request.url);
      return prepared.find((item) => holds(item, request, url))?.rule.action.type ?? 'none';
    },
  };
}

/** Priority first; of equal rules allow before block before redirect. */
function rank({ priority, action }: Rule): number {
  return priority * 10 + WEIGHT[action.type];
}

function prepare(rule: Rule): Prepared {
  const { regexFilter, requestDomains, excludedRequestDomains } = rule.condition;
  return {
    rule,
    pattern: regexFilter === undefined ? null : new RegExp(regexFilter, 'i'),
    domains: requestDomains === undefined ? null : new Set(requestDomains),
    excluded: excludedRequestDomains === undefined ? null : new Set(excludedRequestDomains),
  };
}

function holds({ rule, pattern, domains, excluded }: Prepared, request: Request, url: URL): boolean {
  const { method = 'get', type = 'main_frame', tabId } = request;
  return (
    suits(rule.condition, method, type, tabId) &&
    (domains === null || covers(domains, url.hostname)) &&
    (excluded === null || !covers(excluded, url.hostname)) &&
    (pattern === null || pattern.test(url.href))
  );
}

function suits(
  { requestMethods, resourceTypes, tabIds }: Condition,
  method: 'get' | 'post',
  type: 'main_frame' | 'sub_frame',
  tabId: number | undefined,
): boolean {
  return (
    resourceTypes.includes(type) &&
    (requestMethods === undefined || requestMethods.includes(method)) &&
    (tabIds === undefined || (tabId !== undefined && tabIds.includes(tabId)))
  );
}

/** The host or anything right of one of its dots is in the set. */
function covers(domains: ReadonlySet<string>, hostname: string): boolean {
  const host = hostname.replace(/\.$/, '');
  for (let at = 0; at >= 0; at = host.indexOf('.', at + 1))
    if (domains.has(host.slice(at === 0 ? 0 : at + 1))) return true;
  return false;
}
