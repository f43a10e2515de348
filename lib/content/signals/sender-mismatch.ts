/** A message in a service's name from an address or account that is not the service's. */

import { findMailAddresses } from '../contacts.ts';
import type { ServiceName } from '../context.ts';
import { findPhrases } from '../lexicon.ts';
import { type Reading, servicesIn } from '../reading.ts';
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { normalise } from '../text.ts';

export const senderMismatch: Signal = {
  meta: { id: 'sender-mismatch', family: 'identity', key: 'sender-mismatch', needs: 'message' },
  find: (reading) => judge(reading) ?? [],
};

function judge(reading: Reading): Finding[] | null {
  const { facts, context } = reading;
  if (facts.kind !== 'message' || facts.sender === null) return null;
  const sender = normalise(facts.sender);
  const address = findMailAddresses(sender.flat).at(-1);
  const name = address === undefined ? sender.flat : sender.flat.slice(0, address.start);
  const inName = findPhrases(context.lexicon, name);
  const named = inName.find((hit) => hit.concept === 'service')?.service;
  if (address === undefined) {
    const poses = named !== undefined && inName.some((hit) => hit.concept === 'support');
    return poses ? [finding('strong', named, sender.shown, sender.shown)] : null;
  }
  const service = named ?? servicesIn(reading.clauses.slice(0, 4))[0];
  if (service === undefined || belongs(reading, address.address, context.services.get(service))) return null;
  return [finding(named === undefined ? 'weak' : 'strong', service, sender.shown, address.address)];
}

function belongs(reading: Reading, address: string, service: ServiceName | undefined): boolean {
  const own = service?.mail ?? [];
  if (own.some((mail) => mail === address || (mail.startsWith('@') && address.endsWith(mail)))) return true;
  const standing = reading.context.standing(`mailto:${address}`);
  return standing.kind === 'official' && (standing.service === undefined || standing.service === service?.id);
}

function finding(strength: Finding['strength'], service: string, shown: string, address: string): Finding {
  return {
    strength,
    clause: null,
    snippet: snippet(shown),
    latent: false,
    service,
    params: { service, sender: address },
  };
}
