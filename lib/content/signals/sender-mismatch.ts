/** A message in a service's name from an address or account that is not the service's. */
import { findMailAddresses } from '../contacts.ts';
import type { ServiceName } from '../context.ts';
import { isAlone, writtenFor } from '../letterhead.ts';
import { findPhrases } from '../lexicon.ts';
import {
  askTo,
  holdsAddress,
  holdsMoney,
  leadsAway,
  mentioning,
  mentions,
  on,
  servicesIn,
} from '../queries.ts';
import type { Reading } from '../reading.ts';
import { type Finding, ofWholeText, signal } from '../signal.ts';
import { normalise, unmaskName } from '../text.ts';
import { isOwnDesk } from '../writers.ts';

export const senderMismatch = signal('sender-mismatch', 'identity', 'message', (reading) => {
  const sender = reading.facts.kind === 'message' ? reading.facts.sender : null;
  return sender === null ? [] : judge(reading, sender);
});

function judge(reading: Reading, raw: string): Finding[] {
  const { context } = reading;
  const sender = normalise(unmaskName(raw));
  const address = findMailAddresses(sender.flat).at(-1);
  const name = address === undefined ? sender.flat : sender.flat.slice(0, address.start);
  const claimed = claimedBy(reading, name) ?? claimedBy(reading, spaced(sender.shown, name.length));
  if (address === undefined)
    return claimed?.support && !isOwnDesk(reading) && wantsSomething(reading)
      ? [finding('strong', claimed.service, sender.shown, sender.shown)]
      : [];
  const written = writtenFor(reading);
  const inMailbox = inAddress(reading, address.address);
  const service = claimed?.service ?? inMailbox ?? written ?? servicesIn(reading.clauses.slice(0, 4))[0];
  if (service === undefined || belongs(reading, address.address, context.services.get(service))) return [];
  const posing = claimed?.wanted || inMailbox !== undefined || written !== undefined;
  const imitates = /^(?:lookalike|listed)$/.test(context.standing(`mailto:${address.address}`).kind);
  const strong =
    imitates || (posing && (leadsAway(reading) || claimed?.support === true || asksForScan(reading)));
  return [finding(strong ? 'strong' : 'weak', service, sender.shown, address.address)];
}

/** Shops call reviewers "Amazon Customer": in a comment that asks for nothing and leads nowhere the name says little. */
function wantsSomething(reading: Reading): boolean {
  if (!on(reading, 'comment') || leadsAway(reading) || holdsAddress(reading)) return true;
  return (
    mentions(reading, 'direct', 'livechat') ||
    askTo(reading.clauses, 'contact', 'click', 'tell', 'give', 'call', 'connect', 'verify')
  );
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
  const wanted = holdsMoney(reading.context, named.service);
  // "wallet@mail.example via Forms": an address in the name's place, to be read as the sender's.
  const quoted = wanted && name.includes('@');
  if (!quoted && !isAlone(reading, name, named, 'name')) return null;
  return {
    service: named.service,
    support: words.some((hit) => hit.concept === 'support'),
    wanted: wanted || words.some((hit) => hit.concept === 'protect'),
  };
}

/** The link is in a picture: a square code to be scanned with the telephone. */
function asksForScan(reading: Reading): boolean {
  return mentioning(reading, 'scan').length > 0;
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

/** The name with its words apart, where capitals alone divide them (`ExampleWallet`). */
function spaced(shown: string, length: number): string {
  return shown
    .slice(0, length)
    .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase();
}

function finding(strength: Finding['strength'], service: string, shown: string, address: string): Finding {
  return ofWholeText(strength, shown, { service, params: { service, sender: address } });
}
