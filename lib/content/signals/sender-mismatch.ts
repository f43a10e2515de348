/** A message in a service's name from an address or account that is not the service's. */
import { findMailAddresses } from '../contacts.ts';
import type { ServiceName } from '../context.ts';
import { findPhrases } from '../lexicon.ts';
import { holdsMoney, leadsAway, servicesIn } from '../queries.ts';
import type { Reading } from '../reading.ts';
import type { Finding, Signal } from '../signal.ts';
import { snippet } from '../snippet.ts';
import { normalise } from '../text.ts';

export const senderMismatch: Signal = {
  meta: { id: 'sender-mismatch', family: 'identity', key: 'sender-mismatch', needs: 'message' },
  find: (reading) => {
    const sender = reading.facts.kind === 'message' ? reading.facts.sender : null;
    return sender === null ? [] : judge(reading, sender);
  },
};

/** So many letters may stand beside a service's name for the name to be the sender's: "Katie from Ledger". */
const BESIDE_NAME = 14;

function judge(reading: Reading, raw: string): Finding[] {
  const { context } = reading;
  const sender = normalise(raw);
  const address = findMailAddresses(sender.flat).at(-1);
  const claimed = claimedBy(reading, sender.flat.slice(0, address?.start ?? sender.flat.length));
  if (address === undefined)
    return claimed?.support ? [finding('strong', claimed.service, sender.shown, sender.shown)] : [];
  const service =
    claimed?.service ?? inAddress(reading, address.address) ?? servicesIn(reading.clauses.slice(0, 4))[0];
  if (service === undefined || belongs(reading, address.address, context.services.get(service))) return [];
  const posing = claimed?.wanted || inAddress(reading, address.address) !== undefined;
  const imitates = /^(?:lookalike|listed)$/.test(context.standing(`mailto:${address.address}`).kind);
  const strong = imitates || (posing && leadsAway(reading));
  return [finding(strong ? 'strong' : 'weak', service, sender.shown, address.address)];
}

interface Claim {
  readonly service: string;
  readonly support: boolean;
  /** A wallet, an exchange or a maker of protection: mails in their name are forged for nothing but theft. */
  readonly wanted: boolean;
}

/** The service that a display name consists of, apart from a few letters and words of support. */
function claimedBy(reading: Reading, name: string): Claim | null {
  const named = findPhrases(reading.context.senderNames, name)[0];
  if (named?.service === undefined) return null;
  const words = findPhrases(reading.context.lexicon, name);
  const beside = words.filter((hit) => hit.concept === 'support' || hit.concept === 'wallet');
  const covered = [named, ...beside].reduce((text, hit) => blank(text, hit.start, hit.end), name);
  if ((covered.match(/\p{L}/gu)?.length ?? 0) > BESIDE_NAME) return null;
  return {
    service: named.service,
    support: beside.some((hit) => hit.concept === 'support'),
    wanted: holdsMoney(reading.context, named.service) || words.some((hit) => hit.concept === 'protect'),
  };
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/** A service's name within the mailbox (`noreply-examplewallet@…`); short names turn up there by chance. */
function inAddress(reading: Reading, address: string): string | undefined {
  const mailbox = address.replace(/@.*/, '').replace(/[^a-z]/g, '');
  for (const service of reading.context.services.values()) {
    const named = service.names.some(
      (name) => name.length > 5 && mailbox.includes(name.toLowerCase().replace(/[^a-z]/g, ' ')),
    );
    if (named && holdsMoney(reading.context, service.id)) return service.id;
  }
  return undefined;
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
