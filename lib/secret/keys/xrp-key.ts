import { xrpPayloadOf } from '../base58.ts';
import { matches, type Recogniser } from '../span.ts';

/** A seed is 16 bytes behind a version byte (0x21) or three of them (ed25519: 0x01 0xe1 0x4b). */
const LENGTHS: ReadonlySet<number> = new Set([17, 19]);
const TEXT = /(?<![0-9A-Za-z])s[1-9A-HJ-NP-Za-km-z]{24,31}(?![0-9A-Za-z])/g;

/** Seeds of the XRP Ledger. */
export const xrpKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find: (text) => matches(text, TEXT, (found) => LENGTHS.has(xrpPayloadOf(found)?.length ?? 0)),
};
