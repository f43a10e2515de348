/** What is known of one address, number, mail address or handle, in one sentence. */
import type { LinkStanding } from '../content/context.ts';
import type { Sentence } from '../text.ts';
import type { DomainVerdict } from '../verdict.ts';
import type { Contact, ContactKind } from './contacts.ts';
import type { Profile } from './profiles.ts';

/** What the engine says of a place. */
export interface Judged {
  readonly verdict: DomainVerdict;
  readonly standing: LinkStanding;
}

export interface JudgedAddress extends Judged {
  /** As it was written. */
  readonly text: string;
}

export interface JudgedContact {
  readonly kind: ContactKind;
  readonly text: string;
  /** Whose it is proven to be. */
  readonly holders: readonly Contact[];
  /** Of a mail address: the part behind the `@`. */
  readonly host: Judged | null;
  /** A service whose name a handle uses although it is not proven to be its own. */
  readonly resembles: string | null;
  /** Set where the account was given by its address. */
  readonly profile?: Profile;
}

/** Names of records in the person's language. */
export interface Names {
  readonly service: (id: string) => string;
  readonly body: (id: string) => string;
}

export function sayAddress({ verdict, standing }: JudgedAddress, names: Names): Sentence {
  switch (verdict.kind) {
    case 'official': {
      const key = verdict.proof === 'operator' ? 'check.official' : 'check.official.heard';
      return { key, params: { service: names.service(verdict.service) } };
    }
    case 'lookalike':
      return { key: 'check.similar', params: { service: names.service(verdict.service) } };
    case 'listed':
    case 'disguised':
    case 'trusted':
    case 'unsupported':
      return { key: `check.${verdict.kind}` };
    default:
      return { key: PLACES.has(standing.kind) ? `check.place.${standing.kind}` : 'check.unknown' };
  }
}

/** Kinds of places about which more can be said than that nobody knows them. */
const PLACES: ReadonlySet<string> = new Set([
  'hosting',
  'remote-tool',
  'meeting',
  'chat',
  'form',
  'shortener',
  'public-body',
]);

/** Names of platforms, which are the same in every language. */
const PLATFORMS: Readonly<Record<string, string>> = { x: 'X', reddit: 'Reddit' };

export function sayContact(contact: JudgedContact, names: Names): Sentence {
  const { kind, holders, resembles, host } = contact;
  const [holder] = holders;
  if (holder !== undefined) {
    const name = holder.of === 'body' ? names.body(holder.id) : names.service(holder.id);
    if (kind === 'app')
      return { key: holder.heard === true ? 'check.app.heard' : 'check.app.known', params: { name } };
    const platform = PLATFORMS[holder.platform ?? ''];
    if (platform !== undefined) return { key: 'check.handle.known.on', params: { name, platform } };
    return { key: holder.writes === true ? 'check.mail.writes' : `check.${kind}.known`, params: { name } };
  }
  if (resembles !== null)
    return { key: `check.${kind}.similar`, params: { service: names.service(resembles) } };
  return host === null ? { key: `check.${kind}.unknown` } : sayHost(host, names);
}

/** What the part behind the `@` of an unknown mail address is worth saying. */
function sayHost({ verdict, standing }: Judged, names: Names): Sentence {
  if (verdict.kind === 'listed' || verdict.kind === 'disguised') return { key: `check.${verdict.kind}` };
  if (verdict.kind === 'lookalike')
    return { key: 'check.mail.similar', params: { service: names.service(verdict.service) } };
  if (standing.kind === 'free-mail') return { key: 'check.mail.free' };
  if (verdict.kind !== 'official') return { key: 'check.mail.unknown' };
  return { key: 'check.mail.host', params: { service: names.service(verdict.service) } };
}
