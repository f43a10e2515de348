/** What the popup shows of a service: plain data, with every doubt said next to the fact it belongs to. */
import type { Sentence } from '../text.ts';
import type { CardSource } from './compiled.ts';
import { isProven, isStale, mayShow, remarkOf } from './display.ts';
import { missingOf } from './missing.ts';
import type { ChannelFact, ChannelKind, ProofLevel } from './record.ts';
import { storePage } from './stores.ts';

export interface Bilingual {
  readonly en: string;
  readonly ja: string;
}

/** How far a fact can be relied on. */
export interface Standing {
  /** The operator's own page, or a public body's, says so. */
  readonly confirmed: boolean;
  /** Key of the words to show with an unconfirmed fact. */
  readonly remark: string | null;
  /** `YYYY-MM-DD` */
  readonly checked: string;
  /** Checked more than twelve months ago: has to be said. */
  readonly stale: boolean;
  /** Where it was read; null for what people in the field know. */
  readonly source: Source | null;
}

export interface Source {
  /** Host of the page, or name of the package. */
  readonly name: string;
  /** Null where there is no page to open. */
  readonly url: string | null;
}

export interface CardChannel extends Standing {
  readonly kind: ChannelKind;
  /** Key of the kind's name. */
  readonly label: string;
  /** What to write: host and path, number, mail address, handle, or the store's name. */
  readonly text: string;
  /** Where it leads; null where there is nothing to open. */
  readonly url: string | null;
  readonly language?: 'ja' | 'en';
  readonly hours?: Bilingual;
  readonly about?: Bilingual;
}

export interface CardStatement extends Standing {
  readonly text: Bilingual;
}

export interface Card {
  readonly id: string;
  /** Nobody is there any more who could answer. */
  readonly ended: boolean;
  /** Key of the sentence that says what kind of service it is and who holds the assets. */
  readonly custody: string;
  /** How far that can be relied on; null where nothing is known of it, or nobody is there any more. */
  readonly custodyProof: Standing | null;
  readonly status:
    | (Standing & { readonly label: string; readonly text?: Bilingual; readonly successor?: string })
    | null;
  readonly channels: readonly CardChannel[];
  readonly phone: Standing & { readonly label: string; readonly text?: Bilingual };
  /** What was not found, one sentence each. */
  readonly missing: readonly Sentence[];
  readonly neverDoes: readonly CardStatement[];
  readonly entities: readonly CardEntity[];
}

/** A company behind the service, as it is registered. */
export interface CardEntity extends Standing {
  readonly name: string;
  readonly registration?: string;
}

/** Where somebody answers, in the order of urgency for somebody in trouble. */
export const deskKinds: readonly ChannelKind[] = [
  'help-centre',
  'chat',
  'contact-form',
  'phone',
  'email',
  'fax',
  'phishing-report',
];

/** Desks first, then where nobody answers. */
export const channelOrder: readonly ChannelKind[] = [
  ...deskKinds,
  'homepage',
  'status',
  'social',
  'forum',
  'extension',
  'app',
];

/** @param today `YYYY-MM-DD` */
export function buildCard(record: CardSource, today: string): Card {
  const shown = channelOrder.flatMap((kind) => record.channels.filter((c) => c.kind === kind && mayShow(c)));
  return {
    id: record.id,
    ended: ENDED.has(record.status.value),
    custody: custodyOf(record),
    custodyProof:
      record.custody === undefined || ENDED.has(record.status.value)
        ? null
        : standingOf(record.custody, today),
    status: statusOf(record, today),
    channels: shown.map((channel) => channelOf(channel, today)),
    phone: phoneOf(record, today),
    // Of a business that is not registered we name no channel on purpose, so none is missing.
    missing: record.status.value === 'unregistered' ? [] : missingOf(shown),
    neverDoes: record.neverDoes.map((fact) => ({ text: fact.text, ...standingOf(fact, today) })),
    entities: (record.entities ?? []).map((fact) => ({
      name: fact.name,
      ...(fact.registration && { registration: fact.registration }),
      ...standingOf(fact, today),
    })),
  };
}

const ENDED: ReadonlySet<string> = new Set(['closed', 'dormant', 'unregistered']);

/** Who holds the assets matters as long as there is somebody to ask; a dapp holds none, but it is no wallet either. */
function custodyOf({ kind, status, custody }: CardSource): string {
  if (ENDED.has(status.value)) return 'card.custody.ended';
  if (custody?.value === 'self' && kind !== 'wallet') return 'card.custody.dapp';
  return `card.custody.${custody?.value ?? 'unknown'}`;
}

/** How far a fact can be relied on. @param today `YYYY-MM-DD` */
export function standingOf(
  fact: { readonly level: ProofLevel; readonly checked: string; readonly source: string | null },
  today: string,
): Standing {
  return {
    confirmed: isProven(fact.level),
    remark: remarkOf(fact.level),
    checked: fact.checked,
    stale: isStale(fact.checked, today),
    source: sourceOf(fact.source),
  };
}

/** A package is named without its version and file. */
function sourceOf(source: string | null): Source | null {
  if (source === null) return null;
  if (URL.canParse(source) && /^https?:/.test(source)) return { name: new URL(source).host, url: source };
  return { name: source.replace(/^(npm:@?[^@ ]+).*$/, '$1'), url: null };
}

/** An active service without more to say needs no line. */
function statusOf({ status }: CardSource, today: string): Card['status'] {
  if (status.value === 'active' && status.text === undefined) return null;
  return {
    label: `card.status.${status.value}`,
    ...(status.text && { text: status.text }),
    ...(status.successor && { successor: status.successor }),
    ...standingOf(status, today),
  };
}

function channelOf(channel: ChannelFact, today: string): CardChannel {
  return {
    kind: channel.kind,
    label: `channel.${channel.kind}`,
    ...placeOf(channel),
    ...(channel.language && { language: channel.language }),
    ...(channel.hours && { hours: channel.hours }),
    ...(channel.remark && { about: channel.remark }),
    ...standingOf(channel, today),
  };
}

/** Channels of a public body, as a card shows them. */
export function bodyChannels(channels: readonly ChannelFact[], today: string): CardChannel[] {
  return channels.filter(mayShow).map((channel) => channelOf(channel, today));
}

/** Numbers and mail addresses are written out, for the person to copy. */
function placeOf({ value, platform }: ChannelFact): { text: string; url: string | null } {
  if (platform !== undefined) return storePage(platform, value);
  if (value.startsWith('https://')) return { text: value.replace(/^https:\/\/|\/$/g, ''), url: value };
  return { text: value, url: null };
}

/** That no number was found is our own finding, whatever page the search ended on. */
function phoneOf({ phone }: CardSource, today: string): Card['phone'] {
  return {
    label: `card.phone.${phone.value}`,
    ...(phone.remark && { text: phone.remark }),
    ...standingOf(phone, today),
    ...(phone.value === 'unknown' && { confirmed: false, remark: 'card.searched', source: null }),
  };
}
