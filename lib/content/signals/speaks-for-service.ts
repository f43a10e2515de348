/**
 * A message in the name of a wallet or exchange that wants something at a place which is not the service's: "Kraken:
 * withdrawal requested. Not you? …". Who merely talks about a service does not address its customers.
 */
import { findMailAddresses } from '../contacts.ts';
import { writtenFor } from '../letterhead.ts';
import { aside, asks, askTo, has, leadsAway, namesMoney, on } from '../queries.ts';
import type { Clause, Reading } from '../reading.ts';
import { type Finding, inClause, wordSignal } from '../signal.ts';
import { normalise } from '../text.ts';

/** What only the service itself would say. */
const CHARGES = ['threat', 'alarm', 'giveaway', 'phrase', 'oldversion'] as const;

export const speaksForService = wordSignal('speaks-for-service', 'identity', 'message', CHARGES, (reading) =>
  judge(reading),
);

/** A notice is short; further down other things are spoken of. */
const MOST_CLAUSES = 12;

function judge(reading: Reading): Finding[] {
  const clauses = reading.clauses.slice(0, MOST_CLAUSES);
  if (!isReached(reading, clauses) || isFromService(reading)) return [];
  const service = writtenFor(reading) ?? addressed(reading, clauses);
  if (service === undefined || clauses.some((one) => has(one, 'told', 'others') && aside(one))) return [];
  const charged = clauses.find((one) => has(one, ...CHARGES) && !aside(one));
  const asked = clauses.some(
    (one) =>
      has(one, 'threat.if') ||
      asks(one, 'verify', 'claim', 'connect', 'install', 'give', 'click', 'call', 'contact'),
  );
  return charged !== undefined && asked ? [inClause(charged, 'strong', 0, { id: service })] : [];
}

/** By a link of which none is the service's own, or in a text message by a number. */
function isReached(reading: Reading, clauses: readonly Clause[]): boolean {
  if (reading.links.length > 0)
    return leadsAway(reading) && !reading.links.some((link) => link.standing().kind === 'official');
  return (
    on(reading, 'chat') && clauses.some((one) => one.phones.length > 0) && askTo(clauses, 'call', 'contact')
  );
}

/** From an address that a service of the directory writes from. */
function isFromService({ facts, context }: Reading): boolean {
  if (facts.kind !== 'message' || facts.sender === null) return false;
  const address = findMailAddresses(normalise(facts.sender).flat).at(-1)?.address;
  if (address === undefined) return false;
  const own = [...context.services.values()].flatMap(({ mail }) => mail);
  return (
    context.standing(`mailto:${address}`).kind === 'official' ||
    own.some((mail) => mail === address || (mail.startsWith('@') && address.endsWith(mail)))
  );
}

/** "Your Coinbase account was …": only the service knows of it, and says so. */
function addressed(reading: Reading, clauses: readonly Clause[]): string | undefined {
  for (const clause of clauses) {
    if (!namesMoney(reading, clause) || !has(clause, 'threat', 'alarm') || aside(clause)) continue;
    const name = clause.hits.find((hit) => hit.service !== undefined);
    const mine = clause.hits.some(
      (hit) =>
        hit.concept === 'you' && name !== undefined && hit.end <= name.start && name.start - hit.end <= 2,
    );
    if (mine) return name?.service;
  }
  return undefined;
}
