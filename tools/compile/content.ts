/** assets/compiled/services.json: the names, numbers and addresses that the content engine has to recognise. */
import type { PublicBody } from '../../lib/directory/body.ts';
import type { ContentData, NamedBody, NamedService, NamedTool } from '../../lib/directory/compiled.ts';
import type { ChannelFact, ServiceRecord } from '../../lib/directory/record.ts';
import type { RemoteTool } from '../../lib/directory/tool.ts';
import { isProven } from './proof.ts';
import type { Directory } from './read.ts';

export function compileContent({ services, tools, bodies }: Directory): ContentData {
  return { services: services.map(service), tools: tools.map(tool), bodies: bodies.map(body) };
}

function service(record: ServiceRecord): NamedService {
  const { en, ja, aliases, ordinary } = record.names;
  const senders = record.senders.filter(isProven).map((sender) => sender.value);
  const names = unique([en, ...spokenNames(ja), ...aliases]);
  return {
    id: record.id,
    custody: record.custody?.value ?? 'unknown',
    ...unlessEmpty({
      names: names.filter((name) => !ordinary.includes(name)),
      ordinary: names.filter((name) => ordinary.includes(name)),
      asksPhrase: record.asksPhrase?.where ?? [],
      mail: withoutCovered(unique([...mailOf(record.channels), ...senders]).sort()),
    }),
  };
}

function unlessEmpty<T extends Record<string, readonly string[]>>(lists: T): Partial<T> {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0)) as Partial<T>;
}

/** `help@mail.example` says nothing beside `@mail.example`. */
function withoutCovered(mail: readonly string[]): string[] {
  const whole = mail.filter((address) => address.startsWith('@'));
  return mail.filter((address) => whole.every((host) => address === host || !address.endsWith(host)));
}

function tool(fact: RemoteTool): NamedTool {
  return {
    id: fact.id,
    kind: fact.kind,
    names: fact.names.filter((name) => !fact.ordinary.includes(name)),
    domains: fact.domains.map((d) => d.domain).sort(),
    joins: fact.joins.map(({ host, path }) => (path === undefined ? { host } : { host, path })),
    schemes: fact.schemes.flatMap((s) => (s.suffixed ? [s.scheme, `${s.scheme}-`] : [s.scheme])).sort(),
    paths: fact.paths,
    digits: fact.code?.digits ?? [],
  };
}

function body(fact: PublicBody): NamedBody {
  return {
    id: fact.id,
    names: unique([fact.names.en, fact.names.ja, ...fact.names.aliases]),
    domains: fact.domains.map((d) => d.domain).sort(),
    phones: phonesOf(fact.channels),
    mail: mailOf(fact.channels),
  };
}

/** `Apple（アップル）` is written either way in a text: `Apple` and `アップル`. A remark such as `（旧…）` is no name. */
function spokenNames(ja: string): string[] {
  const [, name = ja, reading = ''] = /^(.+?)（(.+)）$/.exec(ja) ?? [];
  return /^[ァ-ヶー]+$/.test(reading) ? [name, reading] : [name];
}

function phonesOf(channels: readonly ChannelFact[]): string[] {
  const numbers = channels.filter((c) => (c.kind === 'phone' || c.kind === 'fax') && isProven(c));
  return unique(numbers.map((c) => dialled(c.value))).sort();
}

function mailOf(channels: readonly ChannelFact[]): string[] {
  const addresses = channels.filter((c) => /^[^@/\s]+@[^@/\s]+$/.test(c.value) && isProven(c));
  return unique(addresses.map((c) => c.value)).sort();
}

/** E.164 for a Japanese number written at home (leading 0); short codes such as `188` and `#9110` as they are. */
export function dialled(number: string): string {
  if (number.startsWith('+')) return `+${number.replace(/\D/g, '')}`;
  return number.startsWith('0') ? `+81${number.replace(/\D/g, '').slice(1)}` : number;
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}
