/** Base58 with its alphabets and checksums, as values: null where the text is none. */
import { sha256 } from '@noble/hashes/sha2.js';
import { base58, base58xrp, createBase58check } from '@scure/base';

const checked = createBase58check(sha256);

/** The payload of a Base58Check text (Bitcoin and its relatives), without its checksum. */
export function payloadOf(text: string): Uint8Array | null {
  return attempt(() => checked.decode(text));
}

/** The bytes of a plain Base58 text (Solana). */
export function bytesOf(text: string): Uint8Array | null {
  return attempt(() => base58.decode(text));
}

/** The payload of a text in the alphabet of the XRP Ledger; its checksum is the first 4 bytes of a double SHA-256. */
export function xrpPayloadOf(text: string): Uint8Array | null {
  const bytes = attempt(() => base58xrp.decode(text));
  if (bytes === null || bytes.length < 5) return null;
  const payload = bytes.slice(0, -4);
  const sum = sha256(sha256(payload));
  return bytes.slice(-4).every((byte, at) => byte === sum[at]) ? payload : null;
}

/** The library throws on what it cannot decode, which most of what is looked at here is. */
function attempt(decode: () => Uint8Array): Uint8Array | null {
  try {
    return decode();
  } catch {
    return null;
  }
}
