import { payloadOf } from '../base58.ts';
import { matches, type Recogniser } from '../span.ts';

/** Wallet import format: version byte, 32 bytes, and a last byte where the public key is compressed. */
const LENGTHS: ReadonlySet<number> = new Set([33, 34]);
/** Extended keys (BIP-32, SLIP-132) are 78 bytes; the byte of depth and key type before the key is 0 for a private one. */
const EXTENDED = 78;
const PRIVATE_MARK = 45;
/** Passphrase-protected keys (BIP-38): 39 bytes that begin 0x01 0x42 or 0x01 0x43. */
const PROTECTED = 39;

const TEXT = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{50,112}(?![0-9A-Za-z])/g;

/** Private keys of Bitcoin and its relatives; their checksum has to fit. */
export const bitcoinKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find: (text) => matches(text, TEXT, isKey),
};

function isKey(text: string): boolean {
  const payload = payloadOf(text);
  if (payload === null) return false;
  if (payload.length === EXTENDED) return payload[PRIVATE_MARK] === 0;
  if (payload.length === PROTECTED) return payload[0] === 1 && (payload[1] === 0x42 || payload[1] === 0x43);
  return LENGTHS.has(payload.length);
}
