import { matches, type Recogniser } from '../span.ts';
import { isNamedTransaction } from './transaction.ts';

/** 32 bytes in hexadecimal: the private key of almost every chain, and the id of a transaction on many. */
const HEX = /(?<![0-9a-z])(?:0x)?[0-9a-f]{64}(?![0-9a-z])/gi;

/** A bare key. Letter by letter it cannot be told from a transaction id: only words right before it can. */
export const rawKey: Recogniser<'private-key'> = {
  kind: 'private-key',
  find: (text) => matches(text, HEX).filter(({ start }) => !isNamedTransaction(text, start)),
};
