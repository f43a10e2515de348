/**
 * What the domain engine knows of the directory: compiled from assets/directory/ into assets/compiled/domains.json. The
 * worker opens what is made of it (domain-index.ts, assets/compiled/domain-index.json).
 */
import type { Proof } from '../verdict.ts';

/** Of several rules that cover an address the narrowest decides: path before host before registrable domain. */
export interface DomainRule {
  /** Registrable domain, or exact host with scope `host`; lower case, punycode. */
  readonly domain: string;
  readonly scope: 'registrable' | 'host' | 'path';
  readonly path?: string;
  readonly proof: Proof;
  /** The operator's domain where other people speak: not an accusation, but never official either. */
  readonly use?: 'user-content' | 'shortener' | 'mail-provider';
  // Places inside it that are not official. A host covers its subdomains, a path everything below it; a segment `*`
  // stands for exactly one: `support.binance.com`, `binance.com/*/square`.
  readonly except?: readonly string[];
}

export interface ProtectedService {
  readonly id: string;
  /** A firm of the world that has more domains of its own than any list knows: its name alone accuses nobody. */
  readonly wide?: true;
  /** Seldom imitated: left out where there is no room for all names (the network's rules, the guard). */
  readonly rare?: true;
  readonly protect: readonly {
    readonly name: string;
    readonly distinctive: boolean;
    /** A network that others build on: they name their own places after it. */
    readonly network?: true;
  }[];
  /** A name without a record: nobody has found out where its operator helps people. */
  readonly deskless?: true;
  readonly domains: readonly DomainRule[];
}

export interface DomainData {
  readonly services: readonly ProtectedService[];
  /** Hosts, with everything below them, about which sources conflict or that were given up: neither official nor accused. */
  readonly unsettled: readonly string[];
}
