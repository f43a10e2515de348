/** The proven addresses of a service: what a warning offers in place of the imitation. */
import type { Locale } from '../text.ts';
import { isProven } from './display.ts';
import type { ChannelFact, ChannelKind, ServiceRecord } from './record.ts';

export interface OfficialLink {
  /** In the reader's language, e.g. "Help centre". */
  readonly label: string;
  readonly url: string;
}

export interface OfficialChannel {
  readonly kind: ChannelKind;
  readonly url: string;
  readonly language?: Locale;
}

/** Kinds that lead to the operator itself, in the order they are offered. Forums and social media do not. */
const OFFERED: readonly ChannelKind[] = [
  'homepage',
  'help-centre',
  'contact-form',
  'chat',
  'phishing-report',
  'status',
];

type Source = Pick<ServiceRecord, 'id' | 'status' | 'domainsOf' | 'channels'>;

/**
 * The addresses that the operator's own pages prove, home page and help centre first.
 * A service that ended leads to the one that took it over; one that has nothing proven of its own leads to the
 * record that holds its domains.
 * @param find record of an id; undefined if there is none
 */
export function provenLinks(
  record: Source,
  find: (id: string) => Source | undefined,
): readonly OfficialChannel[] {
  const ended = record.status.value === 'closed' || record.status.value === 'dormant';
  const heir = ended ? record.status.successor : undefined;
  if (heir !== undefined) return followed(heir, find);
  const own = OFFERED.flatMap((kind) => record.channels.filter((c) => c.kind === kind && isOffered(c)));
  if (own.length === 0 && record.domainsOf !== undefined) return followed(record.domainsOf, find);
  return own.map(({ kind, value, language }) => ({ kind, url: value, ...(language && { language }) }));
}

function followed(id: string, find: (id: string) => Source | undefined): readonly OfficialChannel[] {
  const next = find(id);
  return next === undefined ? [] : provenLinks(next, find);
}

function isOffered(channel: ChannelFact): boolean {
  return isProven(channel.level) && channel.value.startsWith('https://');
}

/** Of each kind those in the reader's language first; the order of kinds stays. */
export function forReader(channels: readonly OfficialChannel[], locale: Locale): readonly OfficialChannel[] {
  const other = (channel: OfficialChannel) =>
    Number(channel.language !== undefined && channel.language !== locale);
  return [...channels].sort(
    (a, b) => OFFERED.indexOf(a.kind) - OFFERED.indexOf(b.kind) || other(a) - other(b),
  );
}
