/** Which addresses belong to a service's operator. */
import type { Proof, ServiceId } from '../verdict.ts';
import type { DomainData, DomainRule, ProtectedService } from './data.ts';
import { type HostingIndex, isPathHost } from './hosting.ts';
import { type Address, segmentsOf } from './normalise.ts';

export interface OfficialIndex {
  /** Domain or host -> the rules that stand on it. */
  readonly rules: ReadonlyMap<string, readonly { readonly service: ServiceId; readonly rule: DomainRule }[]>;
  readonly unsettled: ReadonlySet<string>;
}

/**
 * `official`: the operator speaks there. `spared`: the operator's domain but not its voice (user areas, unconfirmed
 * hosts, hosts on which sources disagree): neither official nor accused.
 */
export type Standing =
  | { readonly kind: 'official'; readonly service: ServiceId; readonly proof: Proof }
  | { readonly kind: 'spared' };

/** The part of the data that says what belongs to whom. */
export interface OfficialData extends Pick<DomainData, 'unsettled'> {
  readonly services: readonly Pick<ProtectedService, 'id' | 'domains'>[];
}

export function buildOfficial(data: OfficialData): OfficialIndex {
  const rules = new Map<string, { service: ServiceId; rule: DomainRule }[]>();
  for (const { id, domains } of data.services) {
    for (const rule of domains) {
      const here = rules.get(rule.domain) ?? [];
      here.push({ service: id as ServiceId, rule });
      rules.set(rule.domain, here);
    }
  }
  return { rules, unsettled: new Set(data.unsettled) };
}

/**
 * The standing of an address, or undefined where no record speaks of it. An IP address never has one. The narrowest
 * rule decides: help.line.me is the operator's although people write on line.me. Where two records speak of one
 * domain, an exception in either of them counts.
 */
export function standingOf(
  address: Address,
  index: OfficialIndex,
  hosting: HostingIndex,
): Standing | undefined {
  if (address.isIp) return undefined;
  let found: Standing | undefined;
  // The host and everything right of each dot: label boundaries only.
  for (let at = 0; at >= 0; at = address.host.indexOf('.', at + 1)) {
    const domain = address.host.slice(at === 0 ? 0 : at + 1);
    if (index.unsettled.has(domain)) return { kind: 'spared' };
    for (const { service, rule } of index.rules.get(domain) ?? []) {
      // Below a host of the operator nobody else can put up anything, but the record says nothing of it either.
      if (rule.scope === 'host' && address.host !== domain) return { kind: 'spared' };
      if (!covers(rule, address, hosting)) continue;
      if (rule.use !== undefined || isExcepted(rule, address)) return { kind: 'spared' };
      if (rule.scope === 'registrable' && isPathHost(address.host, hosting)) return { kind: 'spared' };
      found ??= { kind: 'official', service, proof: rule.proof };
    }
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `host` ends in the rule's domain at a label boundary; a platform's root vouches for nobody left of it. */
function covers(rule: DomainRule, address: Address, hosting: HostingIndex): boolean {
  const isItself = address.host === rule.domain;
  if (rule.scope === 'registrable') {
    return isItself || !(isSharedBelow(rule.domain, address) || hosting.suffixes.has(rule.domain));
  }
  if (!isItself) return false;
  return rule.scope === 'host' || isBelow(segmentsOf(address), rule.path ?? '/');
}

/** Strangers chose what stands left of the platform: `windows.net` does not speak for `x.blob.core.windows.net`. */
function isSharedBelow(domain: string, { platform }: Address): boolean {
  return platform !== undefined && (platform.suffix === domain || platform.suffix.endsWith(`.${domain}`));
}

/** An exception is a host, or `host/path` where `*` stands for one segment; either holds for hosts below it too. */
function isExcepted(rule: DomainRule, address: Address): boolean {
  return (rule.except ?? []).some((entry) => {
    const slash = entry.indexOf('/');
    const host = slash < 0 ? entry : entry.slice(0, slash);
    const isHost = address.host === host || address.host.endsWith(`.${host}`);
    return isHost && (slash < 0 || isBelow(segmentsOf(address), entry.slice(slash)));
  });
}

/** True if the path is `prefix` or below it, segment by segment: `/ja/x` is below `/ja`, `/japan` is not. */
function isBelow(path: readonly string[], prefix: string): boolean {
  return prefix
    .split('/')
    .filter(Boolean)
    .every((segment, i) => path[i] === segment || (segment === '*' && path[i] !== undefined));
}
