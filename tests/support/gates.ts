/** What the directory may not hold. Each gate names every fault it finds; none may find one in assets/directory/. */
import { getDomain } from 'tldts';
import hosting from '../../assets/hosting.json' with { type: 'json' };
import { isProven, mayShow } from '../../lib/directory/display.ts';
import type { DomainFact, ServiceRecord } from '../../lib/directory/record.ts';
import type { Directory } from '../../tools/compile/read.ts';
import never from '../cases/never-import.json' with { type: 'json' };

export type Gate = (directory: Directory) => string[];

interface Fact {
  readonly where: string;
  readonly level: string;
  readonly source: string | null;
}

/** Everything with a level, wherever it stands. */
function factsIn(node: unknown, where: string): Fact[] {
  if (typeof node !== 'object' || node === null) return [];
  const { level, source } = node as Partial<Fact>;
  const own = level === undefined ? [] : [{ where, level, source: source ?? null }];
  return [...own, ...Object.entries(node).flatMap(([key, value]) => factsIn(value, `${where}.${key}`))];
}

function allFacts({ services, tools, bodies }: Directory): Fact[] {
  return [...services, ...tools, ...bodies].flatMap((record) => factsIn(record, record.id));
}

function eachDomain(services: readonly ServiceRecord[]): { id: string; fact: DomainFact }[] {
  return services.flatMap(({ id, domains }) => domains.map((fact) => ({ id, fact })));
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, i) => values.indexOf(value) !== i))];
}

/** `host` ends in `domain` at a label boundary. */
function isBelow(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

const suffixes = new Set(hosting.suffixes.map(({ suffix }) => suffix));
const digits = (text: string) => text.replace(/\D/g, '');
const forbidden = (kind: string) => never.filter((item) => item.kind === kind).map((item) => item.value);

/** Channels of services and public bodies alike. */
function allChannels({ services, bodies }: Directory) {
  return [...services, ...bodies].flatMap(({ id, channels }) => channels.map((channel) => ({ id, channel })));
}

export const gates = {
  /** General knowledge has no source; everything else must. */
  'a fact without a source': (directory) =>
    allFacts(directory)
      .filter((fact) => fact.level !== 'general' && fact.source === null)
      .map((fact) => fact.where),

  'an untrustworthy source': (directory) => {
    const mills = ['tokennews.jp', 'okwallet.jp'];
    return allFacts(directory)
      .filter(({ source }) => mills.some((host) => source?.includes(host)))
      .map((fact) => fact.where);
  },

  /** Includes phones, faxes, mail addresses and handles below the operator's or a public body's own word. */
  'a channel that may not be shown': (directory) =>
    allChannels(directory)
      .filter(({ channel }) => !mayShow(channel))
      .map(({ id, channel }) => `${id}: ${channel.kind} ${channel.value}`),

  'a sender that is not proven': ({ services }) =>
    services.flatMap(({ id, senders }) =>
      senders.filter((sender) => !isProven(sender.level)).map((sender) => `${id}: ${sender.value}`),
    ),

  'a domain in two records': ({ services }) =>
    repeated(eachDomain(services).map(({ fact }) => fact.domain + (fact.path ?? ''))),

  'a domain that is a whole platform or no registrable domain': ({ services, tools, bodies }) => {
    const facts = [...services, ...tools, ...bodies].flatMap(({ id, domains }) =>
      domains.map(({ domain, scope }) => ({ id, domain, scope })),
    );
    return facts
      .filter(({ scope }) => scope === 'registrable')
      .filter(
        ({ domain }) => suffixes.has(domain) || getDomain(domain, { allowPrivateDomains: true }) !== domain,
      )
      .map(({ id, domain }) => `${id}: ${domain}`);
  },

  'a path without path scope, or the other way round': ({ services }) =>
    eachDomain(services)
      .filter(({ fact }) => (fact.scope === 'path') !== (fact.path !== undefined))
      .map(({ id, fact }) => `${id}: ${fact.domain}`),

  'an exception outside its domain': ({ services }) =>
    eachDomain(services).flatMap(({ id, fact }) =>
      (fact.except ?? [])
        .filter((place) => !isBelow(place.split('/')[0] ?? '', fact.domain))
        .map((place) => `${id}: ${place}`),
    ),

  'a domain that is unsettled too': ({ services }) => {
    const own = new Set(eachDomain(services).map(({ fact }) => fact.domain));
    return services
      .flatMap(({ unsettled }) => unsettled.map(({ value }) => value))
      .filter((host) => own.has(host));
  },

  /** An address called official must stand on a domain of the same record, or of the one that holds its domains. */
  'a proven channel on a foreign domain': ({ services }) => {
    const byId = new Map(services.map((service) => [service.id, service]));
    const domainsOf = ({ domains, domainsOf: holder }: ServiceRecord) => [
      ...domains,
      ...(byId.get(holder ?? '')?.domains ?? []),
    ];
    return services.flatMap((service) =>
      service.channels
        .filter((channel) => isProven(channel.level) && channel.value.startsWith('https://'))
        .filter(({ value }) => !domainsOf(service).some((fact) => isBelow(new URL(value).host, fact.domain)))
        .map(({ value }) => `${service.id}: ${value}`),
    );
  },

  'something from the list of what must never be imported': (directory) => {
    const phones = new Set(forbidden('phone').map(digits));
    const texts = new Set([...forbidden('mail'), ...forbidden('host'), ...forbidden('url')]);
    const values = [
      ...allChannels(directory).map(({ channel }) => channel.value),
      ...directory.services.flatMap(({ senders }) => senders.map((sender) => sender.value)),
      ...[...directory.services, ...directory.tools, ...directory.bodies].flatMap(({ domains }) =>
        domains.map(({ domain }) => domain),
      ),
    ];
    return values.filter((value) => {
      const bare = value.replace(/^https?:\/\/|\/$/g, '');
      return (
        phones.has(digits(value)) ||
        texts.has(value) ||
        texts.has(bare) ||
        texts.has(bare.split('/')[0] ?? '')
      );
    });
  },

  'a reference to a record that does not exist': ({ services, often }) => {
    const ids = new Set(services.map(({ id }) => id));
    const named = services.flatMap(({ status, domainsOf }) => [status.successor, domainsOf]);
    return [...named, ...often].filter((id): id is string => id !== undefined && !ids.has(id));
  },

  'a holder of domains without domains': ({ services }) => {
    const empty = new Set(services.filter(({ domains }) => domains.length === 0).map(({ id }) => id));
    return services.filter(({ domainsOf }) => empty.has(domainsOf ?? '')).map(({ id }) => id);
  },

  /** Two records with one name in running text: a message could not be told apart. */
  'a name of two services': ({ services }) =>
    repeated(
      services.flatMap(({ names }) =>
        [...new Set([names.en, names.ja, ...names.aliases])].filter((name) => !names.ordinary.includes(name)),
      ),
    ),

  'an ordinary word that is no name': ({ services }) =>
    services.flatMap(({ id, names: { en, ja, aliases, ordinary } }) =>
      ordinary.filter((word) => ![en, ja, ...aliases].includes(word)).map((word) => `${id}: ${word}`),
    ),

  'a protected name of two services': ({ services }) =>
    repeated(services.flatMap(({ protect }) => protect.map(({ name }) => name))),

  'a phone line that is listed without a number, or a number without its line': ({ services }) =>
    services
      .filter(
        ({ phone, channels }) => (phone.value === 'listed') !== channels.some(({ kind }) => kind === 'phone'),
      )
      .map(({ id }) => id),
} satisfies Record<string, Gate>;
