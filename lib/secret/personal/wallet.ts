import { bech32, bech32m } from '@scure/base';
import { bytesOf, payloadOf, xrpPayloadOf } from '../base58.ts';
import { matches, type Recogniser } from '../span.ts';

const ETHEREUM = /(?<![0-9a-z])0x[0-9a-f]{40}(?![0-9a-z])/gi;
const BECH32 = /(?<![0-9a-z])(?:bc|tb|ltc|addr|cosmos)1[02-9ac-hj-np-z]{25,110}(?![0-9a-z])/gi;
const BASE58 = /(?<![0-9A-Za-z])[1-9A-HJ-NP-Za-km-z]{25,44}(?![0-9A-Za-z])/g;
/** Lengths of what Base58 addresses hold: a version byte (or three letters' worth) and 20 bytes; 32 bytes on Solana. */
const HASHED: ReadonlySet<number> = new Set([21, 22]);
const SOLANA = 32;
const LONGEST_BECH32 = 120;

/** Addresses that assets are sent to: no secret, but who knows one can read everything its owner ever did. */
export const wallet: Recogniser<'wallet'> = {
  kind: 'wallet',
  find: (text) => [
    ...matches(text, ETHEREUM),
    ...matches(text, BECH32, isBech32),
    ...matches(text, BASE58, isBase58),
  ],
};

function isBech32(text: string): boolean {
  const lower = text.toLowerCase();
  return [bech32, bech32m].some(
    (code) => code.decodeUnsafe(lower as `${string}1${string}`, LONGEST_BECH32) !== undefined,
  );
}

function isBase58(text: string): boolean {
  if (HASHED.has(payloadOf(text)?.length ?? 0) || HASHED.has(xrpPayloadOf(text)?.length ?? 0)) return true;
  return text.length >= 43 && bytesOf(text)?.length === SOLANA;
}
