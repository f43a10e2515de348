/** The answer to "Is this real?": what the engines and the directory know, in sentences. Nothing is ever called safe. */
import { explainAddress } from '../explain/address.ts';
import { explainContent } from '../explain/content.ts';
import type { PageSummary } from '../notice/summary.ts';
import type { Sentence } from '../text.ts';
import {
  type Certainty,
  type ContentVerdict,
  type DomainVerdict,
  type Level,
  levelOfContent,
  levelOfDomain,
  worse,
} from '../verdict.ts';
import type { Inquiry } from './classify.ts';
import { soundsLikeDesk } from './contacts.ts';
import { type JudgedAddress, type JudgedContact, type Names, sayAddress, sayContact } from './say.ts';

/** Everything that was found out about an inquiry. */
export interface Findings {
  readonly inquiry: Exclude<Inquiry, { kind: 'empty' }>;
  readonly addresses: readonly JudgedAddress[];
  readonly contacts: readonly JudgedContact[];
  /** Of a message only. */
  readonly content: ContentVerdict | null;
}

export interface Part {
  readonly text: string;
  readonly level: Level;
  readonly says: Sentence;
}

/** Said as of a page, with what stands in a message. */
export interface Answer extends PageSummary {
  /** Of a message: each address, number and handle in it. */
  readonly parts: readonly Part[];
}

export function answerOf(findings: Findings, names: Names): Answer {
  switch (findings.inquiry.kind) {
    case 'message':
      return answerToMessage(findings, names);
    case 'address':
      return answerToAddress(findings, names);
    default:
      return answerToContact(findings, names);
  }
}

/** Somebody pasted the key to a wallet: nothing else matters then. */
export const answerToSecret: Answer = plain('danger', { key: 'check.secret' }, { key: 'check.text.secret' });

function answerToAddress({ addresses }: Findings, names: Names): Answer {
  const [address] = addresses;
  if (address === undefined) return plain('none', { key: 'check.unsupported' }, null);
  const { verdict } = address;
  return {
    level: levelOfDomain(verdict),
    headline: sayAddress(address, names),
    text: { key: `check.text.${verdict.kind}` },
    reasons: explainAddress(verdict, names.service),
    certainty: certaintyOf(verdict),
    service: 'service' in verdict ? verdict.service : null,
    parts: [],
  };
}

/** A number, a mail address or a handle. Whose it is says nothing about who is calling or writing. */
function answerToContact({ contacts }: Findings, names: Names): Answer {
  const [contact] = contacts;
  if (contact === undefined) return plain('none', { key: 'check.unsupported' }, null);
  const accused = contact.holders.length === 0 ? (contact.host?.verdict ?? null) : null;
  return {
    ...plain(levelOfContact(contact), sayContact(contact, names), {
      key: `check.text.${contact.kind}.${known(contact)}`,
    }),
    reasons: accused === null ? [] : explainAddress(accused, names.service),
    certainty: accused === null ? null : certaintyOf(accused),
    service: serviceOfContact(contact),
  };
}

function known({ holders }: JudgedContact): 'known' | 'unknown' {
  return holders.length === 0 ? 'unknown' : 'known';
}

/** Firms have many accounts that nothing proves: one that was given by its address is accused only where it plays the desk. */
function levelOfContact({ holders, host, resembles, profile }: JudgedContact): Level {
  if (holders.length > 0) return 'none';
  const level = host === null ? 'none' : accusing(levelOfDomain(host.verdict));
  const plays = profile === undefined || soundsLikeDesk(profile.handle);
  return resembles !== null && plays ? worse(level, 'caution') : level;
}

function serviceOfContact({ holders, host, resembles }: JudgedContact): string | null {
  const [holder] = holders;
  if (holder !== undefined) return holder.of === 'service' ? holder.id : null;
  if (resembles !== null) return resembles;
  return host !== null && 'service' in host.verdict ? host.verdict.service : null;
}

function answerToMessage({ addresses, contacts, content }: Findings, names: Names): Answer {
  const verdict: ContentVerdict = content ?? { kind: 'clear' };
  const parts = [
    ...addresses.map((one) => ({ ...partOf(one, names), accused: one.verdict })),
    ...contacts.map((one) => ({ ...partOfContact(one, names), accused: one.host?.verdict ?? null })),
  ];
  const level = parts.map((part) => part.level).reduce(worse, levelOfContent(verdict));
  const accused = parts.find((part) => level !== 'none' && part.level === level)?.accused ?? null;
  const byContent = verdict.kind === 'finding' && verdict.level === level;
  return {
    level,
    headline: { key: `check.message.${level}` },
    text: { key: level === 'none' ? 'check.text.message.none' : 'check.text.message.found' },
    reasons: [
      ...explainContent(verdict, names.service),
      ...(accused === null ? [] : explainAddress(accused, names.service).slice(0, 1)),
    ],
    certainty: byContent ? verdict.certainty : accused === null ? null : certaintyOf(accused),
    service: serviceOf(verdict, accused) ?? contacts.map(serviceOfContact).find((id) => id !== null) ?? null,
    parts: parts.map(({ text, level: own, says }) => ({ text, level: own, says })),
  };
}

function partOf(address: JudgedAddress, names: Names): Part {
  return {
    text: address.text,
    level: accusing(levelOfDomain(address.verdict)),
    says: sayAddress(address, names),
  };
}

function partOfContact(contact: JudgedContact, names: Names): Part {
  return { text: contact.text, level: levelOfContact(contact), says: sayContact(contact, names) };
}

/** Anybody can name an official address: it never makes a message official. */
function accusing(level: Level): Level {
  return level === 'official' ? 'none' : level;
}

function serviceOf(verdict: ContentVerdict, accused: DomainVerdict | null): string | null {
  if (verdict.kind === 'finding' && verdict.service !== undefined) return verdict.service;
  return accused?.kind === 'lookalike' ? accused.service : null;
}

function certaintyOf(verdict: DomainVerdict): Certainty | null {
  if ('certainty' in verdict) return verdict.certainty;
  return verdict.kind === 'listed' ? 'almost-certain' : null;
}

function plain(level: Level, headline: Sentence, text: Sentence | null): Answer {
  return { level, headline, text, reasons: [], certainty: null, service: null, parts: [] };
}
